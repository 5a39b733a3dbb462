package org.maillage.data.exchange;

import org.maillage.domain.territory.LatLon;

/**
 * A commune of the territory, as the formats need it.
 *
 * @param name as written in an address
 * @param mairie where a place stands that has no position of its own
 */
public record Town(String name, LatLon mairie) {}
