package org.maillage.app.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.AppliedOffer;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.EdgeTimes;

/** From the changes of a scenario to the steps of each service's field. */
final class FieldSteps {

  /** 1 km/h in millimetres a millisecond. */
  private static final double MM_PER_MS_PER_KMH = 3.6;

  private final DiagnosticDossier dossier;
  private final RoadGraph roads;
  private final ScenarioGround ground;
  private final PlaceHours hours;
  private final Set<String> withPlaces;

  /**
   * The steps of a diagnostic's scenarios.
   *
   * @param withPlaces services that have a place in the baseline
   */
  FieldSteps(
      DiagnosticDossier dossier,
      RoadGraph roads,
      ScenarioGround ground,
      PlaceHours hours,
      Set<String> withPlaces) {
    this.dossier = dossier;
    this.roads = roads;
    this.ground = ground;
    this.hours = hours;
    this.withPlaces = Set.copyOf(withPlaces);
  }

  /**
   * The steps from the baseline of each service that is touched: roads, then what closes, then what
   * opens in the order of the changes, so that the place that is dragged comes last.
   */
  Map<String, List<FieldEdit>> of(ScenarioQuestion question, AppliedOffer offer) {
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
      services.addAll(withPlaces);
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
    return place == null || !place.services().contains(service) || !hours.isOpen(place, moment)
        ? null
        : ground.findOnRoad(place.position()).orElse(null);
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
}
