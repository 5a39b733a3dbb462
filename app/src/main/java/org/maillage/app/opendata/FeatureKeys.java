package org.maillage.app.opendata;

import java.nio.charset.StandardCharsets;

/**
 * Identifiers of the register hold colons, slashes and accents, which proxies and servers change or
 * refuse in a path. Letters, digits, hyphens and {@code _} stand for themselves, every other byte
 * of UTF-8 is {@code ~} and two hexadecimal digits: {@code osm:node/12} is {@code osm~3Anode~2F12}.
 */
final class FeatureKeys {

  private FeatureKeys() {}

  static String of(String id) {
    StringBuilder key = new StringBuilder(id.length() + 8);
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '-'
              || c == '_';
      if (plain) {
        key.append(c);
      } else {
        key.append('~')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return key.toString();
  }
}
