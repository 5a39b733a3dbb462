package org.maillage.app.access;

/** How far a right goes. From nothing to everything, so that the larger of two is the later. */
public enum Reach {
  NONE,
  /** What belongs to one's own organisation. */
  OWN,
  ALL;

  /** The larger of two. */
  public Reach or(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
