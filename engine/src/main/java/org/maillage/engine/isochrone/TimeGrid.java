package org.maillage.engine.isochrone;

import java.util.Arrays;
import org.maillage.engine.graph.Distance;

/**
 * Times at the crossings of a square grid on the ground around a place: longitudes are shrunk by
 * the cosine of the middle latitude (equirectangular projection), which is off by 1 % some 60 km to
 * the north or the south of it in France; reaches are drawn and areas read back in the same
 * projection, so that positions are exact and only cells are a little wider or narrower.
 *
 * <p>Crossings are numbered row by row from the south-west. Nothing is reached on the border.
 */
final class TimeGrid {

  static final float UNREACHED = Float.POSITIVE_INFINITY;

  private static final int MOST_CROSSINGS = 1 << 26;
  private static final double METRES_PER_E7 = Math.toRadians(1e-7) * Distance.EARTH_RADIUS_M;

  private final double westE7;
  private final double southE7;
  private final double columnsPerLonE7;
  private final double rowsPerLatE7;
  private final int width;
  private final int height;
  private final double cellM;
  private final double walkM;
  private final float walkMsPerM;
  private final float[] timeMs;
  private final float[] walkedM;

  /**
   * A grid over a box, and beyond it as far as one walks.
   *
   * @throws IllegalArgumentException when it would have more than 67 million crossings
   */
  TimeGrid(Box box, IsochroneOptions options) {
    cellM = options.cellM();
    walkM = options.walkM();
    walkMsPerM = (float) options.walkMsPerM();
    double middleDeg = (box.southE7() + box.northE7()) / 2 * 1e-7;
    rowsPerLatE7 = METRES_PER_E7 / cellM;
    columnsPerLonE7 = rowsPerLatE7 * Math.cos(Math.toRadians(middleDeg));
    double margin = walkM / cellM + 2;
    westE7 = box.westE7() - margin / columnsPerLonE7;
    southE7 = box.southE7() - margin / rowsPerLatE7;
    double columns = (box.eastE7() - westE7) * columnsPerLonE7 + margin + 1;
    double rows = (box.northE7() - southE7) * rowsPerLatE7 + margin + 1;
    if (columns * rows > MOST_CROSSINGS) {
      throw new IllegalArgumentException(
          "a grid of %.0f × %.0f: take larger cells than %s m".formatted(columns, rows, cellM));
    }
    width = (int) columns;
    height = (int) rows;
    timeMs = new float[width * height];
    walkedM = new float[width * height];
    Arrays.fill(timeMs, UNREACHED);
  }

  /** A box in units of 1e-7 degree. */
  record Box(double westE7, double southE7, double eastE7, double northE7) {}

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double cellM() {
    return cellM;
  }

  /** Milliseconds to walk from a crossing to the next. */
  double stepMs() {
    return cellM * walkMsPerM;
  }

  double column(double lonE7) {
    return (lonE7 - westE7) * columnsPerLonE7;
  }

  double row(double latE7) {
    return (latE7 - southE7) * rowsPerLatE7;
  }

  Position position(double column, double row) {
    return new Position(
        (westE7 + column / columnsPerLonE7) * 1e-7, (southE7 + row / rowsPerLatE7) * 1e-7);
  }

  float timeMs(int crossing) {
    return timeMs[crossing];
  }

  /** Points are reached: so are the four crossings around each, on foot. */
  void reach(ReachedPoints points) {
    for (int i = 0; i < points.count(); i++) {
      reach(column(points.lonE7(i)), row(points.latE7(i)), points.atMs(i));
    }
  }

  private void reach(double column, double row, float atMs) {
    int west = (int) column;
    int south = (int) row;
    double east = column - west;
    double north = row - south;
    int crossing = south * width + west;
    walkTo(crossing, east, north, atMs);
    walkTo(crossing + 1, 1 - east, north, atMs);
    walkTo(crossing + width, east, 1 - north, atMs);
    walkTo(crossing + width + 1, 1 - east, 1 - north, atMs);
  }

  private void walkTo(int crossing, double columns, double rows, float atMs) {
    if (atMs >= timeMs[crossing]) {
      return;
    }
    float metres = (float) (Math.sqrt(columns * columns + rows * rows) * cellM);
    float thereMs = atMs + metres * walkMsPerM;
    if (thereMs < timeMs[crossing] && metres <= walkM) {
      timeMs[crossing] = thereMs;
      walkedM[crossing] = metres;
    }
  }

  /**
   * Walks on from crossing to crossing, straight and diagonally, in two passes (Borgefors, Distance
   * transformations in digital images, 1986): up to 8 % longer than as the crow flies.
   */
  void walkOn() {
    float straightM = (float) cellM;
    float diagonalM = (float) (Math.sqrt(2) * cellM);
    for (int row = 1; row < height - 1; row++) {
      for (int column = 1; column < width - 1; column++) {
        int here = row * width + column;
        walkFrom(here - 1, here, straightM);
        walkFrom(here - width - 1, here, diagonalM);
        walkFrom(here - width, here, straightM);
        walkFrom(here - width + 1, here, diagonalM);
      }
    }
    for (int row = height - 2; row > 0; row--) {
      for (int column = width - 2; column > 0; column--) {
        int here = row * width + column;
        walkFrom(here + 1, here, straightM);
        walkFrom(here + width + 1, here, diagonalM);
        walkFrom(here + width, here, straightM);
        walkFrom(here + width - 1, here, diagonalM);
      }
    }
  }

  private void walkFrom(int from, int to, float metres) {
    float thereMs = timeMs[from] + metres * walkMsPerM;
    if (thereMs < timeMs[to]) {
      float allM = walkedM[from] + metres;
      if (allM <= walkM) {
        timeMs[to] = thereMs;
        walkedM[to] = allM;
      }
    }
  }
}
