package org.maillage.app.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;

/**
 * Everything that the files of a diagnostic are made of.
 *
 * @param territory the territory
 * @param diagnostic its diagnostic: the same communes in the same order
 * @param panier the basket of the diagnostic
 * @param services catalogue; holds at least the services of the diagnostic
 * @param structures the offer, sorted by id
 * @param remoteness who is far, from this diagnostic
 * @param distances from mairie to mairie, may be empty
 */
public record ExportContent(
    Territory territory,
    Diagnostic diagnostic,
    Panier panier,
    List<Service> services,
    List<Structure> structures,
    Remoteness remoteness,
    List<RoadDistance> distances) {

  public ExportContent {
    services = List.copyOf(services);
    structures = structures.stream().sorted(java.util.Comparator.comparing(Structure::id)).toList();
    distances = List.copyOf(distances);
    List<String> codes = territory.communes().stream().map(Commune::code).toList();
    if (!codes.equals(diagnostic.communes().stream().map(c -> c.communeCode()).toList())) {
      throw new IllegalArgumentException(
          "the diagnostic of " + diagnostic.territoryId() + " is not about its communes");
    }
  }

  /** The same content with other distances. */
  public ExportContent withDistances(List<RoadDistance> others) {
    return new ExportContent(
        territory, diagnostic, panier, services, structures, remoteness, others);
  }

  /** What the pages and maps of the same diagnostic are made of. */
  public DiagnosticDossier dossier() {
    return new DiagnosticDossier(
        territory, diagnostic, panier, services, structures, remoteness, List.of());
  }

  /** The services of the diagnostic by code, in its order. */
  Map<String, Service> servicesByCode() {
    Map<String, Service> catalogue = new HashMap<>();
    services.forEach(service -> catalogue.put(service.code(), service));
    Map<String, Service> byCode = new LinkedHashMap<>();
    for (ServiceSummary summary : diagnostic.services()) {
      @Nullable Service service = catalogue.get(summary.serviceCode());
      if (service == null) {
        throw new IllegalArgumentException("the catalogue has no service " + summary.serviceCode());
      }
      byCode.put(service.code(), service);
    }
    return byCode;
  }

  /** The structures by id. */
  Map<String, Structure> structuresById() {
    Map<String, Structure> byId = new HashMap<>();
    structures.forEach(structure -> byId.put(structure.id(), structure));
    return byId;
  }

  /** The communes by code, in the order of the territory. */
  Map<String, Commune> communesByCode() {
    Map<String, Commune> byCode = new LinkedHashMap<>();
    territory.communes().forEach(commune -> byCode.put(commune.code(), commune));
    return byCode;
  }
}
