package org.maillage.data.offer;

import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Where something stands, once checked.
 *
 * @param communeCode commune of the territory, by its code of today
 * @param position where
 * @param quality how well that is known
 */
record Place(String communeCode, LatLon position, PositionQuality quality) {}
