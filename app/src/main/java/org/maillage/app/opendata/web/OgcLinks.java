package org.maillage.app.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the OGC API of a territory.
 *
 * @param root whole address of the landing page
 */
record OgcLinks(String root) {

  static final String GEO_JSON = "application/geo+json";
  static final String JSON = "application/json";
  static final String HTML = "text/html";
  static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";

  static OgcLinks of(HttpServletRequest request, String territoryId) {
    return new OgcLinks(server(request) + "/territoires/" + territoryId + "/donnees/ogc");
  }

  /** Scheme, host and port, as they were asked. */
  static String server(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }

  String collections() {
    return root + "/collections";
  }

  String collection(String name) {
    return collections() + "/" + name;
  }

  String items(String name) {
    return collection(name) + "/items";
  }

  String item(String name, String key) {
    return items(name) + "/" + key;
  }

  /** A page of features. */
  String items(String name, OgcQuery query, String format) {
    Map<String, String> values = new HashMap<>(query.parameters());
    values.put("limit", String.valueOf(query.limit()));
    values.put("offset", String.valueOf(query.offset()));
    values.put("f", format);
    UriComponentsBuilder address = UriComponentsBuilder.fromUriString(items(name));
    values.keySet().stream().sorted().forEach(key -> address.queryParam(key, "{" + key + "}"));
    return address.encode().buildAndExpand(values).toUriString();
  }

  /** This answer, and the same in the other format. */
  static List<Map<String, Object>> selfAndOther(String address, String type) {
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(link("self", type, "JSON", address + "?f=json"));
    links.add(link("alternate", HTML, "HTML", address + "?f=html"));
    return links;
  }

  static Map<String, Object> link(String relation, String type, String title, String href) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("rel", relation);
    link.put("type", type);
    link.put("title", title);
    link.put("href", href);
    return link;
  }
}
