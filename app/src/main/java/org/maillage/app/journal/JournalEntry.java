package org.maillage.app.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change as it stands in the journal. Kinds and verbs are texts here: a damaged one must be read
 * to be found.
 *
 * @param number 1, 2, 3… without a gap
 * @param at to the millisecond, never before that of the entry before
 * @param actorKind name of an {@link org.maillage.app.access.Actor.Kind}
 * @param personId who; null for nobody in particular
 * @param organisationId for whom; null for none
 * @param objectKind see {@link ObjectKind}
 * @param objectId which one
 * @param territoryId where; null for nowhere in particular
 * @param verb what was done
 * @param before JSON; null when there was none
 * @param after JSON; null when there is none
 * @param previousHash hash of the entry before
 * @param hash see {@link EntryHash}
 */
public record JournalEntry(
    long number,
    Instant at,
    String actorKind,
    @Nullable String personId,
    @Nullable String organisationId,
    String objectKind,
    String objectId,
    @Nullable String territoryId,
    String verb,
    @Nullable String before,
    @Nullable String after,
    String previousHash,
    String hash) {

  /** The same with the hash that its content has. */
  public JournalEntry sealed() {
    return new JournalEntry(
        number,
        at,
        actorKind,
        personId,
        organisationId,
        objectKind,
        objectId,
        territoryId,
        verb,
        before,
        after,
        previousHash,
        EntryHash.of(this));
  }
}
