package org.maillage.app.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.result.CommuneResults;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.health.ProfessionAccess;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Potential accessibility by commune, to be set beside what others publish: {@code
 * apl:medecin-generaliste} and the like, in professionals for 100,000 standardised inhabitants.
 */
@Component
@Order(50)
class HealthResults implements CommuneResults {

  private static final String PREFIX = "apl:";

  private final DiagnosticReading reading;
  private final HealthReading health;

  HealthResults(DiagnosticReading reading, HealthReading health) {
    this.reading = reading;
    this.health = health;
  }

  @Override
  public List<String> names(String territoryId) {
    return findDossier(territoryId)
        .flatMap(dossier -> health.find(territoryId, dossier.panier().id()))
        .map(table -> table.professions().stream().map(HealthResults::name).toList())
        .orElse(List.of());
  }

  private static String name(ProfessionAccess access) {
    return PREFIX + access.serviceCode();
  }

  private static String service(String name) {
    return name.substring(PREFIX.length());
  }

  private Optional<DiagnosticDossier> findDossier(String territoryId) {
    return reading.findDossier(territoryId, Methode.CARROYEE);
  }

  @Override
  public Map<String, Double> values(String territoryId, String name) {
    return findDossier(territoryId)
        .map(
            dossier ->
                health.accessByCommune(
                    territoryId,
                    dossier.panier().id(),
                    dossier.territory().communes(),
                    service(name)))
        .orElse(Map.of());
  }

  @Override
  public String label(String territoryId, String name, Words words) {
    String profession =
        findDossier(territoryId)
            .map(dossier -> dossier.getService(service(name)).label(words.language()))
            .orElse(service(name));
    return words.get("health.result", profession);
  }
}
