package org.maillage.engine.isochrone;

/** Paints pieces on a grid, at points not farther apart than a cell. */
final class PiecePainter implements ReachedPieces.Piece {

  private final TimeGrid grid;

  PiecePainter(TimeGrid grid) {
    this.grid = grid;
  }

  @Override
  public void point(double lonE7, double latE7, double atMs) {
    grid.reach(grid.column(lonE7), grid.row(latE7), atMs);
  }

  @Override
  public void line(
      double fromLonE7,
      double fromLatE7,
      double fromMs,
      double toLonE7,
      double toLatE7,
      double toMs) {
    double column = grid.column(fromLonE7);
    double row = grid.row(fromLatE7);
    double columns = grid.column(toLonE7) - column;
    double rows = grid.row(toLatE7) - row;
    double cells = Math.sqrt(columns * columns + rows * rows);
    for (double parts = Math.ceil(cells), part = 1; part < parts; part++) {
      double share = part / parts;
      grid.reach(column + share * columns, row + share * rows, fromMs + share * (toMs - fromMs));
    }
  }
}
