package org.maillage.app.territory;

/**
 * How much a territory holds.
 *
 * @param communes communes
 * @param population their people
 * @param zones zones of all kinds
 * @param cells inhabited cells
 * @param indicators statistics
 * @param points points where people live
 * @param roadNodes nodes of the road graph
 * @param roadEdges edges of the road graph
 */
public record TerritoryCounts(
    int communes,
    long population,
    int zones,
    int cells,
    int indicators,
    int points,
    long roadNodes,
    long roadEdges) {

  /** Nothing at all. */
  public static final TerritoryCounts NONE = new TerritoryCounts(0, 0, 0, 0, 0, 0, 0, 0);
}
