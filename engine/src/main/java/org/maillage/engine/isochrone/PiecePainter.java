package org.maillage.engine.isochrone;

/** Paints pieces on a grid, at points not farther apart than a cell and at their far ends. */
final class PiecePainter implements ReachedPieces.Piece {

  private final TimeGrid grid;

  PiecePainter(TimeGrid grid) {
    this.grid = grid;
  }

  /** The near end of a piece is painted by the node or the point that it begins with. */
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
    int parts = Math.max(1, (int) Math.ceil(Math.sqrt(columns * columns + rows * rows)));
    for (int part = 1; part <= parts; part++) {
      double share = (double) part / parts;
      grid.reach(column + share * columns, row + share * rows, fromMs + share * (toMs - fromMs));
    }
  }
}
