package org.maillage.app.register.web;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the pages of a register. Ids of places hold slashes and accents: parameters. */
final class RegisterLinks {

  static final String BASE = "/territoires/{id}/repertoire";

  private RegisterLinks() {}

  static String of(String territoryId, String page, String placeId) {
    return build(territoryId, page, Map.of("lieu", placeId));
  }

  static String card(String territoryId, String placeId) {
    return of(territoryId, "/lieu", placeId);
  }

  static String list(String territoryId, Map<String, String> parameters) {
    return build(territoryId, "", parameters);
  }

  private static String build(String territoryId, String page, Map<String, String> parameters) {
    UriComponentsBuilder builder = UriComponentsBuilder.fromPath(BASE + page);
    Map<String, Object> values = new HashMap<>();
    values.put("id", territoryId);
    new TreeMap<>(parameters)
        .forEach(
            (name, value) -> {
              if (!value.isEmpty()) {
                builder.queryParam(name, "{v-" + name + "}");
                values.put("v-" + name, value);
              }
            });
    return builder.encode().buildAndExpand(values).toUriString();
  }
}
