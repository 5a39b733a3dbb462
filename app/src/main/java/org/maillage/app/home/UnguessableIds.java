package org.maillage.app.home;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Identifiers that nobody can guess: whoever has one was given it. Safe for several threads. */
public final class UnguessableIds {

  private final SecureRandom secrets = new SecureRandom();

  /**
   * A new one.
   *
   * @param bytes of chance in it, 1 or more
   * @return two hexadecimal digits a byte
   */
  public String next(int bytes) {
    byte[] chance = new byte[bytes];
    secrets.nextBytes(chance);
    return HexFormat.of().formatHex(chance);
  }

  /**
   * What is kept of one where only its holder may have it: its SHA-256.
   *
   * @return 64 hexadecimal digits
   */
  public static String hash(String id) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
