package org.maillage.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.offer.OfferMerging;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisterOffer;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Territory;
import org.springframework.stereotype.Component;

/** Makes the offer of the register, once for each of its revisions. */
@Component
class RegisteredOffer implements LiveOffer {

  private final StoredRegister register;
  private final TerritoryRepository territories;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  RegisteredOffer(StoredRegister register, TerritoryRepository territories, Clock clock) {
    this.register = register;
    this.territories = territories;
    this.clock = clock;
  }

  private record Kept(String revision, Offer offer) {}

  @Override
  public Offer offer(String territoryId) {
    String revision = register.revision(territoryId);
    Kept former = kept.get(territoryId);
    if (former != null && former.revision().equals(revision)) {
      return former.offer();
    }
    // Made once, however many ask at the same moment.
    return kept.compute(
            territoryId,
            (id, known) ->
                known != null && known.revision().equals(revision)
                    ? known
                    : new Kept(revision, make(id)))
        .offer();
  }

  private Offer make(String territoryId) {
    Optional<Territory> territory = territories.findTerritory(territoryId);
    Map<String, String> communes = territory.map(Territory::communeNames).orElse(Map.of());
    RegisterPicture picture = register.now(territoryId);
    LocalDate today = LocalDate.now(clock);
    List<Structure> structures = new ArrayList<>();
    Map<String, Structure> byRecord = new HashMap<>();
    Set<String> notOpen = new HashSet<>();
    for (RegisteredPlace place : picture.places()) {
      List<Structure> of = RegisterOffer.structures(List.of(place), today);
      structures.addAll(of);
      if (!of.isEmpty()) {
        picture.records(place.id()).forEach(told -> byRecord.put(told.subjectId(), of.get(0)));
        byRecord.put(place.id(), of.get(0));
      } else {
        picture.records(place.id()).forEach(told -> notOpen.add(told.subjectId()));
        notOpen.add(place.id());
      }
    }
    return Offer.of(
        OfferMerging.merge(structures, register.trust(territoryId).sources(), communes)
            .structures(),
        byRecord,
        notOpen);
  }
}
