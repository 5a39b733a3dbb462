package org.maillage.app.plan.partner;

import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Commitment;

/**
 * A promise in the form behind a link.
 *
 * @param fiche code and title of its fiche
 * @param href empty: whoever has a link sees no other page
 * @param state chosen
 * @param version that the form sends back
 * @param theirs state that somebody else saved meanwhile; null when nobody did
 */
public record PromiseLine(
    Commitment commitment,
    String fiche,
    String href,
    Commitment.State state,
    int version,
    Commitment.@Nullable State theirs) {}
