package org.maillage.app.signin;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param credentialId Base64 for addresses
 * @param label what its owner calls it
 * @param createdAt when it was added
 * @param usedAt last sign-in with it; {@code createdAt} before the first
 */
public record Passkey(String credentialId, String label, Instant createdAt, Instant usedAt) {}
