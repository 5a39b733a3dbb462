package org.maillage.app.opendata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.maillage.app.opendata.FeatureJson;
import org.maillage.app.opendata.OpenCollection;
import org.maillage.app.opendata.OpenFeature;
import org.maillage.app.opendata.OpenRegister;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers of the OGC API as JSON, feature by feature. */
final class OgcJson {

  private static final String API = "/org/maillage/app/opendata/openapi.json";

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private final String api;

  OgcJson() {
    try (InputStream in = Objects.requireNonNull(OgcJson.class.getResourceAsStream(API))) {
      api = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(API, e);
    }
  }

  /**
   * A page of features.
   *
   * @param found the features of the page
   * @param matched how many there are in all
   * @param imported when the data were read
   */
  record Features<F extends OpenFeature>(
      OpenCollection<F> collection, OgcQuery query, List<F> found, int matched, Instant imported) {
    Features {
      found = List.copyOf(found);
    }

    boolean hasNext() {
      return query.offset() + found.size() < matched && !found.isEmpty();
    }

    boolean hasPrevious() {
      return query.offset() > 0;
    }

    OgcQuery next() {
      return query.at(query.offset() + query.limit());
    }

    OgcQuery previous() {
      return query.at(query.offset() - query.limit());
    }
  }

  void write(Map<String, Object> document, String type, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    mapper.writeValue(response.getOutputStream(), document);
  }

  void writeApi(
      String root, String title, OpenRegister.Licence licence, HttpServletResponse response)
      throws IOException {
    response.setContentType(OgcLinks.OPEN_API);
    response
        .getOutputStream()
        .write(
            api.replace("\"@ROOT@\"", mapper.writeValueAsString(root))
                .replace("\"@TITLE@\"", mapper.writeValueAsString(title))
                .replace("\"@LICENCE@\"", mapper.writeValueAsString(licence.title()))
                .replace("\"@LICENCE-URL@\"", mapper.writeValueAsString(licence.address()))
                .getBytes(StandardCharsets.UTF_8));
  }

  <F extends OpenFeature> void write(
      Features<F> features, OgcLinks links, HttpServletResponse response) throws IOException {
    String name = features.collection().name();
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(page("self", OgcLinks.GEO_JSON, links.items(name, features.query(), "json")));
    all.add(page("alternate", OgcLinks.HTML, links.items(name, features.query(), "html")));
    if (features.hasNext()) {
      all.add(page("next", OgcLinks.GEO_JSON, links.items(name, features.next(), "json")));
    }
    if (features.hasPrevious()) {
      all.add(page("prev", OgcLinks.GEO_JSON, links.items(name, features.previous(), "json")));
    }
    all.add(page("collection", OgcLinks.JSON, links.collection(name)));
    response.setContentType(OgcLinks.GEO_JSON);
    try (JsonGenerator json = mapper.createGenerator(response.getOutputStream())) {
      json.writeStartObject();
      json.writeStringProperty("type", "FeatureCollection");
      json.writeStringProperty("timeStamp", features.imported().toString());
      json.writeNumberProperty("numberMatched", features.matched());
      json.writeNumberProperty("numberReturned", features.found().size());
      json.writePOJOProperty("links", all);
      json.writeArrayPropertyStart("features");
      for (F feature : features.found()) {
        FeatureJson.begin(json, features.collection().table().columns(), feature);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static Map<String, Object> page(String relation, String type, String href) {
    return OgcLinks.link(relation, type, relation, href);
  }

  <F extends OpenFeature> void write(
      OpenCollection<F> collection, F feature, OgcLinks links, HttpServletResponse response)
      throws IOException {
    String address = links.item(collection.name(), feature.key());
    List<Map<String, Object>> all = OgcLinks.selfAndOther(address, OgcLinks.GEO_JSON);
    all.add(page("collection", OgcLinks.JSON, links.collection(collection.name())));
    response.setContentType(OgcLinks.GEO_JSON);
    try (JsonGenerator json = mapper.createGenerator(response.getOutputStream())) {
      FeatureJson.begin(json, collection.table().columns(), feature);
      json.writePOJOProperty("links", all);
      json.writeEndObject();
    }
  }
}
