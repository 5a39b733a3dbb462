package org.maillage.app.plan.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;

/**
 * Where actions act, after the communes, zones and places that their fiches are linked to. An
 * action of a zone acts in all its communes; one of a place, in the commune of the place.
 *
 * @param byCommune actions of each commune, by INSEE code, in the order of the plan; all communes
 *     of the territory, also those without any
 * @param byPlace actions of each place, in the order of the plan
 * @param contours zones known by their contour alone, which name no commune
 * @param everywhere actions that name no commune, zone or place: they are those of the whole
 *     territory
 * @param gone actions whose communes, zones and places are all no longer in the data
 */
public record ActionMap(
    Map<String, List<Fiche>> byCommune,
    Map<Structure, List<Fiche>> byPlace,
    List<Zone> contours,
    List<Fiche> everywhere,
    List<Fiche> gone) {

  public ActionMap {
    byCommune = Collections.unmodifiableMap(new LinkedHashMap<>(byCommune));
    byPlace = Collections.unmodifiableMap(new LinkedHashMap<>(byPlace));
    contours = List.copyOf(contours);
    everywhere = List.copyOf(everywhere);
    gone = List.copyOf(gone);
  }

  /**
   * Sorts the actions by where they act.
   *
   * @param followed actions, in the order of the plan
   * @param places of the territory, by id; null for one that is not there
   */
  public static ActionMap of(
      List<Fiche> followed, Territory territory, Function<String, @Nullable Structure> places) {
    return new Sorting(territory, places).sort(followed);
  }

  /** How many actions act somewhere in particular. */
  public int placed() {
    Set<String> ids = new LinkedHashSet<>();
    byCommune.values().forEach(fiches -> fiches.forEach(fiche -> ids.add(fiche.node().id())));
    return ids.size();
  }

  /** How many communes have an action of their own. */
  public long communes() {
    return byCommune.values().stream().filter(fiches -> !fiches.isEmpty()).count();
  }

  private static final class Sorting {

    private final Map<String, List<Fiche>> byCommune = new LinkedHashMap<>();
    private final Map<Structure, List<Fiche>> byPlace = new LinkedHashMap<>();
    private final Map<String, Zone> contours = new LinkedHashMap<>();
    private final Map<String, Zone> zones;
    private final Function<String, @Nullable Structure> places;

    Sorting(Territory territory, Function<String, @Nullable Structure> places) {
      territory.communes().stream()
          .map(Commune::code)
          .forEach(code -> byCommune.put(code, new ArrayList<>()));
      this.zones =
          territory.zones().stream()
              .collect(Collectors.toMap(Zone::key, zone -> zone, (a, b) -> a, HashMap::new));
      this.places = places;
    }

    ActionMap sort(List<Fiche> followed) {
      List<Fiche> everywhere = new ArrayList<>();
      List<Fiche> gone = new ArrayList<>();
      for (Fiche fiche : followed) {
        List<FicheLink> links = fiche.links().stream().filter(Sorting::isSomewhere).toList();
        boolean found = false;
        Set<String> communes = new LinkedHashSet<>();
        for (FicheLink link : links) {
          found |= resolve(link, fiche, communes);
        }
        for (String code : communes) {
          byCommune.computeIfAbsent(code, c -> new ArrayList<>()).add(fiche);
        }
        if (links.isEmpty()) {
          everywhere.add(fiche);
        } else if (!found) {
          gone.add(fiche);
        }
      }
      return new ActionMap(byCommune, byPlace, List.copyOf(contours.values()), everywhere, gone);
    }

    private static boolean isSomewhere(FicheLink link) {
      return switch (link.kind()) {
        case COMMUNE, ZONE, PLACE -> true;
        case SERVICE, SCENARIO, ACTION, SISTER_PLAN -> false;
      };
    }

    /** Adds the communes of a link; false when it leads nowhere any more. */
    private boolean resolve(FicheLink link, Fiche fiche, Set<String> communes) {
      return switch (link.kind()) {
        case COMMUNE -> add(link.target(), communes);
        case ZONE -> {
          Zone zone = zones.get(link.target());
          if (zone != null && zone.communeCodes().isEmpty()) {
            contours.put(link.target(), zone);
          } else if (zone != null) {
            zone.communeCodes().forEach(code -> add(code, communes));
          }
          yield zone != null;
        }
        case PLACE -> {
          Structure place = places.apply(link.target());
          if (place != null) {
            byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(fiche);
            add(place.communeCode(), communes);
          }
          yield place != null;
        }
        case SERVICE, SCENARIO, ACTION, SISTER_PLAN -> false;
      };
    }

    private boolean add(String communeCode, Set<String> communes) {
      boolean known = byCommune.containsKey(communeCode);
      if (known) {
        communes.add(communeCode);
      }
      return known;
    }
  }
}
