package org.maillage.app.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every half minute (TOTP, RFC 6238 with HMAC-SHA1, as every
 * telephone application understands it). The code of the half minute before and of the one after
 * are taken as well, for clocks that are a little off.
 */
public final class OneTimeCodes {

  /** Length of the shared secret: that of the hash, as RFC 4226 advises. */
  public static final int SECRET_BYTES = 20;

  private static final int DIGITS = 6;
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int STEPS_AROUND = 1;
  private static final String ALGORITHM = "HmacSHA1";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator(
          STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
  private final SecureRandom secrets = new SecureRandom();

  /** A new secret. */
  public byte[] newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    secrets.nextBytes(secret);
    return secret;
  }

  /**
   * The half minute whose code was typed.
   *
   * @param typed digits; spaces between them do not count
   * @param lastStep the last half minute that was taken: it and earlier ones do not count again
   * @return half minutes since 1970; empty when the code is wrong or was taken
   */
  public OptionalLong check(byte[] secret, String typed, Instant now, long lastStep) {
    byte[] code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long present = now.getEpochSecond() / STEP.toSeconds();
    OptionalLong found = OptionalLong.empty();
    for (long step = present - STEPS_AROUND; step <= present + STEPS_AROUND; step++) {
      byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(right, code) && step > lastStep) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private String code(byte[] secret, long step) {
    try {
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret, ALGORITHM),
          Instant.ofEpochSecond(step * STEP.toSeconds()),
          Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /** The secret as people type it: Base32 (RFC 4648) without padding. */
  public static String base32(byte[] secret) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte b : secret) {
      buffer = buffer << Byte.SIZE | Byte.toUnsignedInt(b);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(BASE32.charAt(buffer >> held & BASE32.length() - 1));
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(BASE32.charAt(buffer << BITS - held & BASE32.length() - 1));
    }
    return text.toString();
  }

  /** The secret as telephones read it from a square code. */
  public static String address(String issuer, String account, byte[] secret) {
    return "otpauth://totp/"
        + encoded(issuer)
        + ":"
        + encoded(account)
        + "?secret="
        + base32(secret)
        + "&issuer="
        + encoded(issuer);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
