package org.maillage.data.territory;

import java.util.List;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Territory;

/**
 * A territory folder as it was read.
 *
 * @param territory communes, zones, cells and indicators
 * @param structures of every source, not yet merged between sources, sorted by id
 * @param places told by exchange formats with more than the offer holds; their structures are of
 *     the same source
 * @param vintages what sources that only count say, former vintages too, in the order of the
 *     description
 * @param readings one a source, in the order of the description; without the roads
 */
public record TerritoryReading(
    Territory territory,
    List<Structure> structures,
    List<RegisteredPlace> places,
    List<CountedVintage> vintages,
    List<SourceReading> readings) {
  public TerritoryReading {
    vintages = List.copyOf(vintages);
    structures = List.copyOf(structures);
    places = List.copyOf(places);
    readings = List.copyOf(readings);
  }
}
