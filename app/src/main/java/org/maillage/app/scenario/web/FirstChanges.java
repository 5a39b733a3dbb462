package org.maillage.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.territory.LatLon;
import org.springframework.util.MultiValueMap;

/**
 * The changes that a new scenario starts with, when it comes from another page: the closure that
 * was looked at, or the sites that a search has found. Parameters: {@code service}; {@code fermer},
 * a place that gives it no more, any number of times; {@code ouvrir}, the name of a new place, as
 * often as {@code lat} and {@code lon}.
 */
final class FirstChanges {

  private FirstChanges() {}

  /** The places that close and exist. */
  static List<Structure> closing(
      MultiValueMap<String, String> parameters, DiagnosticDossier dossier) {
    return parameters.getOrDefault("fermer", List.of()).stream()
        .map(dossier::findStructure)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The changes; what means nothing here is left out, and the page shows what is there. */
  static List<Change> of(MultiValueMap<String, String> parameters, DiagnosticDossier dossier) {
    String service = String.valueOf(parameters.getFirst("service"));
    List<Change> changes = new ArrayList<>();
    for (Structure place : closing(parameters, dossier)) {
      changes.add(new Change.Close(place.id(), given(place, service)));
    }
    List<String> names = parameters.getOrDefault("ouvrir", List.of());
    List<String> lats = parameters.getOrDefault("lat", List.of());
    List<String> lons = parameters.getOrDefault("lon", List.of());
    boolean known = dossier.services().stream().anyMatch(s -> s.code().equals(service));
    for (int i = 0; known && i < Math.min(names.size(), Math.min(lats.size(), lons.size())); i++) {
      String name = names.get(i);
      findPosition(lats.get(i), lons.get(i))
          .ifPresent(
              position ->
                  changes.add(
                      new Change.Open(
                          ScenarioService.newPlaceId(new Scenario("", changes)),
                          name,
                          position,
                          Presence.SITE,
                          Set.of(service),
                          null,
                          null)));
    }
    return changes;
  }

  /** Only the service that was looked at, when the place gives others as well. */
  private static Set<String> given(Structure place, String service) {
    return place.services().contains(service) && place.services().size() > 1
        ? Set.of(service)
        : Set.of();
  }

  private static Optional<LatLon> findPosition(String latDeg, String lonDeg) {
    try {
      return Optional.of(new LatLon(Double.parseDouble(latDeg), Double.parseDouble(lonDeg)));
    } catch (IllegalArgumentException nowhere) {
      return Optional.empty();
    }
  }
}
