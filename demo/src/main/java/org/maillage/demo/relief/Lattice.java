package org.maillage.demo.relief;

import org.maillage.demo.chance.Dice;

/**
 * A mesh of hexagons with shaken corners, on which the whole département is drawn: coasts, rivers
 * and the limits of communes run along the sides of cells, roads from centre to centre. Neighbours
 * therefore match exactly, and a road crosses a river exactly where it leaves one cell for the next
 * through a side that is river.
 *
 * <p>Rows are shifted by half a cell every second row. Direction {@code d} (0 to 5) looks to 60° ×
 * d, counter-clockwise from east; corner {@code k} stands at 60° × k - 30°, so that the side
 * towards {@code d} goes from corner {@code d} to corner {@code d + 1}. Every cell owns its north
 * corner (number {@code 2 × cell}) and its south corner ({@code 2 × cell + 1}).
 *
 * <p>Coordinates are metres. Only inner cells (not in the outermost ring) have all their corners.
 */
public final class Lattice {

  private static final double ROW_HEIGHT = Math.sqrt(3) / 2;
  private static final double SHAKE = 0.16;

  private final int columns;
  private final int rows;
  private final double spacingM;
  private final double[] cornerX;
  private final double[] cornerY;
  private final double[] centreX;
  private final double[] centreY;

  /**
   * @param widthM extent from west to east
   * @param heightM extent from south to north
   * @param spacingM distance of neighbouring centres
   */
  public Lattice(double widthM, double heightM, double spacingM, long seed) {
    this.spacingM = spacingM;
    this.columns = (int) Math.ceil(widthM / spacingM) + 2;
    this.rows = (int) Math.ceil(heightM / (spacingM * ROW_HEIGHT)) + 2;
    int cells = columns * rows;
    cornerX = new double[2 * cells];
    cornerY = new double[2 * cells];
    centreX = new double[cells];
    centreY = new double[cells];
    Dice dice = Dice.of(seed, "lattice");
    double reach = spacingM / Math.sqrt(3);
    for (int cell = 0; cell < cells; cell++) {
      double x = (column(cell) - 1) * spacingM + (row(cell) % 2 == 1 ? spacingM / 2 : 0);
      double y = (row(cell) - 1) * spacingM * ROW_HEIGHT;
      centreX[cell] = x;
      centreY[cell] = y;
      for (int end = 0; end < 2; end++) {
        cornerX[2 * cell + end] = x + dice.between(-SHAKE, SHAKE) * spacingM;
        cornerY[2 * cell + end] =
            y + (end == 0 ? reach : -reach) + dice.between(-SHAKE, SHAKE) * spacingM;
      }
    }
    placeCentres();
  }

  /** Puts every inner centre in the middle of its corners, after corners have moved. */
  void placeCentres() {
    for (int cell = 0; cell < cells(); cell++) {
      if (isInner(cell)) {
        double sumX = 0;
        double sumY = 0;
        for (int k = 0; k < 6; k++) {
          int corner = corner(cell, k);
          sumX += cornerX[corner];
          sumY += cornerY[corner];
        }
        centreX[cell] = sumX / 6;
        centreY[cell] = sumY / 6;
      }
    }
  }

  /** Number of cells, inner or not. */
  public int cells() {
    return columns * rows;
  }

  public double spacingM() {
    return spacingM;
  }

  public boolean isInner(int cell) {
    int column = column(cell);
    int row = row(cell);
    return column > 0 && row > 0 && column < columns - 1 && row < rows - 1;
  }

  public boolean isWestRim(int cell) {
    return column(cell) == 1 && isInner(cell);
  }

  /** Metres from the west. */
  public double x(int cell) {
    return centreX[cell];
  }

  /** Metres from the south. */
  public double y(int cell) {
    return centreY[cell];
  }

  public double cornerX(int corner) {
    return cornerX[corner];
  }

  public double cornerY(int corner) {
    return cornerY[corner];
  }

  void moveCorner(int corner, double x, double y) {
    cornerX[corner] = x;
    cornerY[corner] = y;
  }

  /** Straight distance of two centres in metres. */
  public double distanceM(int cell, int other) {
    return Plane.lengthM(centreX[cell] - centreX[other], centreY[cell] - centreY[other]);
  }

  /** The neighbour of an inner cell in a direction 0 to 5. */
  public int neighbour(int cell, int direction) {
    int odd = row(cell) & 1;
    return switch (direction) {
      case 0 -> cell + 1;
      case 1 -> cell + columns + odd;
      case 2 -> cell + columns + odd - 1;
      case 3 -> cell - 1;
      case 4 -> cell - columns + odd - 1;
      case 5 -> cell - columns + odd;
      default -> throw new IllegalArgumentException("direction " + direction);
    };
  }

  /** The corner of an inner cell at 60° × k - 30°; k is taken modulo 6. */
  public int corner(int cell, int k) {
    return switch (k % 6) {
      case 0 -> 2 * neighbour(cell, 5);
      case 1 -> 2 * neighbour(cell, 1) + 1;
      case 2 -> 2 * cell;
      case 3 -> 2 * neighbour(cell, 2) + 1;
      case 4 -> 2 * neighbour(cell, 4);
      default -> 2 * cell + 1;
    };
  }

  /** The three cells around a corner that is owned by an inner cell. */
  int cellAround(int corner, int which) {
    int cell = corner / 2;
    if (which == 0) {
      return cell;
    }
    boolean north = corner % 2 == 0;
    return neighbour(cell, north ? which : which + 3);
  }

  /** The three corners next to a corner that is owned by an inner cell, along sides of cells. */
  int cornerBeside(int corner, int which) {
    int cell = corner / 2;
    boolean north = corner % 2 == 0;
    return switch (which) {
      case 0 -> corner(cell, north ? 1 : 4);
      case 1 -> corner(cell, north ? 3 : 0);
      default -> north ? 2 * (cell + 2 * columns) + 1 : 2 * (cell - 2 * columns);
    };
  }

  /** Whether the cell owning the corner and all cells beside are inner, two rows deep. */
  boolean isInnerCorner(int corner) {
    int cell = corner / 2;
    int column = column(cell);
    int row = row(cell);
    return column > 2 && row > 2 && column < columns - 3 && row < rows - 3;
  }

  /** A number for the side of a cell, the same from both cells; 0 to {@code 3 × cells()}. */
  public int side(int cell, int direction) {
    return direction < 3 ? 3 * cell + direction : 3 * neighbour(cell, direction) + direction - 3;
  }

  /** One more than the largest side number. */
  public int sides() {
    return 3 * cells();
  }

  /** The inner cell that holds the point, -1 when none does. */
  public int cellAt(double x, double y) {
    int row = (int) Math.round(y / (spacingM * ROW_HEIGHT)) + 1;
    double shift = (row & 1) == 1 ? spacingM / 2 : 0;
    int column = (int) Math.round((x - shift) / spacingM) + 1;
    if (column < 1 || row < 1 || column >= columns - 1 || row >= rows - 1) {
      return -1;
    }
    int guess = row * columns + column;
    if (holds(guess, x, y)) {
      return guess;
    }
    for (int d = 0; d < 6; d++) {
      int next = neighbour(guess, d);
      if (isInner(next) && holds(next, x, y)) {
        return next;
      }
    }
    for (int d = 0; d < 6; d++) {
      int next = neighbour(guess, d);
      for (int e = 0; e < 6 && isInner(next); e++) {
        int second = neighbour(next, e);
        if (isInner(second) && holds(second, x, y)) {
          return second;
        }
      }
    }
    return -1;
  }

  private boolean holds(int cell, double x, double y) {
    boolean inside = false;
    for (int k = 0; k < 6; k++) {
      int a = corner(cell, k);
      int b = corner(cell, k + 1);
      if ((cornerY[a] > y) != (cornerY[b] > y)
          && x
              < (cornerX[b] - cornerX[a]) * (y - cornerY[a]) / (cornerY[b] - cornerY[a])
                  + cornerX[a]) {
        inside = !inside;
      }
    }
    return inside;
  }

  private int column(int cell) {
    return cell % columns;
  }

  private int row(int cell) {
    return cell / columns;
  }
}
