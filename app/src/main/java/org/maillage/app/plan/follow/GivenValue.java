package org.maillage.app.plan.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.indicator.IndicatorValue;

/**
 * A value with how it came.
 *
 * @param value the value
 * @param origin how it came
 * @param organisationId for whom it was typed; null for nobody, and where it was not typed. Who
 *     typed it is in the journal
 * @param at when; null for a value that came with the plan
 * @param importRunId import that a computed value is of; null for others
 * @param version from 1, one more at each change; 0 for one that is not there yet
 */
public record GivenValue(
    IndicatorValue value,
    Origin origin,
    @Nullable String organisationId,
    @Nullable Instant at,
    @Nullable Long importRunId,
    int version) {

  /** How a value came. */
  public enum Origin {
    /** With the plan, from its document. */
    PLAN,
    /** Somebody typed it. */
    TYPED,
    /** The platform computed it. */
    COMPUTED
  }
}
