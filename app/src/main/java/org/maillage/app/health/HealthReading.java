package org.maillage.app.health;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.health.HealthTable;
import org.maillage.domain.diagnostic.health.Profession;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.CommuneIndicator;
import org.maillage.domain.territory.Territory;
import org.springframework.stereotype.Component;

/** Access to care in store. */
@Component
public class HealthReading {

  private final ChapterResults results;

  HealthReading(ChapterResults results) {
    this.results = results;
  }

  /** Access to care of a territory; empty for a diagnostic of a time before this chapter. */
  public Optional<HealthTable> find(String territoryId, String panierId) {
    return results.find(territoryId, panierId, HealthComputation.KEY, HealthTable.class);
  }

  /**
   * The potential accessibility to a profession, by commune code.
   *
   * @param communes of the territory, in its order
   * @param serviceCode profession, for example {@code medecin-generaliste}
   * @return professionals for 100,000 standardised inhabitants; communes without a figure are
   *     absent
   */
  public Map<String, Double> accessByCommune(
      String territoryId, String panierId, List<Commune> communes, String serviceCode) {
    Map<String, Double> values = new LinkedHashMap<>();
    find(territoryId, panierId)
        .flatMap(table -> table.findProfession(serviceCode))
        .ifPresent(
            access -> {
              for (int c = 0; c < communes.size(); c++) {
                double value = access.communes().get(c).value();
                if (!Double.isNaN(value)) {
                  values.put(communes.get(c).code(), value);
                }
              }
            });
    return values;
  }

  /** How many old professionals each commune has, by code, where an indicator tells. */
  public static Map<String, Integer> oldProfessionals(Territory territory, String serviceCode) {
    Optional<String> variable =
        ReferenceData.health().professions().stream()
            .filter(p -> p.serviceCode().equals(serviceCode))
            .map(Profession::olderVariable)
            .filter(java.util.Objects::nonNull)
            .findFirst();
    Map<String, Integer> old = new HashMap<>();
    for (CommuneIndicator indicator : territory.indicators()) {
      if (variable.filter(indicator.variable()::equals).isPresent() && indicator.value() >= 0) {
        old.put(indicator.areaCode(), (int) Math.round(indicator.value()));
      }
    }
    return old;
  }
}
