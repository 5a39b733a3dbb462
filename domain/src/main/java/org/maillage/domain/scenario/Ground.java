package org.maillage.domain.scenario;

import java.util.OptionalInt;
import org.maillage.domain.territory.LatLon;

/** What a scenario is checked against: the catalogue, the territory, the roads. */
public interface Ground {

  /** Whether the catalogue has the service. */
  boolean knowsService(String serviceCode);

  /** INSEE code of the commune that a place stands in, the nearest to it outside of all. */
  String communeAt(LatLon place);

  /** A number for the road that a place would be attached to; empty when none is near enough. */
  OptionalInt roadAt(LatLon place);

  /** Whether a road could lead from one place to the other: they are not at the same junction. */
  boolean canJoin(LatLon from, LatLon to);

  /** Whether the opening hours can be read. */
  boolean canRead(String openingHours);
}
