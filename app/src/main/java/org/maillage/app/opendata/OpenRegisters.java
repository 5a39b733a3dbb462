package org.maillage.app.opendata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.export.Table;
import org.maillage.app.importing.ImportRun;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.app.register.CurrentRegister;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.exchange.Town;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.springframework.stereotype.Component;

/** What is open of each territory, kept until the register or the import changes. */
@Component
public class OpenRegisters {

  /** Territories that are kept. */
  private static final int KEPT = 2;

  private final CurrentRegister register;
  private final TerritoryRepository territories;
  private final ImportRunRepository runs;
  private final List<Service> catalogue = ReferenceData.services();
  private final Cache<String, OpenRegister> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  OpenRegisters(
      CurrentRegister register, TerritoryRepository territories, ImportRunRepository runs) {
    this.register = register;
    this.territories = territories;
    this.runs = runs;
  }

  /** What is open now; empty for an unknown territory. */
  public Optional<OpenRegister> find(String territoryId) {
    Optional<ImportRun> run = runs.findInForce(territoryId);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    String version = run.get().id() + "-" + register.revision(territoryId);
    OpenRegister known = kept.getIfPresent(territoryId);
    if (known != null && known.version().equals(version)) {
      return Optional.of(known);
    }
    // Made once, however many ask at the same moment.
    return Optional.ofNullable(
        kept.asMap()
            .compute(
                territoryId,
                (id, former) ->
                    former != null && former.version().equals(version)
                        ? former
                        : territories
                            .findTerritory(id)
                            .map(t -> make(t, version, run.get()))
                            .orElse(null)));
  }

  private OpenRegister make(Territory territory, String version, ImportRun run) {
    Map<String, Service> services = new HashMap<>();
    catalogue.forEach(service -> services.put(service.code(), service));
    Map<String, Town> towns = new HashMap<>();
    territory.communes().forEach(c -> towns.put(c.code(), new Town(c.name(), c.townHall())));
    Publishing publishing = new Publishing(territory.sources());
    List<OpenPlace> places = new ArrayList<>();
    List<OpenService> given = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    Set<String> used = new TreeSet<>();
    for (RegisteredPlace known : register.places(territory.id())) {
      if (publishing.isPublic(known)) {
        OpenPlace place = place(publishing.published(known), towns, services);
        places.add(place);
        addServices(place, services, given);
        counts.merge(place.communeCode(), 1, Integer::sum);
        used.addAll(known.sourceIds());
      }
    }
    List<Source> sources =
        territory.sources().stream().filter(source -> used.contains(source.id())).toList();
    List<OpenCommune> communes = new ArrayList<>();
    for (Commune commune : territory.communes()) {
      communes.add(new OpenCommune(commune, counts.getOrDefault(commune.code(), 0)));
    }
    return new OpenRegister(
        territory.id(),
        territory.name(),
        version,
        run.finishedAt(),
        sources,
        catalogue,
        towns,
        new OpenCollection<>(new Table<>("lieux", OpenColumns.places(), places)),
        new OpenCollection<>(new Table<>("services-rendus", OpenColumns.services(), given)),
        new OpenCollection<>(new Table<>("communes", OpenColumns.communes(), communes)));
  }

  private static OpenPlace place(
      RegisteredPlace place, Map<String, Town> towns, Map<String, Service> services) {
    Town town = towns.get(place.location().communeCode());
    return new OpenPlace(
        FeatureKeys.of(place.id()),
        place,
        town == null ? "" : town.name(),
        place.serviceCodes(),
        place.serviceCodes().stream().map(code -> name(code, services)).toList());
  }

  private static void addServices(
      OpenPlace place, Map<String, Service> services, List<OpenService> given) {
    Map<String, Integer> seen = new HashMap<>();
    for (GivenService service : place.place().services()) {
      int time = seen.merge(service.code(), 1, Integer::sum);
      String key = place.key() + "." + service.code() + (time == 1 ? "" : "." + time);
      given.add(new OpenService(key, place, service, name(service.code(), services)));
    }
  }

  private static String name(String code, Map<String, Service> services) {
    Service service = services.get(code);
    return service == null ? code : service.labelFr();
  }
}
