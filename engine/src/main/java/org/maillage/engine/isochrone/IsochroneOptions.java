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

  /** Cells of 100 m, walks of 300 m at 4 km/h with detours of a fifth, areas of 10 ha. */
  public static IsochroneOptions within(List<Integer> withinMs) {
    return new IsochroneOptions(withinMs, 100, 300, 4 / 1.2, 100_000);
  }

  int farthestMs() {
    return withinMs.get(withinMs.size() - 1);
  }

  double walkMsPerM() {
    return 3_600 / walkKmh;
  }
}
