package org.maillage.app.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null fields ask for all.
 *
 * @param from first moment
 * @param until moment that is too late
 * @param onlyTerritories the territories that may be shown, without what belongs to none; null for
 *     everything
 */
public record JournalFilter(
    @Nullable String territoryId,
    @Nullable String objectKind,
    @Nullable String objectId,
    @Nullable String personId,
    @Nullable String organisationId,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable List<String> onlyTerritories) {

  /** Everything. */
  public static final JournalFilter ALL =
      new JournalFilter(null, null, null, null, null, null, null, null);

  public JournalFilter {
    onlyTerritories = onlyTerritories == null ? null : List.copyOf(onlyTerritories);
  }

  /** The history of one object. */
  public static JournalFilter ofObject(String objectKind, String objectId) {
    return new JournalFilter(null, objectKind, objectId, null, null, null, null, null);
  }

  /** What one person did. */
  public static JournalFilter ofPerson(String personId) {
    return new JournalFilter(null, null, null, personId, null, null, null, null);
  }

  /** The same, of these territories only. */
  public JournalFilter within(@Nullable List<String> territories) {
    return new JournalFilter(
        territoryId, objectKind, objectId, personId, organisationId, from, until, territories);
  }
}
