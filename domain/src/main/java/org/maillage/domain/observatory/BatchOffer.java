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
import org.maillage.domain.offer.OfferMerging;
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

  /**
   * What a comparison does not hold.
   *
   * @param beside places that are there and were not compared
   * @param trust sources, the most trusted first
   * @param communeNames by code
   */
  public record Ground(
      Collection<RegisteredPlace> beside, List<String> trust, Map<String, String> communeNames) {

    /** Nothing else: each place stands for itself. */
    public static final Ground NONE = new Ground(List.of(), List.of(), Map.of());
  }

  /** True for a change that moves, brings or takes away a service. */
  public static boolean isMeasured(RegisterEvent event) {
    return MEASURED.contains(event.kind());
  }

  /**
   * Which rows are of one place.
   *
   * @param kept services that still count of each structure that is not gone into another
   * @param inAnother services that count as those of another, by structure
   */
  private record Same(Map<String, Set<String>> kept, Map<String, Set<String>> inAnother) {

    static Same of(
        Map<String, RegisteredPlace> was,
        Map<String, RegisteredPlace> is,
        Snapshot before,
        Snapshot after,
        Ground ground) {
      Map<String, Structure> all = new TreeMap<>();
      add(was.values(), before, all);
      add(is.values(), after, all);
      OfferMerging.Result merged =
          OfferMerging.merge(all.values(), ground.trust(), ground.communeNames());
      Map<String, Set<String>> kept = new HashMap<>();
      merged.structures().forEach(one -> kept.put(one.id(), one.services()));
      Map<String, Set<String>> inAnother = new HashMap<>();
      for (OfferMerging.Merge merge : merged.merges()) {
        Structure into = all.get(merge.keptId());
        if (into != null) {
          inAnother
              .computeIfAbsent(merge.absorbedId(), a -> new TreeSet<>())
              .addAll(into.services());
        }
      }
      return new Same(kept, inAnother);
    }

    private static void add(
        Collection<RegisteredPlace> places, Snapshot state, Map<String, Structure> all) {
      RegisterOffer.structures(places, state.date()).forEach(one -> all.put(one.id(), one));
    }

    Set<String> services(Structure structure) {
      Set<String> services = new TreeSet<>(structure.services());
      Set<String> still = kept.get(structure.id());
      if (still != null) {
        services.retainAll(still);
      } else {
        services.removeAll(inAnother.getOrDefault(structure.id(), Set.of()));
      }
      return services;
    }
  }

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
   * <p>A row that another source has of a place is no second place: what {@link OfferMerging} takes
   * for the same counts once, and is gone when the place is.
   *
   * @param ground what else is known
   * @param events of exactly these states
   */
  public static BatchOffer of(
      Snapshot before, Snapshot after, Ground ground, List<RegisterEvent> events) {
    Map<String, RegisteredPlace> was = byId(before.places());
    Map<String, RegisteredPlace> is = byId(ground.beside());
    is.putAll(byId(after.places()));
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
          isMeasured(event)
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
    Same same = Same.of(was, is, before, after, ground);
    return new BatchOffer(after(is.values(), after, touched, same), undone);
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
      Collection<RegisteredPlace> places, Snapshot state, Set<String> touched, Same same) {
    Map<String, List<Spot>> after = new TreeMap<>();
    touched.forEach(service -> after.put(service, new ArrayList<>()));
    for (RegisteredPlace place : places) {
      for (Structure structure : RegisterOffer.structures(List.of(place), state.date())) {
        for (String service : same.services(structure)) {
          List<Spot> spots = after.get(service);
          if (spots != null) {
            spots.add(new Spot(place.id(), structure.position()));
          }
        }
      }
    }
    return after;
  }
}
