package org.maillage.data.osm;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.domain.territory.LatLon;

/**
 * A point of interest: a node, or the middle of a closed way such as a building.
 *
 * @param osmId kind and number, for example {@code node/123} or {@code way/456}
 * @param place the node itself; for a way the mean of its nodes
 * @param tags all its tags, in the order of their keys
 */
public record OsmPoint(String osmId, LatLon place, Map<String, String> tags) {

  public OsmPoint {
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
  }
}
