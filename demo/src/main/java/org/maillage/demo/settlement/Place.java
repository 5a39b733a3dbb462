package org.maillage.demo.settlement;

import org.jspecify.annotations.Nullable;
import org.maillage.demo.relief.Plane;

/**
 * A fictional commune.
 *
 * @param index its number, in the order of names and codes, from 0
 * @param code INSEE-like code, for example {@code 99042}
 * @param name unique
 * @param cell cell of the mesh where the mairie stands
 * @param xM metres from the west of the mesh
 * @param yM metres from the south of the mesh
 * @param population people, above 0
 * @param areaKm2 extent on land
 * @param ground 0 on the mainland, 1 and 2 on the islands
 * @param ruggedness mean over its cells, 0 plain to 1 high mountain
 * @param toCityM straight distance to the city's centre in metres
 * @param water name of the river or brook the village lies on, null when on none
 */
public record Place(
    int index,
    String code,
    String name,
    int cell,
    double xM,
    double yM,
    Role role,
    int population,
    double areaKm2,
    int ground,
    boolean seaside,
    double ruggedness,
    double toCityM,
    @Nullable String water) {

  public double distanceM(Place other) {
    return Plane.lengthM(xM - other.xM, yM - other.yM);
  }
}
