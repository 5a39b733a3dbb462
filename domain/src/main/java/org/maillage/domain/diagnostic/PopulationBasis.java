package org.maillage.domain.diagnostic;

/**
 * How the people of a territory were located, so that a reader can judge the precision.
 *
 * @param peopleInCells people located by 200 m cells
 * @param peopleOnRoads people spread over residential roads of their commune
 * @param peopleAtTownHalls people placed at the mairie for want of anything better
 * @param origins number of points
 * @param originsFar points farther than 1 km from the nearest road
 * @param originsOffRoad points farther than 5 km from any road, left without a time
 */
public record PopulationBasis(
    double peopleInCells,
    double peopleOnRoads,
    double peopleAtTownHalls,
    int origins,
    int originsFar,
    int originsOffRoad) {}
