package org.maillage.app.signin.oidc;

import java.time.Instant;

/**
 * As whom a person is known at a provider.
 *
 * @param issuer address of the provider, as in its tokens
 * @param subject who it is for that provider
 * @param usedAt last sign-in
 */
public record Identity(
    String issuer, String subject, String personId, Instant linkedAt, Instant usedAt) {}
