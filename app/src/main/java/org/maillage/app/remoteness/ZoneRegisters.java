package org.maillage.app.remoteness;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.maillage.app.territory.TerritorySettings;
import org.maillage.app.territory.TerritorySettings.Setting;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Keeps the registers of zones. */
@Component
public class ZoneRegisters {

  private static final int ATTEMPTS = 5;

  private final TerritorySettings settings;
  private final ObjectMapper json;
  private final Clock clock;
  private final Map<String, Kept> read = new ConcurrentHashMap<>();

  ZoneRegisters(TerritorySettings settings, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A register in store.
   *
   * @param register empty as long as nothing was recorded
   * @param version to be named when it is changed, 0 as long as there is none
   * @param text as it is stored
   */
  public record Kept(ZoneRegister register, int version, String text) {

    static final Kept NONE = new Kept(ZoneRegister.EMPTY, 0, "");
  }

  /** The register of a territory. */
  public Kept find(String territoryId, ZoneKind kind) {
    Optional<Setting> setting = settings.find(territoryId, kind.setting());
    if (setting.isEmpty()) {
      return Kept.NONE;
    }
    int version = setting.get().version();
    String text = setting.get().json();
    // Grey zones are thousands of squares: parsed when they change, not at each click.
    return read.compute(
        kind + " " + territoryId,
        (key, known) ->
            known != null && known.version() == version && known.text().equals(text)
                ? known
                : new Kept(json.readValue(text, ZoneRegister.class), version, text));
  }

  /** Records what a computation found. Whoever names a zone meanwhile is not overwritten. */
  public void record(
      String territoryId, ZoneKind kind, List<ZoneRegister.Present> present, long thresholdMs) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Kept kept = find(territoryId, kind);
      ZoneRegister recorded = recorded(kept.register(), kind, present, thresholdMs);
      if (recorded.equals(kept.register()) || save(territoryId, kind, recorded, kept.version())) {
        return;
      }
    }
    throw new IllegalStateException(
        "the zones of " + territoryId + " were changed " + ATTEMPTS + " times meanwhile");
  }

  /** A register with the zones of today, without keeping it. */
  public ZoneRegister recorded(
      ZoneRegister register, ZoneKind kind, List<ZoneRegister.Present> present, long thresholdMs) {
    return register.recorded(present, thresholdMs, clock.instant(), kind.prefix());
  }

  /**
   * Names a zone.
   *
   * @param expectedVersion of the register that the person saw
   * @param prepare applied first, for a register that has nothing yet
   * @return false, and nothing is changed, when someone else changed the register meanwhile
   */
  public boolean rename(
      String territoryId,
      ZoneKind kind,
      String zoneId,
      String name,
      int expectedVersion,
      UnaryOperator<ZoneRegister> prepare) {
    Kept kept = find(territoryId, kind);
    if (kept.version() != expectedVersion) {
      return false;
    }
    ZoneRegister ready = kept.version() == 0 ? prepare.apply(kept.register()) : kept.register();
    return save(territoryId, kind, ready.renamed(zoneId, name), expectedVersion);
  }

  private boolean save(String territoryId, ZoneKind kind, ZoneRegister register, int version) {
    return settings.save(territoryId, kind.setting(), json.writeValueAsString(register), version);
  }
}
