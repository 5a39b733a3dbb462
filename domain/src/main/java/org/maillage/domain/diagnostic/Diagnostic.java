package org.maillage.domain.diagnostic;

import java.util.List;
import java.util.Optional;
import org.maillage.domain.territory.ZoningKind;

/**
 * The accessibility diagnostic of a territory by one method, for one basket.
 *
 * @param territoryId territory
 * @param methode how times were measured
 * @param panierId basket
 * @param panierVersion version of the basket
 * @param services the offer found, in the order of the basket, then the other services
 * @param communes one entry a commune, sorted by code
 * @param zones means by zone and subject; {@link ZoningKind#DEPARTEMENT} for départements and the
 *     territory's own id under {@link ZoningKind#OTHER} for the whole
 * @param basis how people were located (see docs/methodes/population.md)
 * @param pointTimes times of every origin, from which the rest was made
 */
public record Diagnostic(
    String territoryId,
    Methode methode,
    String panierId,
    String panierVersion,
    List<ServiceSummary> services,
    List<CommuneAccess> communes,
    List<ZoneAccess> zones,
    PopulationBasis basis,
    PointTimes pointTimes) {

  /** National reference for the basket of everyday life: 7 minutes (INSEE Première 1579, 2016). */
  public static final long REFERENCE_MS = 7 * 60_000L;

  public Diagnostic {
    services = List.copyOf(services);
    communes = List.copyOf(communes);
    zones = List.copyOf(zones);
  }

  /** The figures of the whole territory for a subject. */
  public Optional<ZoneAccess> findWhole(Subject subject) {
    return findZone(ZoningKind.OTHER, territoryId, subject);
  }

  /** The figures of one zone for a subject. */
  public Optional<ZoneAccess> findZone(ZoningKind kind, String zoneCode, Subject subject) {
    return zones.stream()
        .filter(
            z -> z.kind() == kind && z.zoneCode().equals(zoneCode) && z.subject().equals(subject))
        .findFirst();
  }
}
