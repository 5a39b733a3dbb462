package org.maillage.engine.isochrone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of equal time through a grid by marching squares, with linear interpolation (Lorensen and
 * Cline, Marching cubes, 1987, in the plane).
 *
 * <p>Where reached and unreached crossings alternate around a cell, the mean of its four times says
 * whether the reached ones are joined. Whatever a threshold, a higher one moves each crossing point
 * outwards and never parts what was joined: areas are nested. Points stay a thousandth of a cell
 * away from crossings, so rings never touch.
 */
final class Contours {

  /**
   * By the reached corners of a cell (south-west 1, south-east 2, north-east 4, north-west 8): the
   * sides from and to which lines run, the reached ground on their left.
   */
  private static final String[] SIDES = {
    "", "SW", "ES", "EW", "NE", "SWNE", "NS", "NW", "WN", "SN", "ESWN", "EN", "WE", "SE", "WS", ""
  };

  private static final int SOUTH_WEST_AND_NORTH_EAST = 5;
  private static final int SOUTH_EAST_AND_NORTH_WEST = 10;
  private static final String JOINED_SOUTH_WEST_AND_NORTH_EAST = "SENW";
  private static final String JOINED_SOUTH_EAST_AND_NORTH_WEST = "WSEN";

  private static final double CLEARANCE = 1e-3;
  private static final int NONE = -1;

  private final TimeGrid grid;
  private final int width;

  /**
   * Where the line goes on from a side of cells: a side is twice its crossing, plus 1 if upright.
   */
  private final int[] next;

  Contours(TimeGrid grid) {
    this.grid = grid;
    this.width = grid.width();
    next = new int[2 * width * grid.height()];
    Arrays.fill(next, NONE);
  }

  /** All rings around what is reached within a time, and around its holes. */
  List<Ring> rings(int withinMs) {
    List<Integer> starts = link(withinMs);
    List<Ring> rings = new ArrayList<>();
    for (int start : starts) {
      if (next[start] != NONE) {
        rings.add(follow(start, withinMs));
      }
    }
    return rings;
  }

  /** Links sides of cells; returns the sides where a line may be begun. */
  private List<Integer> link(int withinMs) {
    List<Integer> starts = new ArrayList<>();
    for (int row = 0; row + 1 < grid.height(); row++) {
      int west = corners(row * width, withinMs);
      for (int column = 0; column + 1 < width; column++) {
        int cell = row * width + column;
        int east = corners(cell + 1, withinMs);
        int reached = west | east << 1;
        west = east;
        // Both columns carry south as 1 and north as 4; the cell wants 1, 2, 4, 8 around.
        if (reached != 0 && reached != 15) {
          String sides = sides(around(reached), cell, withinMs);
          for (int i = 0; i < sides.length(); i += 2) {
            int from = side(cell, sides.charAt(i));
            next[from] = side(cell, sides.charAt(i + 1));
            starts.add(from);
          }
        }
      }
    }
    return starts;
  }

  /** Whether a crossing (1) and the one north of it (4) are reached. */
  private int corners(int crossing, int withinMs) {
    int south = grid.timeMs(crossing) <= withinMs ? 1 : 0;
    return south | (grid.timeMs(crossing + width) <= withinMs ? 4 : 0);
  }

  /** From bits by row to bits around the cell: north-west and north-east change places. */
  private static int around(int byRow) {
    return (byRow & 3) | (byRow & 4) << 1 | (byRow & 8) >> 1;
  }

  private String sides(int reached, int cell, int withinMs) {
    if (reached == SOUTH_WEST_AND_NORTH_EAST && isJoined(cell, withinMs)) {
      return JOINED_SOUTH_WEST_AND_NORTH_EAST;
    }
    if (reached == SOUTH_EAST_AND_NORTH_WEST && isJoined(cell, withinMs)) {
      return JOINED_SOUTH_EAST_AND_NORTH_WEST;
    }
    return SIDES[reached];
  }

  private boolean isJoined(int cell, int withinMs) {
    double sum =
        (double) grid.timeMs(cell)
            + grid.timeMs(cell + 1)
            + grid.timeMs(cell + width)
            + grid.timeMs(cell + width + 1);
    return sum / 4 <= withinMs;
  }

  private int side(int cell, char side) {
    return switch (side) {
      case 'S' -> 2 * cell;
      case 'N' -> 2 * (cell + width);
      case 'W' -> 2 * cell + 1;
      default -> 2 * (cell + 1) + 1;
    };
  }

  /** Follows a line until it closes, unlinking it. */
  private Ring follow(int start, int withinMs) {
    int size = 0;
    double[] columns = new double[16];
    double[] rows = new double[16];
    for (int side = start; next[side] != NONE; size++) {
      if (size == columns.length) {
        columns = Arrays.copyOf(columns, 2 * size);
        rows = Arrays.copyOf(rows, 2 * size);
      }
      int crossing = side >> 1;
      boolean upright = (side & 1) == 1;
      double share = share(crossing, upright ? crossing + width : crossing + 1, withinMs);
      columns[size] = crossing % width + (upright ? 0 : share);
      rows[size] = crossing / width + (upright ? share : 0);
      int after = next[side];
      next[side] = NONE;
      side = after;
    }
    return new Ring(Arrays.copyOf(columns, size), Arrays.copyOf(rows, size));
  }

  /** How far from one crossing to the next the time is that of the threshold. */
  private double share(int first, int second, int withinMs) {
    double firstMs = grid.timeMs(first);
    double secondMs = grid.timeMs(second);
    boolean fromFirst = firstMs <= withinMs;
    double insideMs = fromFirst ? firstMs : secondMs;
    double outsideMs = fromFirst ? secondMs : firstMs;
    // Where nobody walks on, time runs as if they did, and the line stops before the crossing.
    double spanMs = outsideMs == TimeGrid.UNREACHED ? grid.stepMs() : outsideMs - insideMs;
    double share = Math.min(1 - CLEARANCE, Math.max(CLEARANCE, (withinMs - insideMs) / spanMs));
    return fromFirst ? share : 1 - share;
  }
}
