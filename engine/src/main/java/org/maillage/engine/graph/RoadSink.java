package org.maillage.engine.graph;

import java.util.List;
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

  /**
   * A turn restriction in OSM's sense. The sink decides whether it binds a car, so a reader passes
   * every relation of the type; sinks that know no turns need not listen.
   *
   * @param id identifier of the relation in the file
   * @param members ways and nodes by their role
   * @param tags its tags
   */
  default void restriction(long id, RestrictionMembers members, Tags tags) {}

  /**
   * The members of a turn restriction.
   *
   * @param fromWays identifiers of the ways before the turn, usually one
   * @param viaNodes identifiers of the nodes where it is made, usually one or none
   * @param viaWays identifiers of the ways between, in the order of driving, usually none
   * @param toWays identifiers of the ways after the turn, usually one
   */
  record RestrictionMembers(
      List<Long> fromWays, List<Long> viaNodes, List<Long> viaWays, List<Long> toWays) {
    public RestrictionMembers {
      fromWays = List.copyOf(fromWays);
      viaNodes = List.copyOf(viaNodes);
      viaWays = List.copyOf(viaWays);
      toWays = List.copyOf(toWays);
    }
  }
}
