package org.maillage.app.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.scenario.Group;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoneMembership;
import org.maillage.domain.territory.ZoningKind;

/**
 * The groups of whom one wants to know whether a scenario serves them, as far as the data tell who
 * they are. Of age and cars only the share of the commune is known: it is taken for all its homes.
 */
final class ScenarioGroups {

  /** Figures whose value is a share of the people, of households for the cars. */
  private static final List<String> SHARES =
      List.of("share-under-15", "share-over-65", "share-over-75", "households-without-car");

  private ScenarioGroups() {}

  static List<Group> of(DiagnosticDossier dossier, FigureTable figures) {
    List<PopulationPoint> points = dossier.points();
    List<Group> groups = new ArrayList<>();
    for (String key : SHARES) {
      if (figures.hasSource(key)) {
        double[] people = ofShare(key, points, figures);
        groups.add(new Group(key, point -> people[point]));
      }
    }
    List<Zone> quarters =
        dossier.territory().zones().stream().filter(z -> z.kind() == ZoningKind.QPV).toList();
    if (!quarters.isEmpty()) {
      Set<Integer> inside = new HashSet<>();
      ZoneMembership.pointsByZone(quarters, points).forEach(inside::addAll);
      groups.add(new Group("qpv", p -> inside.contains(p) ? points.get(p).people() : 0));
    }
    return groups;
  }

  private static double[] ofShare(String key, List<PopulationPoint> points, FigureTable figures) {
    Map<String, Double> shares = new HashMap<>();
    return points.stream()
        .mapToDouble(
            point ->
                point.people()
                    * shares.computeIfAbsent(
                        point.communeCode(), code -> share(figures.figure(key, code))))
        .toArray();
  }

  /** Nobody is counted where the share is not known: the figure of the group is then too low. */
  private static double share(Figure figure) {
    return figure.known() ? figure.value() : 0;
  }
}
