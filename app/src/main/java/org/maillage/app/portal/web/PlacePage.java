package org.maillage.app.portal.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Source;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Everything that is known of a place.
 *
 * @param name of the place
 * @param address at least its commune
 * @param services names of what it gives
 * @param published its hours as they are published; empty when they are not
 * @param week the next seven days; empty when they are not known
 * @param phone null when it is not published
 * @param website null when it is not published, or is no address of the web
 * @param access with a wheelchair; empty when nothing is published
 * @param source where this comes from, with its date
 * @param around address of its chapter on the map: who lives within its reach
 * @param register address of its card in the register
 * @param report address where an error is reported
 */
public record PlacePage(
    String name,
    String address,
    List<String> services,
    String published,
    List<PlaceHours.Day> week,
    @Nullable String phone,
    @Nullable String website,
    String access,
    String source,
    String around,
    String register,
    String report) {

  public PlacePage {
    services = List.copyOf(services);
    week = List.copyOf(week);
  }

  /** Address of the page. */
  static String href(String territoryId, String placeId) {
    return href("/territoires/{id}/lieux", territoryId, placeId);
  }

  /** Address of its card in the register, with its sources and what became of it. */
  static String registerHref(String territoryId, String placeId) {
    return href("/territoires/{id}/repertoire/lieu", territoryId, placeId);
  }

  private static String href(String path, String territoryId, String placeId) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("lieu", "{place}")
        .encode()
        .buildAndExpand(java.util.Map.of("id", territoryId, "place", placeId))
        .toUriString();
  }

  static PlacePage of(
      DiagnosticDossier dossier, Structure structure, LocalDate today, Words words) {
    PlaceHours hours = new PlaceHours(words);
    String website = structure.website();
    return new PlacePage(
        structure.name(),
        PortalPage.address(dossier, structure),
        structure.services().stream()
            .map(code -> dossier.getService(code).label(words.language()))
            .toList(),
        hours.published(structure),
        hours.week(structure, today),
        structure.phone(),
        website != null && website.matches("https?://.*") ? website : null,
        PortalPage.access(structure, words),
        source(dossier, structure, words),
        "/territoires/"
            + dossier.territory().id()
            + "/isochrones?lieu="
            + UriComponentsBuilder.fromPath("{p}")
                .encode()
                .buildAndExpand(structure.id())
                .toUriString(),
        registerHref(dossier.territory().id(), structure.id()),
        href(dossier.territory().id(), structure.id()).replace("/lieux?", "/signaler?"));
  }

  private static String source(DiagnosticDossier dossier, Structure structure, Words words) {
    return dossier.territory().sources().stream()
        .filter(source -> source.id().equals(structure.sourceId()))
        .findFirst()
        .map((Source s) -> words.get("portal.source", s.title(), s.producer(), s.vintage()))
        .orElse("");
  }

  /** The number as a telephone dials it. */
  public String dialled() {
    return PortalPage.dialled(phone);
  }
}
