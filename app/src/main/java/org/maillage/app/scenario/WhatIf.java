package org.maillage.app.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.ServiceField.Answer;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.AppliedOffer;
import org.maillage.domain.scenario.EffectCalculation;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.Group;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.ScenarioEffect;
import org.maillage.domain.scenario.ScenarioEffect.Week;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.PlaceTrial;
import org.maillage.engine.whatif.PointChange;
import org.maillage.engine.whatif.PointField;
import org.maillage.engine.whatif.PointIndex;

/**
 * The scenarios of one diagnostic, answered by fields that follow from one question to the next:
 * while a place is dragged only what its last step changed is computed. One question at a time.
 */
final class WhatIf {

  /** Any time, and the moment that was last asked for. */
  private static final int MOMENTS_KEPT = 2;

  private final DiagnosticDossier dossier;
  private final RoadGraph roads;
  private final ScenarioGround ground;
  private final PointIndex index;
  private final SearchArcs spread;
  private final SearchArcs rim;
  private final EffectCalculation effects;
  private final List<PopulationPoint> points;
  private final PlaceHours hours;
  private final FieldSteps steps;
  private final List<Structure> baseline;
  private final Map<String, List<Structure>> placesOf = new HashMap<>();
  private final Map<String, long[]> storedMs = new ConcurrentHashMap<>();

  private @Nullable Trial trial;

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
    this.hours = new PlaceHours(dossier);
    for (Structure structure : baseline) {
      for (String service : structure.services()) {
        placesOf.computeIfAbsent(service, s -> new ArrayList<>()).add(structure);
      }
    }
    this.steps = new FieldSteps(dossier, roads, ground, hours, placesOf.keySet());
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
    Map<String, List<FieldEdit>> edits = steps.of(question, offer);
    Set<String> needed = new LinkedHashSet<>(edits.keySet());
    if (question.moment() != null) {
      needed.addAll(services);
    }
    Map<String, ServiceField> asked = fields(question.moment(), needed);
    Map<String, Answer> answers = answers(asked, edits);
    Map<String, long[]> beforeMs = new HashMap<>();
    Map<String, long[]> afterMs = new HashMap<>();
    for (String service : services) {
      ServiceField field = asked.get(service);
      long[] before = field == null ? storedMs(service) : field.baseMs();
      beforeMs.put(service, before);
      Answer answer = answers.get(service);
      afterMs.put(service, answer == null ? before : answer.timeMs());
    }
    Map<String, long[]> changed = new TreeMap<>();
    if (question.moment() == null) {
      edits.keySet().forEach(s -> changed.put(s, getAnswer(answers, s).timeMs()));
    }
    return effects.effect(
        question.subject(),
        new EffectCalculation.Times(services, beforeMs, afterMs),
        changed,
        week(question.subject(), asked, answers, offer));
  }

  /**
   * What people have after the edits. Where the last of them opens one place for all services, it
   * is tried and not opened: it may be in somebody's hand, and elsewhere the next moment.
   */
  private Map<String, Answer> answers(
      Map<String, ServiceField> asked, Map<String, List<FieldEdit>> edits) {
    Optional<FieldEdit.Open> held = findHeld(edits);
    // Fields of different services have nothing in common but what they only read.
    asked.entrySet().parallelStream()
        .forEach(
            e -> {
              List<FieldEdit> all = edits.getOrDefault(e.getKey(), List.of());
              boolean leaveOut = held.isPresent() && !all.isEmpty();
              e.getValue().become(leaveOut ? all.subList(0, all.size() - 1) : all);
            });
    Map<String, Answer> answers = new HashMap<>();
    asked.forEach((service, field) -> answers.put(service, field.now()));
    if (held.isPresent()) {
      List<String> services = List.copyOf(edits.keySet());
      List<PointChange> changes =
          trial(services.stream().map(s -> get(asked, s)).toList()).at(held.get().point());
      for (int s = 0; s < services.size(); s++) {
        ServiceField field = get(asked, services.get(s));
        answers.put(services.get(s), field.with(changes.get(s), held.get().place()));
      }
    }
    return answers;
  }

  private static Optional<FieldEdit.Open> findHeld(Map<String, List<FieldEdit>> edits) {
    if (edits.size() > PlaceTrial.MOST_SERVICES) {
      return Optional.empty();
    }
    Set<FieldEdit> last = new HashSet<>();
    for (List<FieldEdit> ofService : edits.values()) {
      if (ofService.isEmpty()) {
        return Optional.empty();
      }
      last.add(ofService.get(ofService.size() - 1));
    }
    return last.size() == 1 && last.iterator().next() instanceof FieldEdit.Open open
        ? Optional.of(open)
        : Optional.empty();
  }

  private PlaceTrial trial(List<ServiceField> ofServices) {
    Trial known = trial;
    if (known == null || !known.fields().equals(ofServices)) {
      known =
          new Trial(
              ofServices,
              new PlaceTrial(ofServices.stream().map(ServiceField::points).toList(), spread));
      trial = known;
    }
    return known.of();
  }

  private record Trial(List<ServiceField> fields, PlaceTrial of) {}

  /** What it does to people when one place gives a service no more. */
  synchronized Closure closure(String service, Structure place) {
    ServiceField field = get(fields(null, Set.of(service)), service);
    field.become(
        ground.findOnRoad(place.position()).isPresent()
            ? List.of(new FieldEdit.Close(place.id()))
            : List.of());
    long[] before = field.baseMs();
    long[] after = field.now().timeMs();
    double people = 0;
    for (int p = 0; p < points.size(); p++) {
      if (place.id().equals(field.basePlace(p))) {
        people += points.get(p).people();
      }
    }
    Gains gains = Gains.of(before, after, p -> points.get(p).people());
    return new Closure(people, gains, before, after);
  }

  /**
   * A closure.
   *
   * @param people for whom the place is the nearest
   */
  record Closure(double people, Gains gains, long[] beforeMs, long[] afterMs) {}

  private static Answer getAnswer(Map<String, Answer> answers, String service) {
    return Objects.requireNonNull(answers.get(service));
  }

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
      if (hours.isOpen(place, moment)) {
        ground.findOnRoad(place.position()).ifPresent(point -> places.put(place.id(), point));
      }
    }
    return new ServiceField(new PointField(index, spread, rim), places);
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

  /** Opening hours of the nearest place before and after, of one service that is touched. */
  private Week week(
      Subject subject,
      Map<String, ServiceField> asked,
      Map<String, Answer> answers,
      AppliedOffer offer) {
    ServiceField field =
        subject instanceof Subject.OfService one ? asked.get(one.serviceCode()) : null;
    if (field == null) {
      return Week.UNKNOWN;
    }
    Answer answer = getAnswer(answers, ((Subject.OfService) subject).serviceCode());
    double people = 0;
    double before = 0;
    double after = 0;
    double shortly = 0;
    long[] baseMs = field.baseMs();
    long[] nowMs = answer.timeMs();
    Map<String, Double> hoursBefore = new HashMap<>();
    Map<String, Double> hoursAfter = new HashMap<>();
    for (int p = 0; p < points.size(); p++) {
      double weight = points.get(p).people();
      double then = weeklyHours(field.basePlace(p), hoursBefore, dossier::findStructure);
      double now = weeklyHours(answer.place().apply(p), hoursAfter, offer::findPlace);
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

  private double weeklyHours(
      @Nullable String place,
      Map<String, Double> known,
      java.util.function.Function<String, Optional<Structure>> structures) {
    if (place == null) {
      return Double.NaN;
    }
    return known.computeIfAbsent(
        place,
        id -> structures.apply(id).map(hours::weekOf).map(OpeningWeek::hours).orElse(Double.NaN));
  }
}
