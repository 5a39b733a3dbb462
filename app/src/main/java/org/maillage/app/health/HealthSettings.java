package org.maillage.app.health;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.domain.diagnostic.health.FragileRule;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What people of a territory have set about access to care. */
@Component
public class HealthSettings {

  private static final String NAME = "sante";

  private final TerritorySettings settings;
  private final ObjectMapper json;

  HealthSettings(TerritorySettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /**
   * What may be set.
   *
   * @param rule when a commune is fragile
   * @param doctorActivity consultations that a doctor gives in a year; null when unknown
   */
  public record Choice(FragileRule rule, @Nullable Double doctorActivity) {

    /** Nothing was set. */
    public static final Choice STANDARD = new Choice(FragileRule.STANDARD, null);

    public Choice {
      if (doctorActivity != null && !(doctorActivity >= 1 && doctorActivity <= 20_000)) {
        throw new IllegalArgumentException("activity of " + doctorActivity);
      }
    }
  }

  /** A choice and its version, 0 when nothing was set. */
  public record Versioned(Choice choice, int version) {}

  /** What is in force. */
  public Versioned get(String territoryId) {
    Optional<TerritorySettings.Setting> setting = settings.find(territoryId, NAME);
    return setting
        .map(s -> new Versioned(json.readValue(s.json(), Choice.class), s.version()))
        .orElse(new Versioned(Choice.STANDARD, 0));
  }

  /**
   * Keeps a choice.
   *
   * @return false, and nothing is changed, when someone else changed it meanwhile
   */
  public boolean save(String territoryId, Choice choice, int expectedVersion) {
    return settings.save(territoryId, NAME, json.writeValueAsString(choice), expectedVersion);
  }
}
