package org.maillage.benchmarks.contender;

/** Whether two answers to a question are the same: speed counts only for those that are right. */
public final class Agreement {

  private Agreement() {}

  /**
   * Compares the times of every node for one service.
   *
   * @param service number of the service in the answer that is checked
   * @param reference answer to the question about that service alone
   * @throws DisagreementException when any differs
   */
  public static void check(
      int nodes, int service, NearestAnswer reference, NearestAnswer answer, String name) {
    int differing = 0;
    String first = "";
    for (int node = 0; node < nodes; node++) {
      long expectedMs = reference.timeMs(0, node);
      long givenMs = answer.timeMs(service, node);
      if (expectedMs != givenMs && differing++ == 0) {
        first =
            "service %d, node %d: %d ms instead of %d ms"
                .formatted(service, node, givenMs, expectedMs);
      }
    }
    if (differing > 0) {
      throw new DisagreementException(
          "\"%s\" differs from the reference at %d nodes; first %s"
              .formatted(name, differing, first));
    }
  }

  /** A contender gave other times than the reference. */
  public static final class DisagreementException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DisagreementException(String message) {
      super(message);
    }
  }
}
