package org.maillage.app.importing;

import java.util.List;
import org.maillage.app.territory.SourceFile;
import org.maillage.domain.observatory.CountedVintage;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Territory;
import org.maillage.engine.graph.RoadNetwork;

/**
 * Everything of an import in memory, ready to be stored.
 *
 * @param territory communes, zones, cells, statistics
 * @param files what was read
 * @param records what each source says of the offer
 * @param places told by exchange formats with more than the offer holds
 * @param structures the offer, sources merged
 * @param points where people live
 * @param vintages what sources that only count say, former vintages too
 * @param roads graph and report for cars
 * @param walks graph and report for walkers
 */
record Reading(
    Territory territory,
    List<SourceFile> files,
    List<Structure> records,
    List<RegisteredPlace> places,
    List<Structure> structures,
    List<PopulationPoint> points,
    List<CountedVintage> vintages,
    RoadNetwork roads,
    RoadNetwork walks) {}
