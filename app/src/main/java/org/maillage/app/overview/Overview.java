package org.maillage.app.overview;

import java.util.List;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.diagnostic.remoteness.RemoteZones.RemoteZone;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary;

/**
 * A diagnostic in a few figures, with the zones by name.
 *
 * @param dossier what it is about
 * @param summary headline figures
 * @param zoneThresholdMs time to the basket beyond which a commune is in a remote zone
 * @param zones remote zones, most people first
 */
public record Overview(
    DiagnosticDossier dossier,
    DiagnosticSummary summary,
    long zoneThresholdMs,
    List<NamedZone> zones) {

  /** A remote zone as it is called. */
  public record NamedZone(String id, String name, RemoteZone zone) {}

  public Overview {
    zones = List.copyOf(zones);
  }
}
