package org.maillage.app.signin;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Codes on paper for whoever lost his telephone: each counts once, in place of a one-time code. The
 * database keeps what {@link SignInKeys} signs of them, so that whoever reads it cannot try them
 * all.
 */
@Component
class RecoveryCodes {

  static final int COUNT = 10;

  /** Without 0 and O, 1, I and L, which are read for each other. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int HALF = 5;

  private final SignInKeys keys;
  private final SecureRandom secrets = new SecureRandom();

  RecoveryCodes(SignInKeys keys) {
    this.keys = keys;
  }

  /** Ten new ones, each of two times five letters and digits: 49 bits. */
  List<String> make() {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      codes.add(half() + "-" + half());
    }
    return codes;
  }

  private String half() {
    StringBuilder half = new StringBuilder();
    for (int i = 0; i < HALF; i++) {
      half.append(ALPHABET.charAt(secrets.nextInt(ALPHABET.length())));
    }
    return half.toString();
  }

  /** What is kept of one, however it was typed. */
  String hash(String personId, String code) {
    String plain = code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return keys.sign("recovery", personId + " " + plain);
  }
}
