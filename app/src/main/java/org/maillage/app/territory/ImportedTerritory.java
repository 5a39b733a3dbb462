package org.maillage.app.territory;

import java.util.List;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Territory;

/**
 * Everything of a territory that one import brings.
 *
 * @param importRunId the import
 * @param description what {@code territoire.yaml} said, to its comments
 * @param territory communes, zonings, cells, statistics
 * @param files what was read
 * @param points where people live, see {@link PopulationPoint}
 * @param vintages what sources that only count say, former vintages too
 * @param roads the road graph of cars, whose file is in store
 * @param walks the road graph of walkers, whose file is in store
 */
public record ImportedTerritory(
    long importRunId,
    String description,
    Territory territory,
    List<SourceFile> files,
    List<PopulationPoint> points,
    List<CountedVintage> vintages,
    RoadNetwork roads,
    RoadNetwork walks) {
  public ImportedTerritory {
    files = List.copyOf(files);
    points = List.copyOf(points);
    vintages = List.copyOf(vintages);
  }
}
