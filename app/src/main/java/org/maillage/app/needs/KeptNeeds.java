package org.maillage.app.needs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.app.territory.TerritorySettings.Setting;
import org.maillage.data.figures.FigureReference;
import org.maillage.domain.diagnostic.needs.NeedsSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a territory's people have chosen about needs; the product's own choice until then. */
@Component
public class KeptNeeds {

  private static final String NAME = "besoins";
  private static final TypeReference<LinkedHashMap<String, String>> CHOICES =
      new TypeReference<>() {};

  private final TerritorySettings settings;

  KeptNeeds(TerritorySettings settings) {
    this.settings = settings;
  }

  /**
   * Settings in force.
   *
   * @param version 0 while nobody has changed them
   */
  public record Kept(NeedsSettings settings, int version) {}

  /** The settings in force. */
  public Kept get(String territoryId) {
    Optional<Setting> setting = settings.find(territoryId, NAME);
    NeedsSettings own = FigureReference.needs();
    return setting
        .map(s -> new Kept(NeedsChoices.apply(own, read(s.json())).settings(), s.version()))
        .orElseGet(() -> new Kept(own, 0));
  }

  /** Keeps settings; false when someone else changed them meanwhile. */
  public boolean save(String territoryId, NeedsSettings chosen, int expectedVersion) {
    String json = JsonMapper.shared().writeValueAsString(NeedsChoices.of(chosen));
    return settings.save(territoryId, NAME, json, expectedVersion);
  }

  private static Map<String, String> read(String json) {
    return JsonMapper.shared().readValue(json, CHOICES);
  }
}
