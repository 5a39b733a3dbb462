package org.maillage.app.plan.publication;

/**
 * A version with what it holds.
 *
 * @param territoryId whose plan it is
 * @param content file of {@code maillage-plan/1}, in UTF-8; belongs to the version and is not
 *     changed
 * @param parts documents of the scheme, as JSON in UTF-8; likewise
 */
@SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
public record FrozenVersion(
    PlanVersion version, String territoryId, byte[] content, byte[] parts) {}
