package org.maillage.app.signin;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnguessableIds;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as argon2id (RFC 9106) with the parameters that OWASP's Password Storage Cheat Sheet
 * puts first: 19 MiB, two passes, one lane.
 */
@Component
class PasswordHashes {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int NOBODYS_BYTES = 32;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private @Nullable String nobodys;

  /** The hash of a password, with its salt and parameters. */
  String hash(String password) {
    return encoder.encode(normal(password));
  }

  /**
   * True when the password is that of the hash. Takes as long without a hash: whoever waits cannot
   * tell whether there is one.
   *
   * @param hash null for nobody's
   */
  boolean matches(String password, @Nullable String hash) {
    String other = nobodys();
    boolean right = encoder.matches(normal(password), hash == null ? other : hash);
    return right && hash != null;
  }

  /**
   * Made by the first who asks, whether or not he needs it: the time that it takes tells nothing.
   */
  private synchronized String nobodys() {
    String made = nobodys;
    if (made == null) {
      made = encoder.encode(new UnguessableIds().next(NOBODYS_BYTES));
      nobodys = made;
    }
    return made;
  }

  /** True when the hash was made with weaker parameters than today's. */
  boolean isOld(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /** The same letters whatever keyboard composed them. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
