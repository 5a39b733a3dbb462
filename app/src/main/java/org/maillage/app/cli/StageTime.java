package org.maillage.app.cli;

/**
 * How long a stage took.
 *
 * @param stage code of the stage, see {@link org.maillage.data.progress.Progress}
 * @param nanos nanoseconds, all passes through the stage together
 */
record StageTime(String stage, long nanos) {

  /** Seconds, with the decimals that a reader can use. */
  double seconds() {
    return Math.round(nanos / 1e6) / 1e3;
  }
}
