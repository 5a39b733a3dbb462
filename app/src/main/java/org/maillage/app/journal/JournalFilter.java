package org.maillage.app.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null fields ask for all.
 *
 * @param from first moment
 * @param until moment that is too late
 */
public record JournalFilter(
    @Nullable String territoryId,
    @Nullable String objectKind,
    @Nullable String objectId,
    @Nullable String personId,
    @Nullable String organisationId,
    @Nullable Instant from,
    @Nullable Instant until) {

  /** Everything. */
  public static final JournalFilter ALL =
      new JournalFilter(null, null, null, null, null, null, null);

  /** The history of one object. */
  public static JournalFilter ofObject(String objectKind, String objectId) {
    return new JournalFilter(null, objectKind, objectId, null, null, null, null);
  }

  /** What one person did. */
  public static JournalFilter ofPerson(String personId) {
    return new JournalFilter(null, null, null, personId, null, null, null);
  }
}
