package org.maillage.app.siting;

import java.util.List;
import org.maillage.domain.siting.TimeTable;

/** Times by site, one array a site. Immutable: the arrays are never given away. */
final class SiteTimes implements TimeTable {

  private final int demands;
  private final int[][] bySite;

  /**
   * A table.
   *
   * @param demands points of demand
   * @param columns one a site, milliseconds by demand, -1 for no way; not changed afterwards
   */
  SiteTimes(int demands, List<int[]> columns) {
    this.demands = demands;
    this.bySite = columns.toArray(int[][]::new);
  }

  @Override
  public int demands() {
    return demands;
  }

  @Override
  public int sites() {
    return bySite.length;
  }

  @Override
  public int timeMs(int demand, int site) {
    return bySite[site][demand];
  }
}
