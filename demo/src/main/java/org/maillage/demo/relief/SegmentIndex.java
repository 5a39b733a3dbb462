package org.maillage.demo.relief;

import java.util.Arrays;

/**
 * Line segments in a grid of squares, to ask whether a new line would cross one of them.
 * Coordinates in metres. Segments may be added at any time.
 */
public final class SegmentIndex {

  private static final double SQUARE_M = 400;

  private final int columns;
  private final int rows;
  private final int[][] squares;
  private final int[] counts;
  private double[] ends = new double[4 * 1024];
  private int size;

  /** Covers the rectangle from (0, 0); what lies outside is kept in the outermost squares. */
  public SegmentIndex(double widthM, double heightM) {
    columns = (int) (widthM / SQUARE_M) + 2;
    rows = (int) (heightM / SQUARE_M) + 2;
    squares = new int[columns * rows][];
    counts = new int[columns * rows];
  }

  public void add(double x1, double y1, double x2, double y2) {
    if (4 * size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[4 * size] = x1;
    ends[4 * size + 1] = y1;
    ends[4 * size + 2] = x2;
    ends[4 * size + 3] = y2;
    for (int row = row(Math.min(y1, y2)); row <= row(Math.max(y1, y2)); row++) {
      for (int column = column(Math.min(x1, x2)); column <= column(Math.max(x1, x2)); column++) {
        int square = row * columns + column;
        int[] held = squares[square];
        if (held == null) {
          held = new int[4];
        } else if (counts[square] == held.length) {
          held = Arrays.copyOf(held, 2 * held.length);
        }
        held[counts[square]++] = size;
        squares[square] = held;
      }
    }
    size++;
  }

  /** How many segments the line crosses; one that only touches an end counts as crossed. */
  public int crossings(double x1, double y1, double x2, double y2) {
    int found = 0;
    for (int row = row(Math.min(y1, y2)); row <= row(Math.max(y1, y2)); row++) {
      for (int column = column(Math.min(x1, x2)); column <= column(Math.max(x1, x2)); column++) {
        int square = row * columns + column;
        for (int i = 0; i < counts[square]; i++) {
          int s = squares[square][i];
          // A segment that spans squares is counted in the first square they share.
          if (isFirstShared(s, row, column, x1, y1, x2, y2) && crosses(s, x1, y1, x2, y2)) {
            found++;
          }
        }
      }
    }
    return found;
  }

  public boolean isCrossed(double x1, double y1, double x2, double y2) {
    return crossings(x1, y1, x2, y2) > 0;
  }

  /** Distance to the nearest segment, or {@code withinM} when none is nearer. */
  public double distanceM(double x, double y, double withinM) {
    double best = withinM * withinM;
    for (int row = row(y - withinM); row <= row(y + withinM); row++) {
      for (int column = column(x - withinM); column <= column(x + withinM); column++) {
        int square = row * columns + column;
        for (int i = 0; i < counts[square]; i++) {
          int at = 4 * squares[square][i];
          best = Math.min(best, squared(x, y, ends[at], ends[at + 1], ends[at + 2], ends[at + 3]));
        }
      }
    }
    return Math.sqrt(best);
  }

  private boolean isFirstShared(
      int s, int row, int column, double x1, double y1, double x2, double y2) {
    double minX = Math.max(Math.min(ends[4 * s], ends[4 * s + 2]), Math.min(x1, x2));
    double minY = Math.max(Math.min(ends[4 * s + 1], ends[4 * s + 3]), Math.min(y1, y2));
    return row(minY) == row && column(minX) == column;
  }

  private boolean crosses(int s, double x1, double y1, double x2, double y2) {
    double ax = ends[4 * s];
    double ay = ends[4 * s + 1];
    double bx = ends[4 * s + 2];
    double by = ends[4 * s + 3];
    double d1 = turn(x1, y1, x2, y2, ax, ay);
    double d2 = turn(x1, y1, x2, y2, bx, by);
    double d3 = turn(ax, ay, bx, by, x1, y1);
    double d4 = turn(ax, ay, bx, by, x2, y2);
    return d1 * d2 <= 0 && d3 * d4 <= 0 && (d1 != 0 || d2 != 0);
  }

  private static double turn(double ax, double ay, double bx, double by, double px, double py) {
    return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  }

  private static double squared(double x, double y, double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
    t = Math.max(0, Math.min(1, t));
    double ex = x - x1 - t * dx;
    double ey = y - y1 - t * dy;
    return ex * ex + ey * ey;
  }

  private int column(double x) {
    return Math.max(0, Math.min(columns - 1, (int) (x / SQUARE_M)));
  }

  private int row(double y) {
    return Math.max(0, Math.min(rows - 1, (int) (y / SQUARE_M)));
  }
}
