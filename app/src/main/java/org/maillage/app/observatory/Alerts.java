package org.maillage.app.observatory;

import org.maillage.app.territory.TerritorySettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The alert setting of each territory. */
@Component
public class Alerts {

  private final TerritorySettings settings;
  private final ObjectMapper json;

  Alerts(TerritorySettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /**
   * A setting in store.
   *
   * @param version 0 while nobody has said anything
   */
  public record Stored(AlertSetting setting, int version) {}

  /** What is in force. */
  public Stored get(String territoryId) {
    return settings
        .find(territoryId, AlertSetting.NAME)
        .map(s -> new Stored(json.readValue(s.json(), AlertSetting.class), s.version()))
        .orElse(new Stored(AlertSetting.USUAL, 0));
  }

  /**
   * Keeps a setting, for changes to come.
   *
   * @return false, and nothing is changed, when somebody else changed it meanwhile
   */
  public boolean save(String territoryId, AlertSetting setting, int expectedVersion) {
    return settings.save(
        territoryId, AlertSetting.NAME, json.writeValueAsString(setting), expectedVersion);
  }
}
