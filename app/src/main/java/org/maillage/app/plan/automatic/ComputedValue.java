package org.maillage.app.plan.automatic;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.indicator.AutomaticSource;

/**
 * What an indicator comes to today.
 *
 * @param source what is computed
 * @param value null when the data do not say; {@code missing} then says why
 * @param what what is counted and where, in words, by names
 * @param missing why there is no value; empty when there is one
 * @param aside what has to be known of the value; empty when nothing
 * @param href page of the diagnostic that shows the same place; empty when there is none
 * @param link words of that link; empty when there is none
 * @param importRunId import that the value is of
 * @param vintage years of the data, in words
 */
public record ComputedValue(
    AutomaticSource source,
    @Nullable BigDecimal value,
    String what,
    String missing,
    String aside,
    String href,
    String link,
    long importRunId,
    String vintage) {}
