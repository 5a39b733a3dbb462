package org.maillage.app.signin;

import java.time.Instant;

/**
 * A password and the one-time codes that go with it.
 *
 * @param passwordHash with parameters and salt, as the encoder writes it
 * @param codeSecret sealed by {@link SignInKeys}
 * @param codeStep last half minute since 1970 whose code was taken
 * @param setAt when the password was chosen
 */
public record PasswordWay(
    String personId, String passwordHash, String codeSecret, long codeStep, Instant setAt) {}
