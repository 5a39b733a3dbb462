package org.maillage.app.plan.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.stereotype.Component;

/** What there is in a bassin de vie, from the inventory of the territory. */
@Component
public class LocalOffer {

  private final TerritoryRepository territories;
  private final StructureRepository structures;

  LocalOffer(TerritoryRepository territories, StructureRepository structures) {
    this.territories = territories;
    this.structures = structures;
  }

  /** Names of the bassins de vie of a territory, in order; none where it has no such zoning. */
  public List<String> listBassins(String territoryId) {
    return zones(territoryId).stream().map(Zone::name).distinct().sorted().toList();
  }

  private List<Zone> zones(String territoryId) {
    return territories.findTerritory(territoryId).map(Territory::zones).orElse(List.of()).stream()
        .filter(zone -> zone.kind() == ZoningKind.BASSIN_DE_VIE && !zone.communeCodes().isEmpty())
        .toList();
  }

  /**
   * How many places give each service in a bassin.
   *
   * @param bassin its name
   * @return a line a service, "Poste (3)", by name; none for a bassin that is not known
   */
  public List<String> listOffer(String territoryId, String bassin, Locale locale) {
    Set<String> communes = new HashSet<>();
    zones(territoryId).stream()
        .filter(zone -> zone.name().equals(bassin))
        .forEach(zone -> communes.addAll(zone.communeCodes()));
    boolean english = locale.getLanguage().equals("en");
    Map<String, String> names = new TreeMap<>();
    for (Service service : ReferenceData.services()) {
      names.put(service.code(), english ? service.labelEn() : service.labelFr());
    }
    Map<String, Integer> counts = new TreeMap<>();
    for (Structure structure : structures.listStructures(territoryId)) {
      if (communes.contains(structure.communeCode())) {
        for (String code : structure.services()) {
          counts.merge(names.getOrDefault(code, code), structure.count(), Integer::sum);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    counts.forEach((name, count) -> lines.add(name + " (" + count + ")"));
    return lines;
  }
}
