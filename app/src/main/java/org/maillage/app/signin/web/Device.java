package org.maillage.app.signin.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser and its system, as far as its own description tells; for its owner to know it again.
 *
 * @param browser name; empty when it does not tell
 * @param system name; empty when it does not tell
 */
record Device(String browser, String system) {

  static final Device UNKNOWN = new Device("", "");

  /** In this order: most browsers claim to be others as well. */
  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg", "Edge", "OPR/", "Opera", "Firefox", "Firefox", "Chrom", "Chrome", "Safari",
          "Safari");

  private static final Map<String, String> SYSTEMS =
      ordered(
          "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS",
          "macOS", "Linux", "Linux");

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** The device of a {@code User-Agent} header. */
  static Device of(@Nullable String userAgent) {
    return userAgent == null
        ? UNKNOWN
        : new Device(named(BROWSERS, userAgent), named(SYSTEMS, userAgent));
  }

  private static String named(Map<String, String> names, String userAgent) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
