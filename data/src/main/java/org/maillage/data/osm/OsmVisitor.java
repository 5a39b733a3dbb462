package org.maillage.data.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Osmformat;

/**
 * What one pass over a file is for; what it does not want is not even decoded. What it wants is
 * asked from several threads; entities come from one.
 */
interface OsmVisitor {

  default boolean wantsNodes() {
    return true;
  }

  default boolean wantsWays() {
    return true;
  }

  default boolean wantsRelations() {
    return false;
  }

  /** A node, with its place in degrees; the tags are valid during the call only. */
  void node(long id, double latDeg, double lonDeg, BlockTags tags);

  /** A way; the tags are valid during the call only. */
  void way(Osmformat.Way way, BlockTags tags);

  /**
   * A relation; the tags are valid during the call only.
   *
   * @param block resolves the roles of its members
   * @throws InvalidProtocolBufferException when its members are not what they should be
   */
  default void relation(Osmformat.Relation relation, BlockTags block)
      throws InvalidProtocolBufferException {}
}
