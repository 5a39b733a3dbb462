package org.maillage.app.importing;

import org.maillage.app.territory.TerritoryCounts;

/**
 * How much a territory holds.
 *
 * @param territory communes, zones, cells, points, roads
 * @param structures places that give services
 */
public record ImportCounts(TerritoryCounts territory, int structures) {

  /** Nothing at all. */
  public static final ImportCounts NONE = new ImportCounts(TerritoryCounts.NONE, 0);
}
