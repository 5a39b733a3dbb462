package org.maillage.data.osm;

import crosby.binary.Osmformat;

/** What one pass over a file is for; what it does not want is not even decoded. */
interface OsmVisitor {

  default boolean wantsNodes() {
    return true;
  }

  default boolean wantsWays() {
    return true;
  }

  /** A node, with its place in degrees; the tags are valid during the call only. */
  void node(long id, double latDeg, double lonDeg, BlockTags tags);

  /** A way; the tags are valid during the call only. */
  void way(Osmformat.Way way, BlockTags tags);
}
