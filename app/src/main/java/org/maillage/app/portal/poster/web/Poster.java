package org.maillage.app.portal.poster.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.isochrone.Mode;
import org.maillage.app.portal.NearbyPlace;
import org.maillage.app.portal.NearbyPlaces;
import org.maillage.app.portal.NearbyPlaces.Found;
import org.maillage.app.portal.Need;
import org.maillage.app.portal.shown.web.ShownPlace;
import org.maillage.app.shell.Words;
import org.maillage.domain.offer.Service;
import org.maillage.domain.territory.Commune;

/**
 * The sheet of a commune.
 *
 * @param commune its name
 * @param groups services of the basket by theme, in the order of the basket
 * @param missing services of which no place is known or reached, in words; empty for none
 */
public record Poster(String commune, List<Group> groups, String missing) {

  /** More than this fills a column of the sheet: the page of the place tells it whole. */
  private static final int LONGEST_HOURS = 150;

  public Poster {
    groups = List.copyOf(groups);
  }

  /** Services of a theme. */
  public record Group(String label, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A service.
   *
   * @param service its name
   * @param time "12 min en voiture", "3 min, dans la commune"
   * @param hours in words, at most a few lines
   */
  public record Line(String service, ShownPlace place, String time, String hours) {}

  /** From the town hall of the commune, by car, at any hour. */
  static Poster of(DiagnosticDossier dossier, Commune commune, NearbyPlaces nearby, Words words) {
    Map<String, List<Line>> byTheme = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String code : dossier.panier().services()) {
      Service service = dossier.getService(code);
      Line line = line(dossier, commune, service, nearby, words);
      if (line == null) {
        missing.add(service.label(words.language()));
      } else {
        byTheme.computeIfAbsent(service.theme(), t -> new ArrayList<>()).add(line);
      }
    }
    List<Group> groups = new ArrayList<>();
    byTheme.forEach(
        (theme, lines) -> groups.add(new Group(words.get("portal.theme." + theme), lines)));
    return new Poster(commune.name(), groups, String.join(", ", missing));
  }

  private static @Nullable Line line(
      DiagnosticDossier dossier,
      Commune commune,
      Service service,
      NearbyPlaces nearby,
      Words words) {
    Need need = new Need(service.code(), commune.townHall(), Mode.VOITURE, null);
    Optional<NearbyPlace> nearest =
        nearby
            .find(dossier.territory().id(), need, 1)
            .map(Found::places)
            .flatMap(places -> places.stream().findFirst());
    if (nearest.isEmpty()) {
      return null;
    }
    ShownPlace place = ShownPlace.of(dossier, nearest.get().structure(), words);
    boolean here = nearest.get().structure().communeCode().equals(commune.code());
    String time =
        words.get(
            here ? "poster.here" : "poster.time",
            words.figures().findDuration(nearest.get().timeMs()).orElse(""));
    return new Line(service.label(words.language()), place, time, hours(place, words));
  }

  private static String hours(ShownPlace place, Words words) {
    if (place.hours().isEmpty()) {
      return words.get("poster.hours.none");
    }
    return place.hours().length() > LONGEST_HOURS ? words.get("poster.hours.long") : place.hours();
  }
}
