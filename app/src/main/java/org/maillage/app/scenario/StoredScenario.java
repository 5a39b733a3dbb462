package org.maillage.app.scenario;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.scenario.Scenario;

/**
 * A scenario in store.
 *
 * @param id that cannot be guessed: whoever has the link may read it
 * @param territoryId territory
 * @param importRunId the import that it was made on: its baseline
 * @param basedOn scenario under it, whose changes come first; null for none
 * @param ownerId organisation that made it; null when it was made before there were accounts, or on
 *     the server itself
 * @param scenario name and own changes
 * @param version from 1, one more at each change
 * @param changedAt when it was last changed
 */
public record StoredScenario(
    String id,
    String territoryId,
    long importRunId,
    @Nullable String basedOn,
    @Nullable String ownerId,
    Scenario scenario,
    int version,
    Instant changedAt) {

  /** The same with other contents, to be saved. */
  public StoredScenario with(Scenario other) {
    return new StoredScenario(
        id, territoryId, importRunId, basedOn, ownerId, other, version, changedAt);
  }
}
