package org.maillage.app.portal.shown.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.data.hours.HoursWords;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A place in a list.
 *
 * @param name of the place
 * @param href of its page
 * @param commune where it stands
 * @param address of the place, at least its commune
 * @param hours as they are published, in words; empty when they are not
 * @param phone as it is published; null when it is not
 * @param access with a wheelchair, in words; empty when nothing is published
 */
public record ShownPlace(
    String name,
    String href,
    String commune,
    String address,
    String hours,
    @Nullable String phone,
    String access) {

  /** The place in the words of a reader. */
  public static ShownPlace of(DiagnosticDossier dossier, Structure place, Words words) {
    String commune =
        dossier.findCommune(place.communeCode()).map(Commune::name).orElse(place.communeCode());
    String line = place.address();
    String address =
        line == null || line.isBlank()
            ? commune
            : line.contains(commune) ? line : line + ", " + commune;
    String hours = place.openingHours();
    String wheelchair = place.detail().wheelchair();
    return new ShownPlace(
        place.name(),
        href(dossier.territory().id(), place.id()),
        commune,
        address,
        hours == null ? "" : HoursWords.say(hours, words.language()),
        place.phone(),
        wheelchair == null ? "" : words.get("portal.wheelchair." + wheelchair));
  }

  /** Some places, by commune and name. */
  public static List<ShownPlace> list(
      DiagnosticDossier dossier, List<Structure> places, Words words) {
    return places.stream()
        .map(place -> of(dossier, place, words))
        .sorted(Comparator.comparing(ShownPlace::commune).thenComparing(ShownPlace::name))
        .toList();
  }

  private static String href(String territoryId, String placeId) {
    return UriComponentsBuilder.fromPath("/territoires/{id}/lieux")
        .queryParam("lieu", "{place}")
        .encode()
        .buildAndExpand(Map.of("id", territoryId, "place", placeId))
        .toUriString();
  }

  /** The number as a telephone dials it. */
  public String dialled() {
    return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
  }
}
