package org.maillage.app.scenario.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.web.StraightTravel;
import org.maillage.app.scenario.ScenarioQuestion;
import org.maillage.app.scenario.ScenarioRefusedException;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.data.hours.OpeningWeeks;
import org.maillage.domain.diagnostic.TravelTimes.NearestPlaces;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.AppliedOffer;
import org.maillage.domain.scenario.EffectCalculation;
import org.maillage.domain.scenario.Ground;
import org.maillage.domain.scenario.Group;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.scenario.ScenarioEffect;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;

/**
 * Scenarios in memory over a grid without roads: journeys are straight, and nothing can be reached
 * north of 46 degrees, where the sea is.
 */
final class StraightScenarios {

  static final double SEA_DEG = 46;

  private final Map<String, StoredScenario> kept = new LinkedHashMap<>();
  private int made;

  StoredScenario create(String territoryId, Scenario scenario, @Nullable String base) {
    made++;
    return put(
        new StoredScenario(
            "s" + made,
            territoryId,
            1,
            base,
            null,
            scenario,
            1,
            Instant.parse("2026-11-22T08:00:00Z")));
  }

  private StoredScenario put(StoredScenario scenario) {
    kept.put(scenario.id(), scenario);
    return scenario;
  }

  StoredScenario copy(StoredScenario scenario, String name) {
    return create(
        scenario.territoryId(),
        new Scenario(name, scenario.scenario().changes()),
        scenario.basedOn());
  }

  boolean save(StoredScenario changed) {
    StoredScenario now = kept.get(changed.id());
    if (now == null || now.version() != changed.version()) {
      return false;
    }
    put(
        new StoredScenario(
            changed.id(),
            changed.territoryId(),
            1,
            changed.basedOn(),
            changed.ownerId(),
            changed.scenario(),
            changed.version() + 1,
            changed.changedAt()));
    return true;
  }

  boolean delete(StoredScenario scenario) {
    return above(scenario).isEmpty() && kept.remove(scenario.id()) != null;
  }

  List<StoredScenario> above(StoredScenario scenario) {
    return kept.values().stream().filter(s -> scenario.id().equals(s.basedOn())).toList();
  }

  List<StoredScenario> list() {
    return new ArrayList<>(kept.values());
  }

  Optional<StoredScenario> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  Scenario whole(StoredScenario scenario) {
    String base = scenario.basedOn();
    return base == null
        ? scenario.scenario()
        : whole(find(base).orElseThrow()).then(scenario.scenario());
  }

  static List<Problem> problems(DiagnosticDossier dossier, Scenario whole) {
    return AppliedOffer.of(dossier.structures(), whole, ground(dossier)).problems();
  }

  static ScenarioEffect effect(DiagnosticDossier dossier, ScenarioQuestion question) {
    AppliedOffer offer =
        AppliedOffer.of(dossier.structures(), question.scenario(), ground(dossier));
    if (!offer.problems().isEmpty()) {
      throw new ScenarioRefusedException(offer.problems());
    }
    List<PopulationPoint> points = dossier.points();
    Map<String, long[]> before = new HashMap<>();
    Map<String, long[]> after = new HashMap<>();
    for (String service : dossier.servicesOf(question.subject())) {
      before.put(service, times(points, dossier.structures(), service));
      after.put(service, times(points, offer.structures(), service));
    }
    return new EffectCalculation(
            dossier.territory().communes(),
            points,
            dossier.panier(),
            dossier.diagnostic().communes(),
            dossier.remoteness(),
            List.of(new Group("share-over-65", p -> points.get(p).people() / 4)))
        .effect(
            question.subject(),
            new EffectCalculation.Times(
                new ArrayList<>(new TreeSet<>(before.keySet())), before, after),
            Map.of(),
            ScenarioEffect.Week.UNKNOWN);
  }

  private static long[] times(List<PopulationPoint> points, List<Structure> offer, String service) {
    List<LatLon> places =
        offer.stream()
            .filter(s -> s.services().contains(service))
            .map(Structure::position)
            .toList();
    NearestPlaces nearest =
        new StraightTravel()
            .from(points.stream().map(PopulationPoint::position).toList())
            .toNearest(places);
    long[] timesMs = new long[points.size()];
    for (int p = 0; p < timesMs.length; p++) {
      timesMs[p] = places.isEmpty() ? -1 : nearest.timeMs(p);
    }
    return timesMs;
  }

  private static Ground ground(DiagnosticDossier dossier) {
    return new Ground() {
      @Override
      public boolean knowsService(String serviceCode) {
        return dossier.services().stream().anyMatch(s -> s.code().equals(serviceCode));
      }

      @Override
      public String communeAt(LatLon place) {
        return dossier.territory().communes().get(0).code();
      }

      @Override
      public OptionalInt roadAt(LatLon place) {
        return place.latDeg() > SEA_DEG
            ? OptionalInt.empty()
            : OptionalInt.of((int) (place.latDeg() * 100));
      }

      @Override
      public boolean canJoin(LatLon from, LatLon to) {
        return !from.equals(to);
      }

      @Override
      public boolean canRead(String openingHours) {
        return OpeningWeeks.parse(openingHours).isPresent();
      }
    };
  }
}
