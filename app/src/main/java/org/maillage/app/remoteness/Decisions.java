package org.maillage.app.remoteness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.KeptThresholds;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.app.territory.TerritorySettings.Setting;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Keeps every choice of thresholds; the last one is in force. */
@Component
public class Decisions implements KeptThresholds {

  static final String SETTING = "remoteness-thresholds";

  private final TerritorySettings settings;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  Decisions(TerritorySettings settings, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /** As it stands in the setting. */
  record Document(List<Decision> decisions) {}

  private record Read(String text, History history) {}

  /**
   * All choices.
   *
   * @param decisions oldest first
   * @param version to be named when the next one is kept
   */
  public record History(List<Decision> decisions, int version) {

    static final History NONE = new History(List.of(), 0);

    public History {
      decisions = List.copyOf(decisions);
    }

    /** The choice in force. */
    public Optional<Decision> findLatest() {
      return decisions.isEmpty()
          ? Optional.empty()
          : Optional.of(decisions.get(decisions.size() - 1));
    }

    /** Beyond this time to the basket a commune is in a remote zone. */
    public long zoneThresholdMs() {
      return findLatest()
          .map(Decision::zoneThresholdMs)
          .orElse(Threshold.NATIONAL_PANIER.valueMs());
    }
  }

  /** All choices of a territory. */
  public History history(String territoryId) {
    Optional<Setting> setting = settings.find(territoryId, SETTING);
    if (setting.isEmpty()) {
      return History.NONE;
    }
    // Results of a thousand communes are not to be parsed anew at each click.
    return read.compute(
            territoryId,
            (id, known) ->
                known != null
                        && known.history().version() == setting.get().version()
                        && known.text().equals(setting.get().json())
                    ? known
                    : read(setting.get()))
        .history();
  }

  private Read read(Setting setting) {
    Document document = json.readValue(setting.json(), Document.class);
    return new Read(setting.json(), new History(document.decisions(), setting.version()));
  }

  @Override
  public Optional<Thresholds> findThresholds(String territoryId) {
    return history(territoryId).findLatest().map(Decision::asThresholds);
  }

  /**
   * Keeps a choice with the result it has today.
   *
   * @param who not blank
   * @param reason not blank
   * @param expectedVersion of the history that the person saw
   * @return false, and nothing is kept, when someone else chose meanwhile
   */
  public boolean keep(
      DiagnosticDossier dossier,
      Thresholds thresholds,
      long zoneThresholdMs,
      String who,
      String reason,
      int expectedVersion) {
    String territoryId = dossier.territory().id();
    List<Decision> decisions = new ArrayList<>(history(territoryId).decisions());
    decisions.add(
        new Decision(
            clock.instant(),
            who.strip(),
            reason.strip(),
            thresholds.byGamme(),
            zoneThresholdMs,
            Decision.Result.of(dossier, thresholds)));
    String text = json.writeValueAsString(new Document(decisions));
    return settings.save(territoryId, SETTING, text, expectedVersion);
  }
}
