package org.maillage.app.round;

import org.maillage.domain.siting.TimeTable;

/** Times kept column by column: a search answers for all who come to one site. */
final class ColumnTimes implements TimeTable {

  private final int demands;
  private final int[][] ofSite;

  /**
   * @param ofSite for each site milliseconds from every point of demand, or -1; taken over
   */
  ColumnTimes(int demands, int[][] ofSite) {
    this.demands = demands;
    this.ofSite = ofSite;
  }

  @Override
  public int demands() {
    return demands;
  }

  @Override
  public int sites() {
    return ofSite.length;
  }

  @Override
  public int timeMs(int demand, int site) {
    return ofSite[site][demand];
  }
}
