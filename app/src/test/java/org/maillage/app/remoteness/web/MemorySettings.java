package org.maillage.app.remoteness.web;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.app.territory.TerritorySettings;

/** Settings that are forgotten with the test; versions as in the store. */
final class MemorySettings implements TerritorySettings {

  private final Map<String, Setting> settings = new ConcurrentHashMap<>();

  @Override
  public Optional<Setting> find(String territoryId, String name) {
    return Optional.ofNullable(settings.get(territoryId + "/" + name));
  }

  @Override
  public boolean save(String territoryId, String name, String json, int expectedVersion) {
    int version = find(territoryId, name).map(Setting::version).orElse(0);
    if (version != expectedVersion) {
      return false;
    }
    settings.put(
        territoryId + "/" + name,
        new Setting(json, version + 1, Instant.parse("2026-11-22T08:00:00Z")));
    return true;
  }

  void clear() {
    settings.clear();
  }
}
