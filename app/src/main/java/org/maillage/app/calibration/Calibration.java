package org.maillage.app.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.TravelProfile;
import org.maillage.engine.snap.RoadSnapper;
import org.maillage.engine.snap.SnappedPoint;

/**
 * Holds observed times against a network, and finds the factors on the times of families of roads
 * that bring the two together. Routes are searched again with the new factors until they no longer
 * move. Five folds, each predicted by what the other four teach, show what the factors are worth on
 * journeys that they have not seen.
 */
public final class Calibration {

  /** Fewer journeys than this that spend a minute on a family say nothing about it. */
  public static final int LEAST_OBSERVATIONS = 10;

  /** Parts of the cross-validation. */
  public static final int FOLDS = 5;

  private static final int ROUNDS = 8;
  private static final double STILL = 0.002;
  private static final double OUTLIER = 4;
  private static final double MS_PER_MINUTE = 60_000;

  private final RoadGraph graph;
  private final List<Trip> trips = new ArrayList<>();
  private final List<Long> unroutedLines = new ArrayList<>();

  /** A journey attached to the network. */
  private record Trip(Observation observation, SnappedPoint from, SnappedPoint to) {}

  /**
   * What became of one family.
   *
   * @param family which
   * @param observations journeys that spend a minute or more on it
   * @param minutes minutes that all journeys spend on it
   * @param factor what its times are multiplied by; 1 when it was not fitted
   * @param standardError of the factor; NaN when it was not fitted
   */
  public record Finding(
      RoadFamily family,
      Integer observations,
      Double minutes,
      Double factor,
      Double standardError) {

    /** Whether there was enough to go by. */
    public boolean isFitted() {
      return !Double.isNaN(standardError);
    }
  }

  /**
   * What the observed times say.
   *
   * @param journeys how many were used
   * @param unroutedLines lines of journeys without any route
   * @param outlierLines lines of journeys that the factors do not explain, by far
   * @param before accuracy of the profile as it is
   * @param after accuracy with the factors, on the journeys that gave them
   * @param unseen accuracy of factors on journeys that did not give them; null with too few
   * @param findings families, in order
   */
  public record Result(
      Integer journeys,
      List<Long> unroutedLines,
      List<Long> outlierLines,
      Accuracy before,
      Accuracy after,
      @Nullable Accuracy unseen,
      List<Finding> findings) {}

  /** Attaches journeys to a network. */
  public Calibration(RoadGraph graph, TravelProfile profile, List<Observation> observations) {
    this.graph = graph;
    RoadSnapper snapper = new RoadSnapper(graph, profile);
    Map<LatLon, SnappedPoint> snapped = new LinkedHashMap<>();
    for (Observation observation : observations) {
      SnappedPoint from = snap(observation.from(), snapper, snapped);
      SnappedPoint to = snap(observation.to(), snapper, snapped);
      if (from == null || to == null) {
        unroutedLines.add(observation.line());
      } else {
        trips.add(new Trip(observation, from, to));
      }
    }
    dropUnreachable();
  }

  private static @Nullable SnappedPoint snap(
      LatLon place, RoadSnapper snapper, Map<LatLon, SnappedPoint> known) {
    SnappedPoint point = known.get(place);
    if (point == null) {
      point = snapper.findNearest(place.latDeg(), place.lonDeg()).orElse(null);
      if (point != null) {
        known.put(place, point);
      }
    }
    return point;
  }

  private void dropUnreachable() {
    List<@Nullable FamilyTimes> times = route(trips, ones());
    for (int i = trips.size() - 1; i >= 0; i--) {
      if (times.get(i) == null) {
        unroutedLines.add(trips.remove(i).observation().line());
      }
    }
    Collections.sort(unroutedLines);
  }

  private static double[] ones() {
    double[] factors = new double[RoadFamily.values().length];
    Arrays.fill(factors, 1);
    return factors;
  }

  /** One search for each origin; null where there is no route. */
  private List<@Nullable FamilyTimes> route(List<Trip> asked, double[] factors) {
    Map<SnappedPoint, List<Integer>> byOrigin = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      byOrigin.computeIfAbsent(asked.get(i).from(), from -> new ArrayList<>()).add(i);
    }
    @Nullable FamilyTimes[] times = new FamilyTimes[asked.size()];
    byOrigin.entrySet().parallelStream()
        .forEach(
            group -> {
              RouteSplit split = new RouteSplit(graph, group.getKey(), factors);
              group.getValue().forEach(i -> times[i] = split.to(asked.get(i).to()).orElse(null));
            });
    return Arrays.asList(times);
  }

  /** How many journeys can be used. */
  public int journeys() {
    return trips.size();
  }

  /**
   * Finds the factors.
   *
   * @throws IllegalStateException when no journey can be used
   */
  public Result run() {
    if (trips.isEmpty()) {
      throw new IllegalStateException("no journey to learn from");
    }
    Fitted whole = fit(trips);
    double[] observed = observed(trips);
    return new Result(
        trips.size(),
        List.copyOf(unroutedLines),
        outliers(whole),
        Accuracy.of(predicted(trips, ones()), observed),
        Accuracy.of(predicted(trips, whole.fit().factors()), observed),
        crossValidated(observed),
        findings(whole));
  }

  /** A fit, and the routes it was made on. */
  private record Fitted(FactorFit fit, double[][] minutes, boolean[] fitted) {}

  private Fitted fit(List<Trip> learned) {
    double[] factors = ones();
    Fitted fitted = fitOnce(learned, factors);
    for (int round = 1; round < ROUNDS; round++) {
      double[] next = fitted.fit().factors();
      double moved = 0;
      for (int f = 0; f < next.length; f++) {
        moved = Math.max(moved, Math.abs(next[f] - factors[f]));
      }
      if (moved < STILL) {
        break;
      }
      factors = next;
      fitted = fitOnce(learned, factors);
    }
    return fitted;
  }

  private Fitted fitOnce(List<Trip> learned, double[] factors) {
    int families = factors.length;
    double[][] minutes = new double[learned.size()][families];
    double[] observed = observed(learned);
    double[] rest = observed.clone();
    int[] enough = new int[families];
    List<@Nullable FamilyTimes> times = route(learned, factors);
    for (int i = 0; i < minutes.length; i++) {
      FamilyTimes split = Objects.requireNonNull(times.get(i));
      rest[i] -= split.fixedMs() / MS_PER_MINUTE;
      for (int f = 0; f < families; f++) {
        minutes[i][f] = split.roadMs()[f] / MS_PER_MINUTE;
        enough[f] += minutes[i][f] >= 1 ? 1 : 0;
      }
    }
    boolean[] fitted = new boolean[families];
    for (RoadFamily family : RoadFamily.values()) {
      fitted[family.ordinal()] =
          family.isFitted() && enough[family.ordinal()] >= LEAST_OBSERVATIONS;
    }
    return new Fitted(new FactorFit(minutes, rest, observed, fitted), minutes, fitted);
  }

  private static double[] observed(List<Trip> asked) {
    return asked.stream().mapToDouble(trip -> trip.observation().minutes()).toArray();
  }

  private double[] predicted(List<Trip> asked, double[] factors) {
    return route(asked, factors).stream()
        .mapToDouble(times -> Objects.requireNonNull(times).totalMs(factors) / MS_PER_MINUTE)
        .toArray();
  }

  /** Each journey predicted by a fit that has not seen it. */
  private @Nullable Accuracy crossValidated(double[] observed) {
    if (trips.size() < 2 * FOLDS) {
      return null;
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < trips.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(1));
    double[] computed = new double[trips.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Trip> seen = new ArrayList<>();
      List<Integer> unseen = new ArrayList<>();
      for (int place = 0; place < order.size(); place++) {
        if (place % FOLDS == fold) {
          unseen.add(order.get(place));
        } else {
          seen.add(trips.get(order.get(place)));
        }
      }
      double[] times =
          predicted(unseen.stream().map(trips::get).toList(), fit(seen).fit().factors());
      for (int i = 0; i < times.length; i++) {
        computed[unseen.get(i)] = times[i];
      }
    }
    return Accuracy.of(computed, observed);
  }

  private List<Long> outliers(Fitted whole) {
    double[] standard = whole.fit().standardResiduals();
    List<Long> lines = new ArrayList<>();
    for (int i = 0; i < standard.length; i++) {
      if (Math.abs(standard[i]) > OUTLIER * whole.fit().scale()) {
        lines.add(trips.get(i).observation().line());
      }
    }
    return lines;
  }

  private static List<Finding> findings(Fitted whole) {
    double[] factors = whole.fit().factors();
    double[] errors = whole.fit().standardErrors();
    List<Finding> findings = new ArrayList<>();
    for (RoadFamily family : RoadFamily.values()) {
      int f = family.ordinal();
      int observations = 0;
      double sum = 0;
      for (double[] row : whole.minutes()) {
        observations += row[f] >= 1 ? 1 : 0;
        sum += row[f];
      }
      double error = whole.fitted()[f] ? errors[f] : Double.NaN;
      findings.add(new Finding(family, observations, sum, factors[f], error));
    }
    return findings;
  }
}
