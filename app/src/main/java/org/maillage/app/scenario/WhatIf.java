package org.maillage.app.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.dimensions.DimensionReading;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.AppliedOffer;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.EffectCalculation;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.Group;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.ScenarioEffect;
import org.maillage.domain.scenario.ScenarioEffect.Week;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.EdgeTimes;
import org.maillage.engine.whatif.PointField;
import org.maillage.engine.whatif.PointIndex;

/**
 * The scenarios of one diagnostic, answered by fields that follow from one question to the next:
 * while a place is dragged only what its last step changed is computed. One question at a time.
 */
final class WhatIf {

  /** Any time, and the moment that was last asked for. */
  private static final int MOMENTS_KEPT = 2;

  /** 1 km/h in millimetres a millisecond. */
  private static final double MM_PER_MS_PER_KMH = 3.6;

  private final DiagnosticDossier dossier;
  private final RoadGraph roads;
  private final ScenarioGround ground;
  private final PointIndex index;
  private final SearchArcs spread;
  private final SearchArcs rim;
  private final EffectCalculation effects;
  private final List<PopulationPoint> points;
  private final Map<String, OpeningWeek> weeks;
  private final List<Structure> baseline;
  private final Map<String, List<Structure>> placesOf = new HashMap<>();
  private final Map<String, long[]> storedMs = new ConcurrentHashMap<>();

  /** By moment, empty for any time; the least recently used first. */
  private final Map<Optional<OpenMoment>, Map<String, ServiceField>> fields =
      new LinkedHashMap<>(MOMENTS_KEPT, 0.75f, true);

  WhatIf(DiagnosticDossier dossier, RoadGraph roads, List<Group> groups) {
    this.dossier = dossier;
    this.roads = roads;
    this.ground = new ScenarioGround(dossier, roads);
    this.points = dossier.points();
    List<@Nullable SnappedPoint> homes = new ArrayList<>();
    points.forEach(point -> homes.add(ground.findOnRoad(point.position()).orElse(null)));
    this.index = PointIndex.of(roads, Direction.TO_PLACES, homes);
    this.spread = SearchArcs.of(roads, Direction.TO_PLACES);
    this.rim = SearchArcs.of(roads, Direction.FROM_PLACES);
    this.effects =
        new EffectCalculation(
            dossier.territory().communes(),
            points,
            dossier.panier(),
            dossier.diagnostic().communes(),
            dossier.remoteness(),
            groups);
    this.baseline = dossier.structures();
    this.weeks = DimensionReading.weeks(baseline);
    for (Structure structure : baseline) {
      for (String service : structure.services()) {
        placesOf.computeIfAbsent(service, s -> new ArrayList<>()).add(structure);
      }
    }
  }

  /** The diagnostic that it is about. */
  DiagnosticDossier dossier() {
    return dossier;
  }

  /** The engine on the roads of the baseline; places of a scenario do not stay in its memory. */
  TravelTimes travelTimes() {
    return new RoadTravelTimes(roads, CarProfile.french());
  }

  /** The offer after the changes, or why it cannot be. */
  AppliedOffer apply(ScenarioQuestion question) {
    return AppliedOffer.of(baseline, question.scenario(), ground);
  }

  /** What a scenario does, whose offer has no problems. */
  synchronized ScenarioEffect effect(ScenarioQuestion question, AppliedOffer offer) {
    List<String> services = dossier.servicesOf(question.subject());
    Map<String, List<FieldEdit>> edits = edits(question, offer);
    Set<String> needed = new LinkedHashSet<>(edits.keySet());
    if (question.moment() != null) {
      needed.addAll(services);
    }
    Map<String, ServiceField> asked = fields(question.moment(), needed);
    // Fields of different services have nothing in common but what they only read.
    asked.entrySet().parallelStream()
        .forEach(e -> e.getValue().become(edits.getOrDefault(e.getKey(), List.of())));
    Map<String, long[]> beforeMs = new HashMap<>();
    Map<String, long[]> afterMs = new HashMap<>();
    for (String service : services) {
      ServiceField field = asked.get(service);
      long[] before = field == null ? storedMs(service) : field.baseMs();
      beforeMs.put(service, before);
      afterMs.put(service, field == null ? before : field.timesNow());
    }
    Map<String, long[]> changed = new TreeMap<>();
    if (question.moment() == null) {
      edits.keySet().forEach(s -> changed.put(s, get(asked, s).timesNow()));
    }
    return effects.effect(
        question.subject(),
        new EffectCalculation.Times(services, beforeMs, afterMs),
        changed,
        week(question.subject(), asked, offer));
  }

  /** What it does to people when one place gives a service no more. */
  synchronized Closure closure(String service, Structure place) {
    ServiceField field = get(fields(null, Set.of(service)), service);
    field.become(onRoad(place).isPresent() ? List.of(new FieldEdit.Close(place.id())) : List.of());
    long[] before = field.baseMs();
    long[] after = field.timesNow();
    int nearest = 0;
    double people = 0;
    for (int p = 0; p < points.size(); p++) {
      if (place.id().equals(field.basePlace(p))) {
        nearest++;
        people += points.get(p).people();
      }
    }
    Gains gains = Gains.of(before, after, p -> points.get(p).people());
    return new Closure(nearest, people, gains, before, after);
  }

  /**
   * A closure.
   *
   * @param points for which the place is the nearest
   * @param people who live there
   */
  record Closure(int points, double people, Gains gains, long[] beforeMs, long[] afterMs) {}

  private static ServiceField get(Map<String, ServiceField> fields, String service) {
    return Objects.requireNonNull(fields.get(service));
  }

  private Map<String, ServiceField> fields(@Nullable OpenMoment moment, Set<String> services) {
    Map<String, ServiceField> ofMoment =
        fields.computeIfAbsent(Optional.ofNullable(moment), m -> new ConcurrentHashMap<>());
    services.parallelStream()
        .forEach(s -> ofMoment.computeIfAbsent(s, code -> baseField(code, moment)));
    if (fields.size() > MOMENTS_KEPT) {
      fields.remove(fields.keySet().iterator().next());
    }
    Map<String, ServiceField> asked = new HashMap<>();
    services.forEach(service -> asked.put(service, get(ofMoment, service)));
    return asked;
  }

  private ServiceField baseField(String service, @Nullable OpenMoment moment) {
    Map<String, SnappedPoint> places = new LinkedHashMap<>();
    for (Structure place : placesOf.getOrDefault(service, List.of())) {
      if (isOpen(place, moment)) {
        onRoad(place).ifPresent(point -> places.put(place.id(), point));
      }
    }
    return new ServiceField(new PointField(index, spread, rim), places);
  }

  private Optional<SnappedPoint> onRoad(Structure place) {
    return ground.findOnRoad(place.position());
  }

  /** Unknown hours are not open: a person who goes there would find out. */
  private boolean isOpen(Structure place, @Nullable OpenMoment moment) {
    if (moment == null) {
      return true;
    }
    OpeningWeek week = weekOf(place);
    return week != null && week.isOpen(moment.day(), moment.minute());
  }

  private @Nullable OpeningWeek weekOf(Structure place) {
    OpeningWeek known = weeks.get(place.id());
    boolean unchanged =
        dossier
            .findStructure(place.id())
            .map(s -> Objects.equals(s.openingHours(), place.openingHours()))
            .orElse(false);
    return unchanged ? known : DimensionReading.weeks(List.of(place)).get(place.id());
  }

  private long[] storedMs(String service) {
    return storedMs.computeIfAbsent(
        service,
        code -> {
          long[] times = new long[points.size()];
          for (int p = 0; p < times.length; p++) {
            times[p] = dossier.pointTimes().timeMs(code, p);
          }
          return times;
        });
  }

  /**
   * The steps from the baseline of each service that is touched: roads, then what closes, then what
   * opens in the order of the changes, so that the place that is dragged comes last.
   */
  private Map<String, List<FieldEdit>> edits(ScenarioQuestion question, AppliedOffer offer) {
    Map<String, List<FieldEdit>> closing = new TreeMap<>();
    Map<String, List<FieldEdit>> opening = new TreeMap<>();
    Set<String> services = new TreeSet<>();
    for (String id : offer.touched()) {
      Structure before = dossier.findStructure(id).orElse(null);
      Structure after = offer.findPlace(id).orElse(null);
      for (String service : servicesOf(before, after)) {
        services.add(service);
        SnappedPoint from = pointOf(before, service, question.moment());
        SnappedPoint to = pointOf(after, service, question.moment());
        if (from != null && !from.equals(to)) {
          closing.computeIfAbsent(service, s -> new ArrayList<>()).add(new FieldEdit.Close(id));
        }
        if (to != null && !to.equals(from)) {
          opening.computeIfAbsent(service, s -> new ArrayList<>()).add(new FieldEdit.Open(id, to));
        }
      }
    }
    List<FieldEdit> roadEdits = roadEdits(question.scenario().changes());
    if (!roadEdits.isEmpty()) {
      services.addAll(placesOf.keySet());
    }
    Map<String, List<FieldEdit>> edits = new TreeMap<>();
    for (String service : services) {
      List<FieldEdit> ofService = new ArrayList<>(roadEdits);
      closing.getOrDefault(service, List.of()).stream()
          .sorted(Comparator.comparing(edit -> ((FieldEdit.Close) edit).place()))
          .forEach(ofService::add);
      ofService.addAll(opening.getOrDefault(service, List.of()));
      edits.put(service, ofService);
    }
    return edits;
  }

  private static Set<String> servicesOf(@Nullable Structure before, @Nullable Structure after) {
    Set<String> services = new TreeSet<>();
    if (before != null) {
      services.addAll(before.services());
    }
    if (after != null) {
      services.addAll(after.services());
    }
    return services;
  }

  private @Nullable SnappedPoint pointOf(
      @Nullable Structure place, String service, @Nullable OpenMoment moment) {
    return place == null || !place.services().contains(service) || !isOpen(place, moment)
        ? null
        : onRoad(place).orElse(null);
  }

  private List<FieldEdit> roadEdits(List<Change> changes) {
    List<FieldEdit> edits = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.CutRoad cut) {
        edits.add(new FieldEdit.RoadTimes(EdgeTimes.closed(ground.onRoad(cut.at()).edge())));
      } else if (change instanceof Change.Speed speed) {
        int edge = ground.onRoad(speed.at()).edge();
        edits.add(new FieldEdit.RoadTimes(EdgeTimes.ofSpeed(roads, edge, speed.speedKmh())));
      } else if (change instanceof Change.AddRoad road) {
        edits.add(newRoad(road));
      }
    }
    return edits;
  }

  private FieldEdit newRoad(Change.AddRoad road) {
    LatLon from = road.from();
    int ms =
        (int) Math.round(from.distanceM(road.to()) * 1_000 * MM_PER_MS_PER_KMH / road.speedKmh());
    return new FieldEdit.NewRoad(
        ground.junctionAt(from),
        ground.junctionAt(road.to()),
        ms,
        road.oneWay() ? RoadGraph.NO_WAY : ms);
  }

  /** Opening hours of the nearest place before and after, of one service that is touched. */
  private Week week(Subject subject, Map<String, ServiceField> asked, AppliedOffer offer) {
    ServiceField field =
        subject instanceof Subject.OfService one ? asked.get(one.serviceCode()) : null;
    if (field == null) {
      return Week.UNKNOWN;
    }
    double people = 0;
    double before = 0;
    double after = 0;
    double shortly = 0;
    long[] baseMs = field.baseMs();
    long[] nowMs = field.timesNow();
    Map<String, Double> hoursBefore = new HashMap<>();
    Map<String, Double> hoursAfter = new HashMap<>();
    for (int p = 0; p < points.size(); p++) {
      double weight = points.get(p).people();
      double then = hours(field.basePlace(p), hoursBefore, dossier::findStructure);
      double now = hours(field.place(p), hoursAfter, offer::findPlace);
      if (!Double.isNaN(then) && !Double.isNaN(now)) {
        people += weight;
        before += weight * then;
        after += weight * now;
      }
      shortly += nowMs[p] >= 0 && nowMs[p] < baseMs[p] && now < Week.SHORT_HOURS ? weight : 0;
    }
    return new Week(
        people, people > 0 ? before / people : 0, people > 0 ? after / people : 0, shortly);
  }

  private double hours(
      @Nullable String place,
      Map<String, Double> known,
      java.util.function.Function<String, Optional<Structure>> structures) {
    if (place == null) {
      return Double.NaN;
    }
    return known.computeIfAbsent(
        place,
        id -> structures.apply(id).map(this::weekOf).map(OpeningWeek::hours).orElse(Double.NaN));
  }
}
