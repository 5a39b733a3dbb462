package org.maillage.app.diagnostic.web;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.territory.Commune;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.storage.RoadGraphFile;

/**
 * One road through the town halls of the grid, in the order of the communes: ten minutes and eight
 * kilometres from each to the next. Only cars have a network.
 */
public final class GridRoads {

  private GridRoads() {}

  /** A store that knows the road and nothing else. */
  public static TerritoryRepository store(RoadFiles files, List<Commune> communes) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    communes.forEach(c -> builder.addNode(c.townHall().latDeg(), c.townHall().lonDeg()));
    for (int i = 1; i < communes.size(); i++) {
      builder.addEdge(i - 1, i, 8_000_000, 600_000, 600_000, RoadClass.TERTIARY);
    }
    RoadFiles.Stored stored = files.store(file -> RoadGraphFile.write(file, builder.build()));
    int arcs = 2 * (communes.size() - 1);
    RoadNetwork cars =
        new RoadNetwork(stored.sha256(), stored.sizeBytes(), communes.size(), arcs, "{}");
    return (TerritoryRepository)
        Proxy.newProxyInstance(
            GridRoads.class.getClassLoader(),
            new Class<?>[] {TerritoryRepository.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "findRoadNetwork" -> Optional.of(cars);
                  case "findWalkNetwork" -> Optional.empty();
                  case "listTerritories" -> List.of();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
