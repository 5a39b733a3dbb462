package org.maillage.domain.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.PlaceDetail;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;

/** The register and the offer of a diagnostic are two readings of the same places. */
public final class RegisterOffer {

  private RegisterOffer() {}

  /**
   * The record of a structure that a source told of.
   *
   * @param date of the source, null when unknown
   */
  public static RegisteredPlace record(Structure structure, @Nullable LocalDate date) {
    String prefix = structure.sourceId() + ":";
    String identifier =
        structure.id().startsWith(prefix)
            ? structure.id().substring(prefix.length())
            : structure.id();
    return new RegisteredPlace(
        structure.id(),
        structure.name(),
        PlaceStatus.OPEN,
        new Location(
            structure.address(),
            structure.communeCode(),
            structure.position(),
            structure.positionQuality()),
        structure.detail().operator(),
        null,
        List.of(),
        null,
        new Contact(structure.phone(), null, structure.website()),
        new Accessibility(structure.detail().wheelchair(), null),
        structure.openingHours(),
        structure.count(),
        Map.of(),
        List.of(new SourceReference(structure.sourceId(), identifier, date)),
        structure.services().stream()
            .map(code -> GivenService.of(code, structure.detail().levels().get(code)))
            .toList());
  }

  /**
   * What a diagnostic of a day counts: places that are open that day, with the services that people
   * travel to. A service with hours of its own, and each stop of an itinerant one, is a structure
   * of its own, so that half a day stays half a day. Sorted by id.
   */
  public static List<Structure> structures(Collection<RegisteredPlace> places, LocalDate day) {
    List<Structure> structures = new ArrayList<>();
    for (RegisteredPlace place : places) {
      if (place.status().isOpen(day)) {
        add(place, structures);
      }
    }
    structures.sort(Comparator.comparing(Structure::id));
    return structures;
  }

  private static void add(RegisteredPlace place, List<Structure> structures) {
    Map<String, ServiceLevel> levels = new TreeMap<>();
    List<String> shared = new ArrayList<>();
    for (GivenService service : place.services()) {
      ServiceLevel level = service.level();
      Map<String, ServiceLevel> own = level == null ? Map.of() : Map.of(service.code(), level);
      int number = 0;
      for (ItinerantStop stop : service.stops()) {
        number++;
        String id = place.id() + ":" + service.code() + ":" + number;
        String name = place.name() + ", " + stop.name();
        Set<String> code = Set.of(service.code());
        structures.add(
            structure(place, id, name, stop.location(), code, own, stop.openingHours(), 1));
      }
      if (!service.onSite()) {
        continue;
      }
      String hours = service.openingHours();
      if (hours != null && !hours.equals(place.openingHours()) && place.services().size() > 1) {
        String id = place.id() + ":" + service.code();
        Set<String> code = Set.of(service.code());
        structures.add(
            structure(place, id, place.name(), place.location(), code, own, hours, place.count()));
      } else {
        shared.add(service.code());
        levels.putAll(own);
      }
    }
    if (!shared.isEmpty()) {
      GivenService only = place.services().size() == 1 ? place.services().get(0) : null;
      String hours =
          only != null && only.openingHours() != null ? only.openingHours() : place.openingHours();
      structures.add(
          structure(
              place,
              place.id(),
              place.name(),
              place.location(),
              Set.copyOf(shared),
              levels,
              hours,
              place.count()));
    }
  }

  private static Structure structure(
      RegisteredPlace place,
      String id,
      String name,
      Location location,
      Set<String> services,
      Map<String, ServiceLevel> levels,
      @Nullable String hours,
      int count) {
    String source = place.references().isEmpty() ? "" : place.references().get(0).sourceId();
    return new Structure(
        id,
        name,
        location.communeCode(),
        location.position(),
        location.quality(),
        services,
        count,
        hours,
        location.address(),
        place.contact().phone(),
        place.contact().website(),
        source,
        new PlaceDetail(
            new HashMap<>(levels), place.operator(), place.accessibility().wheelchair()));
  }
}
