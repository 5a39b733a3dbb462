package org.maillage.engine.query;

/** What a route minimises. */
public enum Metric {
  /** The fastest route; of several the shortest. */
  TIME,
  /** The shortest route; of several the fastest. */
  LENGTH;

  /** What is minimised first. */
  long cost(long timeMs, long lengthMm) {
    return this == TIME ? timeMs : lengthMm;
  }

  /** What decides between equal costs; twice applied, the two come back in their places. */
  long tieCost(long timeMs, long lengthMm) {
    return this == TIME ? lengthMm : timeMs;
  }
}
