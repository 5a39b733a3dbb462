package org.maillage.app.publication;

import java.time.Instant;

/**
 * A key that was turned.
 *
 * @param importRunId the import whose diagnostic it publishes
 * @param organisationId authority
 * @param personId who turned it
 */
public record TurnedKey(
    String territoryId,
    Side side,
    long importRunId,
    String organisationId,
    String personId,
    Instant turnedAt) {}
