package org.maillage.app.plan.saved;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Filters as they stand in addresses, always written in the same way. */
public final class Filters {

  /** Longest value of a field that is kept, in characters: that of a search. */
  private static final int LONGEST = 200;

  private Filters() {}

  /**
   * The filter of an address: fields that the page does not know, and empty ones, are left out.
   *
   * @return empty when everything is shown
   */
  public static String of(SavedView.Page page, Map<String, String> fields) {
    return page.fields()
        .filter(field -> !fields.getOrDefault(field, "").isBlank())
        .map(field -> field + "=" + encoded(fields.getOrDefault(field, "").strip()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    String whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String kept = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    return URLEncoder.encode(kept, StandardCharsets.UTF_8);
  }

  /** The same from what a form sends back; what cannot be read is left out. */
  public static String read(SavedView.Page page, String query) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        try {
          fields.put(
              pair.substring(0, equals),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
          // Left out, as the method says.
        }
      }
    }
    return of(page, fields);
  }
}
