package org.maillage.app.territory;

import java.time.Instant;
import java.util.Optional;

/**
 * What people set about a territory (thresholds, names of zones, weights), as JSON that the feature
 * of that name understands. Settings outlive imports.
 */
public interface TerritorySettings {

  /**
   * A setting.
   *
   * @param json its content
   * @param version from 1, one more at each change
   * @param changedAt when it was last changed
   */
  record Setting(String json, int version, Instant changedAt) {}

  /** The setting in force. */
  Optional<Setting> find(String territoryId, String name);

  /**
   * Keeps a setting.
   *
   * @param expectedVersion the version it was made from, 0 when there was none
   * @return false, and nothing is changed, when someone else changed it meanwhile
   */
  boolean save(String territoryId, String name, String json, int expectedVersion);
}
