package org.maillage.app.signin.oidc;

import org.jspecify.annotations.Nullable;

/**
 * What a provider says of somebody, its signature verified.
 *
 * @param email null when it says none
 * @param emailVerified whether the provider says that the address is his
 * @param siret establishment that he works at; null when it says none
 */
public record VouchedIdentity(
    String issuer,
    String subject,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String siret) {}
