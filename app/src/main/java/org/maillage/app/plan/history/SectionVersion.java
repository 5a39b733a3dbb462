package org.maillage.app.plan.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a section said after a change.
 *
 * @param number entry of the journal; 0 for the text that the plan came with
 * @param at when; null for the text that the plan came with
 * @param personId who; null for nobody in particular
 * @param organisationId for whom; null for none
 * @param text what it said; empty when it was emptied
 */
public record SectionVersion(
    long number,
    @Nullable Instant at,
    @Nullable String personId,
    @Nullable String organisationId,
    String text) {}
