package org.maillage.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.offer.OfferMerging;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * The offer of today, as the register has it: hours that somebody corrected this morning are found
 * at noon. The offer of a diagnostic stays that of its import.
 */
@Component
public class LiveOffer {

  private final StoredRegister register;
  private final TerritoryRepository territories;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  LiveOffer(StoredRegister register, TerritoryRepository territories, Clock clock) {
    this.register = register;
    this.territories = territories;
    this.clock = clock;
  }

  private record Kept(String revision, List<Structure> structures) {}

  /**
   * Places that are open today with the services that people travel to, sorted by id; counts by
   * commune only where no place is known. The same list as long as nothing changes.
   */
  public List<Structure> structures(String territoryId) {
    String revision = register.revision(territoryId);
    Kept former = kept.get(territoryId);
    if (former != null && former.revision().equals(revision)) {
      return former.structures();
    }
    Optional<Territory> territory = territories.findTerritory(territoryId);
    Map<String, String> communes =
        territory.map(Territory::communes).orElse(List.of()).stream()
            .collect(Collectors.toMap(Commune::code, Commune::name));
    List<Structure> offer =
        OfferMerging.merge(
                RegisterOffer.structures(register.places(territoryId), today()),
                register.trust(territoryId).sources(),
                communes)
            .structures();
    kept.put(territoryId, new Kept(revision, offer));
    return offer;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A place that is open today, by its id or by that of a record that tells of it. */
  public Optional<Structure> find(String territoryId, String id) {
    Optional<RegisteredPlace> place = register.find(territoryId, id);
    return place
        .map(one -> RegisterOffer.structures(List.of(one), today()))
        .flatMap(list -> list.stream().findFirst());
  }
}
