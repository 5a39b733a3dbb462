package org.maillage.demo.writing;

import java.util.List;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.offer.OfferPlan;
import org.maillage.demo.population.Census;
import org.maillage.demo.population.PopulationGrid;
import org.maillage.demo.population.Profile;
import org.maillage.demo.relief.Georeference;
import org.maillage.demo.roads.Roads;
import org.maillage.demo.settlement.Settlements;
import org.maillage.demo.zoning.Cantons;
import org.maillage.demo.zoning.Qpv;
import org.maillage.demo.zoning.Zonings;

/**
 * Everything about a generated département.
 *
 * @param cells inhabited cells of the population grid
 * @param profiles one a commune, in the order of communes
 * @param censuses one a commune, in the order of communes
 */
public record Departement(
    Settlements settlements,
    Toponyms names,
    Zonings zonings,
    Cantons cantons,
    List<Qpv> qpvs,
    Roads roads,
    List<PopulationGrid.Cell> cells,
    List<Profile> profiles,
    List<Census> censuses,
    OfferPlan offer,
    Georeference georeference) {}
