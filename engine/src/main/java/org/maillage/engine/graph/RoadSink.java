package org.maillage.engine.graph;

import org.maillage.engine.profile.Tags;

/**
 * Where a reader of road files pours what it finds, in any order: nodes may come before or after
 * the ways that use them. The sink decides what is drivable, so a reader passes everything that
 * carries a {@code highway} or {@code route=ferry} tag.
 */
public interface RoadSink {

  /**
   * A node of the network.
   *
   * @param id identifier in the file, unique
   * @param latDeg latitude in degrees
   * @param lonDeg longitude in degrees
   * @param tags its tags, for barriers; {@link Tags#NONE} for most
   */
  void node(long id, double latDeg, double lonDeg, Tags tags);

  /**
   * A way in OSM's sense: a line through nodes, drivable in the directions that its tags allow.
   *
   * @param id identifier in the file
   * @param nodeIds two or more nodes in the order of drawing; the array is read during the call
   *     only
   * @param tags its tags
   * @param lengthM true length in metres of the whole way, {@link Double#NaN} to measure the
   *     drawing
   */
  void way(long id, long[] nodeIds, Tags tags, double lengthM);

  /**
   * A directed link in MATSim's sense: drivable from the first node to the second only, whatever
   * its oneway tag says.
   *
   * @param wayId identifier of the OSM way it comes from, 0 when unknown
   * @param fromId first node
   * @param toId second node
   * @param tags tags of the way it comes from
   * @param lengthM true length in metres, {@link Double#NaN} to measure the straight line
   */
  void link(long wayId, long fromId, long toId, Tags tags, double lengthM);
}
