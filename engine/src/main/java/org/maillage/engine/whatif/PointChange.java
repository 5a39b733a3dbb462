package org.maillage.engine.whatif;

import org.maillage.engine.query.NearestTimes;

/**
 * What a change did to fixed points: those whose time or nearest place is another than before, and
 * no others, each once, in no order. Immutable; 20 bytes a changed point.
 */
public final class PointChange {

  private final int subject;
  private final int[] points;
  private final int[] beforeMs;
  private final int[] placeBefore;
  private final int[] afterMs;
  private final int[] placeAfter;

  /** Takes over columns of equal length, which nobody else keeps. */
  PointChange(
      int subject,
      int[] points,
      int[] beforeMs,
      int[] placeBefore,
      int[] afterMs,
      int[] placeAfter) {
    this.subject = subject;
    this.points = points;
    this.beforeMs = beforeMs;
    this.placeBefore = placeBefore;
    this.afterMs = afterMs;
    this.placeAfter = placeAfter;
  }

  /** Number of the place opened, closed or moved, or of the new road; -1 for other edits. */
  public int subject() {
    return subject;
  }

  /** Number of changed points. */
  public int size() {
    return points.length;
  }

  /** A changed point. */
  public int point(int index) {
    return points[index];
  }

  /** Milliseconds before the change, or {@link NearestTimes#UNREACHED}. */
  public int beforeMs(int index) {
    return beforeMs[index];
  }

  /** Nearest place before the change, or -1. */
  public int placeBefore(int index) {
    return placeBefore[index];
  }

  /** Milliseconds after the change, or {@link NearestTimes#UNREACHED}. */
  public int afterMs(int index) {
    return afterMs[index];
  }

  /** Nearest place after the change, or -1. */
  public int placeAfter(int index) {
    return placeAfter[index];
  }
}
