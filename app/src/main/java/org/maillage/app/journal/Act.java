package org.maillage.app.journal;

import org.jspecify.annotations.Nullable;

/**
 * A change, as the journal keeps it. It holds no personal data: of a person it says which fields
 * changed, never their content.
 *
 * @param objectKind what was changed, as in addresses: {@code scenario}, {@code reglage}, {@code
 *     organisation}…
 * @param objectId which one
 * @param territoryId territory it belongs to; null for none
 * @param verb what was done: {@code created}, {@code changed}, {@code removed}, {@code imported},
 *     {@code published}…; its words are {@code journal.verb.<verb>}
 * @param before JSON of the object before; null when there was none
 * @param after JSON of the object after; null when there is none
 */
public record Act(
    String objectKind,
    String objectId,
    @Nullable String territoryId,
    String verb,
    @Nullable String before,
    @Nullable String after) {}
