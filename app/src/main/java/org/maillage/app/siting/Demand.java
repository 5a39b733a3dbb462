package org.maillage.app.siting;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.siting.TimeTable;
import org.maillage.domain.territory.PopulationPoint;

/**
 * Who the places are for.
 *
 * @param communes INSEE code of each point of demand
 * @param people one a point of demand
 * @param weights people times what they count more
 * @param far whether their commune is far from one range at least
 * @param times to the sites
 */
record Demand(
    List<String> communes,
    List<Double> people,
    List<Double> weights,
    List<Boolean> far,
    TimeTable times) {

  /** Every point where people live. */
  static Demand byPoint(
      DiagnosticDossier dossier,
      List<PopulationPoint> points,
      double[] weights,
      List<int[]> columns) {
    List<Double> people = new ArrayList<>();
    List<Double> weighted = new ArrayList<>();
    List<Boolean> far = new ArrayList<>();
    for (int p = 0; p < points.size(); p++) {
      people.add(points.get(p).people());
      weighted.add(weights[p]);
      far.add(isFar(dossier, points.get(p).communeCode()));
    }
    return new Demand(
        points.stream().map(PopulationPoint::communeCode).toList(),
        people,
        weighted,
        far,
        new SiteTimes(points.size(), columns));
  }

  private static boolean isFar(DiagnosticDossier dossier, String communeCode) {
    return !dossier.getRemoteness(communeCode).farFrom().isEmpty();
  }

  /**
   * Every commune as one point: its time to a site is the mean of its people, those without a way
   * left out; without any it has none.
   */
  static Demand byCommune(
      DiagnosticDossier dossier,
      List<PopulationPoint> points,
      double[] weights,
      List<int[]> columns) {
    Map<String, Integer> indices = new LinkedHashMap<>();
    int[] communeOf = new int[points.size()];
    for (int p = 0; p < communeOf.length; p++) {
      communeOf[p] = indices.computeIfAbsent(points.get(p).communeCode(), c -> indices.size());
    }
    double[] people = new double[indices.size()];
    double[] weighted = new double[indices.size()];
    for (int p = 0; p < communeOf.length; p++) {
      people[communeOf[p]] += points.get(p).people();
      weighted[communeOf[p]] += weights[p];
    }
    // Many sites share a column: those of one place.
    Map<int[], int[]> means = new IdentityHashMap<>();
    List<int[]> byCommune = new ArrayList<>();
    for (int[] column : columns) {
      byCommune.add(
          means.computeIfAbsent(column, c -> means(c, points, communeOf, indices.size())));
    }
    return new Demand(
        List.copyOf(indices.keySet()),
        boxed(people),
        boxed(weighted),
        indices.keySet().stream().map(code -> isFar(dossier, code)).toList(),
        new SiteTimes(indices.size(), byCommune));
  }

  private static int[] means(
      int[] timesMs, List<PopulationPoint> points, int[] communeOf, int communes) {
    double[] sumMs = new double[communes];
    double[] known = new double[communes];
    for (int p = 0; p < communeOf.length; p++) {
      if (timesMs[p] >= 0) {
        sumMs[communeOf[p]] += points.get(p).people() * timesMs[p];
        known[communeOf[p]] += points.get(p).people();
      }
    }
    int[] means = new int[communes];
    for (int c = 0; c < communes; c++) {
      means[c] = known[c] == 0 ? -1 : (int) Math.round(sumMs[c] / known[c]);
    }
    return means;
  }

  private static List<Double> boxed(double[] values) {
    List<Double> boxed = new ArrayList<>(values.length);
    for (double value : values) {
      boxed.add(value);
    }
    return boxed;
  }
}
