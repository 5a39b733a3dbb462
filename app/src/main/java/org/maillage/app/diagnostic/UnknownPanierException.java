package org.maillage.app.diagnostic;

import java.util.List;

/** No basket of that id is in store. To mend: name one of those that are. */
public final class UnknownPanierException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String panierId;
  private final transient List<String> known;

  public UnknownPanierException(String panierId, List<String> known) {
    super("no basket \"" + panierId + "\"; there are " + known);
    this.panierId = panierId;
    this.known = List.copyOf(known);
  }

  public String panierId() {
    return panierId;
  }

  /** Ids of the baskets in store. */
  public List<String> known() {
    return known;
  }
}
