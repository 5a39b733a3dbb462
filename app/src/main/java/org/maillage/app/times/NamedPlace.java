package org.maillage.app.times;

import org.maillage.domain.territory.LatLon;

/**
 * A place that somebody asks about.
 *
 * @param id as its file names it
 * @param position where it is
 */
public record NamedPlace(String id, LatLon position) {}
