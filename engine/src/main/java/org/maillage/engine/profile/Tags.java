package org.maillage.engine.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The OSM tags of a road or a node, as a reader hands them over; valid during the call only. */
@FunctionalInterface
public interface Tags {

  /** No tag at all. */
  Tags NONE = key -> null;

  /** The value of a key, for example {@code get("highway")}; null when the tag is absent. */
  @Nullable String get(String key);

  /** Tags from a map. */
  static Tags of(Map<String, String> map) {
    return map::get;
  }
}
