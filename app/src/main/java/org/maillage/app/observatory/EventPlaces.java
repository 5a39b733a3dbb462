package org.maillage.app.observatory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.stereotype.Component;

/** What communes, groupings and services are called, for the sentences of the observatory. */
@Component
public class EventPlaces {

  private final TerritoryRepository territories;

  EventPlaces(TerritoryRepository territories) {
    this.territories = territories;
  }

  /** The names of a territory. */
  public Names of(String territoryId) {
    return territories.findTerritory(territoryId).map(Names::new).orElseGet(Names::new);
  }

  /** Names of a territory. */
  public static final class Names {
    private final Map<String, String> communes = new LinkedHashMap<>();
    private final Map<String, String> epcis = new LinkedHashMap<>();
    private final Map<String, String> epciOfCommune = new HashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();

    private Names() {
      ReferenceData.services().forEach(service -> services.put(service.code(), service));
    }

    public Names(Territory territory) {
      this();
      territory.communes().stream()
          .sorted(java.util.Comparator.comparing(Commune::name))
          .forEach(commune -> communes.put(commune.code(), commune.name()));
      for (Zone zone : territory.zones()) {
        if (zone.kind() == ZoningKind.EPCI) {
          epcis.put(zone.code(), zone.name());
          zone.communeCodes().forEach(code -> epciOfCommune.put(code, zone.code()));
        }
      }
    }

    /** The name of a commune; its code where it is not of the territory any more. */
    public String commune(String code) {
      return communes.getOrDefault(code, code);
    }

    /** Names by code, by name. */
    public Map<String, String> communes() {
      return Map.copyOf(communes);
    }

    /** Groupings of communes: names by code, in the order of the territory. */
    public Map<String, String> epcis() {
      return new LinkedHashMap<>(epcis);
    }

    /** Code of the grouping of a commune. */
    public Optional<String> findEpci(String communeCode) {
      return Optional.ofNullable(epciOfCommune.get(communeCode));
    }

    /**
     * What a service is called; its code where the catalogue has it no more.
     *
     * @param language {@code fr} or {@code en}
     */
    public String service(String code, String language) {
      Service service = services.get(code);
      return service == null ? code : language.equals("en") ? service.labelEn() : service.labelFr();
    }
  }
}
