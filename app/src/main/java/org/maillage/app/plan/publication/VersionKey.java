package org.maillage.app.plan.publication;

import java.time.Instant;
import org.maillage.app.publication.Side;

/**
 * A key that was turned for a version.
 *
 * @param side whose key
 * @param fingerprint of exactly what it was turned for
 * @param organisationId authority
 * @param personId who turned it
 * @param turnedAt when
 */
public record VersionKey(
    Side side, String fingerprint, String organisationId, String personId, Instant turnedAt) {}
