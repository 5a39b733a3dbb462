package org.maillage.domain.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * The offer of a territory after the changes of a scenario, or every reason why they cannot be
 * applied: the offer is then that of the baseline.
 */
public final class AppliedOffer {

  /** Source of places that exist in a scenario only. */
  public static final String SOURCE = "scenario";

  private static final double FASTEST_KMH = 130;
  private static final String ONE_STOP_SHOP = "france-services";

  private final Ground ground;
  private final Map<String, Structure> places = new LinkedHashMap<>();
  private final Map<String, Integer> lastChange = new HashMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private final Set<Integer> roadsSet = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Structure> baseline;

  private AppliedOffer(List<Structure> baseline, Ground ground) {
    this.ground = ground;
    this.baseline = List.copyOf(baseline);
    baseline.forEach(structure -> places.put(structure.id(), structure));
  }

  /** Applies the changes one after the other. */
  public static AppliedOffer of(List<Structure> baseline, Scenario scenario, Ground ground) {
    AppliedOffer offer = new AppliedOffer(baseline, ground);
    for (int c = 0; c < scenario.changes().size(); c++) {
      offer.apply(c, scenario.changes().get(c));
    }
    return offer;
  }

  /** Why the scenario cannot be applied, in the order of its changes; empty when it can. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The offer after the changes, the places that were there first. */
  public List<Structure> structures() {
    return problems.isEmpty() ? List.copyOf(places.values()) : baseline;
  }

  /** The places that a change touched, closed ones included, in the order of their last change. */
  public List<String> touched() {
    return problems.isEmpty()
        ? lastChange.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList()
        : List.of();
  }

  /** A place after the changes; empty when there is none of that id, or it is closed. */
  public Optional<Structure> findPlace(String placeId) {
    return Optional.ofNullable(places.get(placeId));
  }

  private void apply(int index, Change change) {
    if (change instanceof Change.Open open) {
      open(index, open);
    } else if (change instanceof Change.Close close) {
      close(index, close);
    } else if (change instanceof Change.Move move) {
      Structure place = find(index, move.place());
      if (place != null && isOnRoad(index, move.position(), place.name())) {
        put(index, at(place, move.position()));
      }
    } else if (change instanceof Change.Hours hours) {
      Structure place = find(index, hours.place());
      if (place != null && canRead(index, hours.openingHours())) {
        put(index, with(place, place.services(), hours.openingHours()));
      }
    } else {
      road(index, change);
    }
  }

  private void open(int index, Change.Open open) {
    if (places.containsKey(open.place()) || closed.containsKey(open.place())) {
      refuse(index, Problem.Code.PLACE_TAKEN, open.place());
      return;
    }
    int before = problems.size();
    if (open.services().isEmpty()) {
      refuse(index, Problem.Code.NO_SERVICE, open.name());
    }
    for (String service : open.services()) {
      if (!ground.knowsService(service)) {
        refuse(index, Problem.Code.UNKNOWN_SERVICE, service);
      }
    }
    if (open.openingHours() != null) {
      canRead(index, open.openingHours());
    }
    isOnRoad(index, open.position(), open.name());
    if (problems.size() == before) {
      put(index, opened(open));
    }
  }

  private Structure opened(Change.Open open) {
    Map<String, ServiceLevel> levels = new HashMap<>();
    // Behind the label other operators are helped with, by people who are not theirs.
    boolean oneStopShop = open.services().contains(ONE_STOP_SHOP);
    for (String service : open.services()) {
      boolean hosted = oneStopShop && !service.equals(ONE_STOP_SHOP);
      levels.put(service, hosted ? ServiceLevel.RELAY : open.presence().level());
    }
    return new Structure(
        open.place(),
        open.name(),
        ground.communeAt(open.position()),
        open.position(),
        PositionQuality.EXACT,
        open.services(),
        1,
        open.openingHours(),
        null,
        null,
        null,
        SOURCE,
        new PlaceDetail(levels, null, null));
  }

  private void close(int index, Change.Close close) {
    Structure place = find(index, close.place());
    if (place == null) {
      return;
    }
    Set<String> left = new TreeSet<>(place.services());
    for (String service : close.services()) {
      if (!left.remove(service)) {
        refuse(index, Problem.Code.SERVICE_NOT_GIVEN, place.name(), service);
      }
    }
    if (close.services().isEmpty() || left.isEmpty()) {
      places.remove(place.id());
      closed.put(place.id(), place.name());
      lastChange.put(place.id(), index);
    } else {
      put(index, with(place, left, place.openingHours()));
    }
  }

  private void road(int index, Change change) {
    if (change instanceof Change.AddRoad road) {
      checkSpeed(index, road.speedKmh());
      boolean attached = isOnRoad(index, road.from(), text(road.from()));
      attached &= isOnRoad(index, road.to(), text(road.to()));
      if (attached && !ground.canJoin(road.from(), road.to())) {
        refuse(index, Problem.Code.ROAD_WITHOUT_LENGTH, text(road.from()));
      }
    } else if (change instanceof Change.CutRoad cut) {
      setRoad(index, cut.at());
    } else if (change instanceof Change.Speed speed) {
      checkSpeed(index, speed.speedKmh());
      setRoad(index, speed.at());
    }
  }

  private void checkSpeed(int index, double speedKmh) {
    if (!(speedKmh > 0 && speedKmh <= FASTEST_KMH)) {
      refuse(index, Problem.Code.IMPOSSIBLE_SPEED, String.format(Locale.ROOT, "%.0f", speedKmh));
    }
  }

  private void setRoad(int index, LatLon at) {
    OptionalInt road = ground.roadAt(at);
    if (road.isEmpty()) {
      refuse(index, Problem.Code.NO_ROAD, text(at));
    } else if (!roadsSet.add(road.getAsInt())) {
      refuse(index, Problem.Code.ROAD_SET_TWICE, text(at));
    }
  }

  private boolean isOnRoad(int index, LatLon position, String name) {
    if (ground.roadAt(position).isEmpty()) {
      refuse(index, Problem.Code.NO_ROAD, name);
      return false;
    }
    return true;
  }

  private boolean canRead(int index, String openingHours) {
    if (!ground.canRead(openingHours)) {
      refuse(index, Problem.Code.UNREADABLE_HOURS, openingHours);
      return false;
    }
    return true;
  }

  private @Nullable Structure find(int index, String placeId) {
    Structure place = places.get(placeId);
    String closedName = closed.get(placeId);
    if (place == null && closedName != null) {
      refuse(index, Problem.Code.ALREADY_CLOSED, closedName);
    } else if (place == null) {
      refuse(index, Problem.Code.UNKNOWN_PLACE, placeId);
    }
    return place;
  }

  private void put(int index, Structure place) {
    places.put(place.id(), place);
    lastChange.put(place.id(), index);
  }

  private void refuse(int index, Problem.Code code, String... arguments) {
    problems.add(new Problem(index, code, List.of(arguments)));
  }

  private Structure at(Structure place, LatLon position) {
    return new Structure(
        place.id(),
        place.name(),
        ground.communeAt(position),
        position,
        PositionQuality.EXACT,
        place.services(),
        place.count(),
        place.openingHours(),
        place.address(),
        place.phone(),
        place.website(),
        place.sourceId(),
        place.detail());
  }

  private static Structure with(
      Structure place, Set<String> services, @Nullable String openingHours) {
    return new Structure(
        place.id(),
        place.name(),
        place.communeCode(),
        place.position(),
        place.positionQuality(),
        services,
        place.count(),
        openingHours,
        place.address(),
        place.phone(),
        place.website(),
        place.sourceId(),
        place.detail());
  }

  private static String text(LatLon place) {
    return String.format(Locale.ROOT, "%.5f, %.5f", place.latDeg(), place.lonDeg());
  }
}
