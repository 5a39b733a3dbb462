package org.maillage.engine.isochrone;

import java.util.List;
import org.maillage.engine.query.SearchArcs;

/**
 * What isochrones are asked for.
 *
 * @param withinMs thresholds in milliseconds, one or more, ascending
 * @param cellM side of a cell of the grid in metres: details below it are lost
 * @param walkM how far one walks away from the road in metres as the crow flies, at least a cell
 * @param walkKmh speed as the crow flies of that walk in km/h
 * @param smallestM2 areas and holes smaller than this, in square metres, are left out and filled
 */
public record IsochroneOptions(
    List<Integer> withinMs, double cellM, double walkM, double walkKmh, double smallestM2) {

  private static final double WALK_M = 300;
  private static final double FINEST_CELL_M = 100;
  private static final double MS_PER_CELL_M = 9_000;

  public IsochroneOptions {
    withinMs = List.copyOf(withinMs);
    if (withinMs.isEmpty()) {
      throw new IllegalArgumentException("no threshold");
    }
    for (int i = 0; i < withinMs.size(); i++) {
      int lowest = i == 0 ? 0 : withinMs.get(i - 1) + 1;
      if (withinMs.get(i) < lowest || withinMs.get(i) > SearchArcs.MAX_MS) {
        throw new IllegalArgumentException("thresholds are not ascending times: " + withinMs);
      }
    }
    if (!(cellM >= 1 && walkM >= cellM && walkKmh > 0 && smallestM2 >= 0)) {
      throw new IllegalArgumentException(
          "cells of %s m, walks of %s m at %s km/h, areas of %s m²"
              .formatted(cellM, walkM, walkKmh, smallestM2));
    }
  }

  /**
   * Walks of 300 m at 4 km/h with detours of a fifth, areas of 10 ha, and cells that grow with the
   * highest threshold as what is looked at does: of 100 m up to 15 minutes, 200 m at 30 minutes,
   * 300 m from 45 minutes on.
   */
  public static IsochroneOptions within(List<Integer> withinMs) {
    int farthestMs = withinMs.isEmpty() ? 0 : withinMs.get(withinMs.size() - 1);
    double cellM = Math.max(FINEST_CELL_M, Math.min(WALK_M, farthestMs / MS_PER_CELL_M));
    return new IsochroneOptions(withinMs, cellM, WALK_M, 4 / 1.2, 100_000);
  }

  int farthestMs() {
    return withinMs.get(withinMs.size() - 1);
  }

  double walkMsPerM() {
    return 3_600 / walkKmh;
  }
}
