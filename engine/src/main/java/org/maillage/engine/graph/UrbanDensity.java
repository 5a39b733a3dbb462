package org.maillage.engine.graph;

/**
 * Where built-up areas are, told by their streets: the length of residential and living streets
 * within a radius of a place.
 *
 * <p>Streets are cut into pieces of at most 50 m, each counted in the cell of its middle; cells are
 * a tenth of a kilometre wide and high, at any latitude. The length around a place is the sum of
 * the cells whose centre lies within the radius, so a place's answer depends on the roads alone,
 * not on their order or numbering. GraphHopper's UrbanDensityCalculator, which counts residential
 * edges within 300 m, is the nearest relative.
 */
final class UrbanDensity {

  private static final double CELL_M = 100;
  private static final double PIECE_M = 50;
  private static final double METRES_PER_DEG = Math.toRadians(1) * Distance.EARTH_RADIUS_M;
  private static final double ROW_DEG = CELL_M / METRES_PER_DEG;

  /** Decimetres of street by cell: 2³¹ dm in one cell is out of reach. */
  private final LongIntMap cellLengthDm = new LongIntMap();

  private final double radiusM;

  UrbanDensity(double radiusM) {
    this.radiusM = radiusM;
  }

  /** Counts a straight stretch of residential street. */
  void add(double latDeg1, double lonDeg1, double latDeg2, double lonDeg2, double lengthM) {
    int pieces = (int) Math.max(1, Math.min(10_000, Math.ceil(lengthM / PIECE_M)));
    int pieceDm = (int) Math.round(lengthM * 10 / pieces);
    for (int i = 0; i < pieces; i++) {
      double middle = (i + 0.5) / pieces;
      double latDeg = latDeg1 + middle * (latDeg2 - latDeg1);
      double lonDeg = lonDeg1 + middle * (lonDeg2 - lonDeg1);
      long cell = cell(row(latDeg), lonDeg);
      cellLengthDm.put(cell, Math.max(0, cellLengthDm.get(cell)) + pieceDm);
    }
  }

  /** Metres of residential street within the radius. */
  double lengthM(double latDeg, double lonDeg) {
    int reach = (int) Math.ceil(radiusM / CELL_M);
    int middle = row(latDeg);
    long sumDm = 0;
    for (int row = middle - reach; row <= middle + reach; row++) {
      double dyM = (centreLatDeg(row) - latDeg) * METRES_PER_DEG;
      double columnDeg = columnDeg(row);
      int column = (int) Math.floor(lonDeg / columnDeg);
      for (int i = column - reach; i <= column + reach; i++) {
        double dxM = ((i + 0.5) - lonDeg / columnDeg) * CELL_M;
        if (dxM * dxM + dyM * dyM <= radiusM * radiusM) {
          sumDm += Math.max(0, cellLengthDm.get(key(row, i)));
        }
      }
    }
    return sumDm / 10.0;
  }

  private static int row(double latDeg) {
    return (int) Math.floor(latDeg / ROW_DEG);
  }

  private static double centreLatDeg(int row) {
    return (row + 0.5) * ROW_DEG;
  }

  /** Width of a column in degrees: each row has its own, so that cells stay 100 m wide. */
  private static double columnDeg(int row) {
    double latDeg = Math.max(-89.9, Math.min(89.9, centreLatDeg(row)));
    return ROW_DEG / Math.cos(Math.toRadians(latDeg));
  }

  private static long cell(int row, double lonDeg) {
    return key(row, (int) Math.floor(lonDeg / columnDeg(row)));
  }

  private static long key(int row, int column) {
    return ((long) row << 32) | (column & 0xFFFFFFFFL);
  }
}
