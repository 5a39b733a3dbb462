package org.maillage.app.importing;

import java.util.List;
import java.util.Map;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Territory;

/**
 * A territory was put in the place of the former one; told within the transaction, so that what
 * follows from it is there with it or not at all.
 *
 * @param territory as it was imported
 * @param sha256BySource hashes of the files that were read
 * @param records what each source says of the offer, not merged
 * @param places of the sources that tell more than an offer holds; all that these sources say
 */
public record TerritoryImported(
    Territory territory,
    Map<String, String> sha256BySource,
    List<Structure> records,
    List<RegisteredPlace> places) {
  public TerritoryImported {
    sha256BySource = Map.copyOf(sha256BySource);
    records = List.copyOf(records);
    places = List.copyOf(places);
  }
}
