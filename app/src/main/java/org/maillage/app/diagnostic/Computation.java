package org.maillage.app.diagnostic;

import java.time.Duration;
import java.time.Instant;

/**
 * How a diagnostic came about.
 *
 * @param importRunId the import it was computed on
 * @param computedAt when it was done
 * @param duration how long it took
 * @param parameters speed profile and engine settings, as text for people and for comparison
 */
public record Computation(
    long importRunId, Instant computedAt, Duration duration, String parameters) {}
