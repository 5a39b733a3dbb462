package org.maillage.app.home;

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
}
