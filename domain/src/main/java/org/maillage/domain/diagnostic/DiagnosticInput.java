package org.maillage.domain.diagnostic;

import java.util.List;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Territory;

/**
 * Everything a diagnostic is computed from.
 *
 * @param territory communes and zonings
 * @param points where people live (see {@link org.maillage.domain.territory.PopulationSpread});
 *     every commune has at least one
 * @param structures the merged offer
 * @param services the catalogue, in the order in which services are shown; includes those of the
 *     basket
 * @param panier the basket
 */
public record DiagnosticInput(
    Territory territory,
    List<PopulationPoint> points,
    List<Structure> structures,
    List<Service> services,
    Panier panier) {
  public DiagnosticInput {
    points = List.copyOf(points);
    structures = List.copyOf(structures);
    services = List.copyOf(services);
    List<String> codes = services.stream().map(Service::code).toList();
    for (String code : panier.services()) {
      if (!codes.contains(code)) {
        throw new IllegalArgumentException(
            "basket " + panier.id() + " names the service " + code + ", unknown to the catalogue");
      }
    }
  }
}
