package org.maillage.domain.observatory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisterEvent;
import org.maillage.domain.register.RegisterEvent.Kind;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.LatLon;

/**
 * Where the services of a batch of changes are given after all of it, and where each place that
 * changed gave them before. It is all that an engine needs, and small: only services that are
 * touched are in it.
 *
 * @param after places by code of the service
 * @param undone one a change that can be measured
 */
public record BatchOffer(Map<String, List<Spot>> after, List<Undone> undone) {

  /** Changes that move, bring or take away a service. */
  private static final Set<Kind> MEASURED =
      Set.of(
          Kind.OPENED,
          Kind.CLOSED,
          Kind.SUSPENDED,
          Kind.RESUMED,
          Kind.MOVED,
          Kind.SERVICE_ADDED,
          Kind.SERVICE_REMOVED);

  private static final Set<Kind> OF_STATE =
      Set.of(Kind.OPENED, Kind.CLOSED, Kind.SUSPENDED, Kind.RESUMED);

  /** A place that gives a service. */
  public record Spot(String placeId, LatLon position) {}

  /**
   * A change.
   *
   * @param event its place in the list of events, from 0
   * @param placeId whose change it is
   * @param before where the place gave each service that the change touches; an empty list where it
   *     did not
   */
  public record Undone(int event, String placeId, Map<String, List<LatLon>> before) {
    public Undone {
      before = new TreeMap<>(before);
    }
  }

  public BatchOffer {
    after = new TreeMap<>(after);
    undone = List.copyOf(undone);
  }

  /**
   * What is needed to measure the changes between two states. A place that is only missing is
   * counted as open, and one whose state changed is measured by that alone, whatever else changed
   * with it: nobody is counted twice.
   *
   * @param events of exactly these states
   */
  public static BatchOffer of(Snapshot before, Snapshot after, List<RegisterEvent> events) {
    Map<String, RegisteredPlace> was = byId(before.places());
    Map<String, RegisteredPlace> is = byId(after.places());
    Set<String> ofState = new HashSet<>();
    for (RegisterEvent event : events) {
      if (OF_STATE.contains(event.kind())) {
        ofState.add(event.placeId());
      } else if (event.kind() == Kind.ABSENT) {
        is.put(event.placeId(), Objects.requireNonNull(was.get(event.placeId())));
      }
    }
    List<Undone> undone = new ArrayList<>();
    Set<String> touched = new TreeSet<>();
    for (int e = 0; e < events.size(); e++) {
      RegisterEvent event = events.get(e);
      boolean counts =
          MEASURED.contains(event.kind())
              && (OF_STATE.contains(event.kind()) || !ofState.contains(event.placeId()));
      if (counts) {
        Map<String, List<LatLon>> old = given(was.get(event.placeId()), before);
        Map<String, List<LatLon>> now =
            event.kind() == Kind.CLOSED ? Map.of() : given(is.get(event.placeId()), after);
        Map<String, List<LatLon>> reverted = new TreeMap<>();
        for (String service : services(event, old, now)) {
          reverted.put(service, old.getOrDefault(service, List.of()));
        }
        if (!reverted.isEmpty()) {
          undone.add(new Undone(e, event.placeId(), reverted));
          touched.addAll(reverted.keySet());
        }
      }
    }
    return new BatchOffer(after(is.values(), after, touched), undone);
  }

  private static Map<String, RegisteredPlace> byId(Collection<RegisteredPlace> places) {
    Map<String, RegisteredPlace> map = new HashMap<>();
    places.forEach(place -> map.put(place.id(), place));
    return map;
  }

  private static Map<String, List<LatLon>> given(@Nullable RegisteredPlace place, Snapshot state) {
    Map<String, List<LatLon>> given = new TreeMap<>();
    if (place != null) {
      for (Structure structure : RegisterOffer.structures(List.of(place), state.date())) {
        for (String service : structure.services()) {
          given.computeIfAbsent(service, s -> new ArrayList<>()).add(structure.position());
        }
      }
    }
    return given;
  }

  private static Set<String> services(
      RegisterEvent event, Map<String, List<LatLon>> old, Map<String, List<LatLon>> now) {
    Set<String> services = new TreeSet<>(old.keySet());
    switch (event.kind()) {
      case SERVICE_ADDED, SERVICE_REMOVED -> {
        services.addAll(now.keySet());
        services.retainAll(Set.of(event.about()));
      }
      case MOVED -> services.retainAll(now.keySet());
      default -> services.addAll(now.keySet());
    }
    return services;
  }

  private static Map<String, List<Spot>> after(
      Collection<RegisteredPlace> places, Snapshot state, Set<String> touched) {
    Map<String, List<Spot>> after = new TreeMap<>();
    touched.forEach(service -> after.put(service, new ArrayList<>()));
    for (RegisteredPlace place : places) {
      given(place, state)
          .forEach(
              (service, positions) -> {
                List<Spot> spots = after.get(service);
                if (spots != null) {
                  positions.forEach(position -> spots.add(new Spot(place.id(), position)));
                }
              });
    }
    return after;
  }
}
