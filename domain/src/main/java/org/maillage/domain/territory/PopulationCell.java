package org.maillage.domain.territory;

/**
 * People living in one 200 m cell of the INSEE grid (Filosofi).
 *
 * @param id INSPIRE style name, {@code CRS3035RES200mN<y>E<x>} of the lower-left corner
 * @param centre centre of the cell
 * @param people individuals, above 0; INSEE publishes halves
 */
public record PopulationCell(String id, LatLon centre, double people) {
  public PopulationCell {
    if (!(people >= 0)) {
      throw new IllegalArgumentException("cell " + id + " has " + people + " people");
    }
  }
}
