package org.maillage.engine.profile;

import java.util.Optional;
import java.util.Set;
import org.maillage.engine.profile.AccessRules.Access;

/**
 * Where one may go without a motor, after OSM's tagging rules (wiki pages Key:access, Key:sidewalk,
 * Key:motorroad, Key:barrier, OSM_tags_for_routing/Access_restrictions#France).
 */
final class PathRules {

  /** From the most specific key to the most general. */
  static final String[] FOOT_KEYS = {"foot", "access"};

  private static final Set<String> SIDEWALK_KEYS =
      Set.of("sidewalk", "sidewalk:both", "sidewalk:left", "sidewalk:right");

  private static final Set<String> SIDEWALKS = Set.of("yes", "both", "left", "right");

  /** Obstacles that a walker does not pass unless a tag of access says so. */
  private static final Set<String> IMPASSABLE =
      Set.of("wall", "fence", "hedge", "city_wall", "retaining_wall", "ditch", "spikes");

  private PathRules() {}

  /**
   * The class of a way that may be walked on or cycled on; empty otherwise, access tags aside. The
   * outline of a square is one.
   */
  static Optional<RoadClass> findClass(Tags tags) {
    String highway = tags.get("highway");
    if (highway == null) {
      return "ferry".equals(tags.get("route")) ? Optional.of(RoadClass.FERRY) : Optional.empty();
    }
    Optional<RoadClass> found = RoadClass.findByHighway(highway);
    boolean area = "yes".equals(tags.get("area"));
    return found.filter(
        roadClass -> !area || roadClass == RoadClass.PEDESTRIAN || roadClass == RoadClass.FOOTWAY);
  }

  /** An expressway: closed to walkers and cyclists by its sign (C107 in France). */
  static boolean isForMotorsOnly(Tags way) {
    return "yes".equals(way.get("motorroad"));
  }

  static boolean hasSidewalk(Tags way) {
    return SIDEWALK_KEYS.stream().map(way::get).anyMatch(v -> v != null && SIDEWALKS.contains(v));
  }

  /** True when a walker cannot pass the node. */
  static boolean blocksWalkers(Tags node) {
    String barrier = node.get("barrier");
    if (barrier == null) {
      return false;
    }
    Access access = AccessRules.access(node, FOOT_KEYS);
    boolean shut = IMPASSABLE.contains(barrier) || "yes".equals(node.get("locked"));
    return access == Access.DENIED || (access == Access.SILENT && shut);
  }
}
