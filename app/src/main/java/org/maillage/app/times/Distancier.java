package org.maillage.app.times;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillage.domain.territory.Commune;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.query.Metric;
import org.maillage.engine.query.Route;
import org.maillage.engine.query.RouteSearch;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;

/**
 * The table of road distances between the main towns of a territory, mairie to mairie: a figure
 * that anyone can check against a road sign, and so a check of the whole network.
 */
public final class Distancier {

  /** How many of the most populous communes are in the table. */
  public static final int MOST_POPULOUS = 10;

  private static final double MM_PER_M = 1_000;

  /**
   * One pair of towns, in the direction of travel.
   *
   * @param fromCode INSEE code
   * @param toCode INSEE code
   * @param fastestMs time of the fastest route in milliseconds, walks to and from the road included
   * @param fastestM length of that route in metres
   * @param shortestM length of the shortest route in metres
   */
  public record Entry(
      String fromCode, String toCode, long fastestMs, long fastestM, long shortestM) {}

  private Distancier() {}

  /** The most populous communes and the most populous of each arrondissement, largest first. */
  public static List<Commune> towns(List<Commune> communes) {
    List<Commune> byPopulation =
        communes.stream()
            .sorted(
                Comparator.comparingInt(Commune::population)
                    .reversed()
                    .thenComparing(Commune::code))
            .toList();
    Set<String> arrondissements = new HashSet<>();
    LinkedHashSet<Commune> towns = new LinkedHashSet<>();
    for (Commune commune : byPopulation) {
      boolean first =
          commune.arrondissementCode() != null && arrondissements.add(commune.arrondissementCode());
      if (towns.size() < MOST_POPULOUS || first) {
        towns.add(commune);
      }
    }
    return List.copyOf(towns);
  }

  /**
   * Every ordered pair of the towns that a route joins.
   *
   * @param towns in the order wanted
   */
  public static List<Entry> between(List<Commune> towns, RoadGraph graph, CarProfile profile) {
    RoadSnapper snapper = new RoadSnapper(graph, profile);
    RouteSearch search = new RouteSearch(graph);
    List<Entry> entries = new ArrayList<>();
    for (Commune from : towns) {
      for (Commune to : towns) {
        if (!from.equals(to)) {
          entry(from, to, snapper, search).ifPresent(entries::add);
        }
      }
    }
    return entries;
  }

  private static Optional<Entry> entry(
      Commune from, Commune to, RoadSnapper snapper, RouteSearch search) {
    Optional<SnappedPoint> start = snap(from, snapper);
    Optional<SnappedPoint> end = snap(to, snapper);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Optional<Route> fastest = search.findRoute(start.get(), end.get(), Metric.TIME);
    Optional<Route> shortest = search.findRoute(start.get(), end.get(), Metric.LENGTH);
    if (fastest.isEmpty() || shortest.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            from.code(),
            to.code(),
            fastest.get().timeMs(),
            Math.round(fastest.get().lengthMm() / MM_PER_M),
            Math.round(shortest.get().lengthMm() / MM_PER_M)));
  }

  private static Optional<SnappedPoint> snap(Commune commune, RoadSnapper snapper) {
    return snapper.findNearest(commune.townHall().latDeg(), commune.townHall().lonDeg());
  }
}
