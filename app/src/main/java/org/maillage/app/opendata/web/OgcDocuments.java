package org.maillage.app.opendata.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.opendata.FeatureJson;
import org.maillage.app.opendata.OpenCollection;
import org.maillage.app.opendata.OpenFeature;
import org.maillage.app.opendata.OpenFile;
import org.maillage.app.opendata.OpenRegister;
import org.maillage.app.shell.Words;
import org.maillage.domain.territory.LatLon;

/** The documents of the OGC API that lead to the features. */
final class OgcDocuments {

  static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

  static final List<String> CONFORMANCE =
      List.of(
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html");

  private final OpenRegister register;
  private final OgcLinks links;
  private final Words words;

  OgcDocuments(OpenRegister register, OgcLinks links, Words words) {
    this.register = register;
    this.links = links;
    this.words = words;
  }

  Map<String, Object> landing() {
    List<Map<String, Object>> all = OgcLinks.selfAndOther(links.root(), OgcLinks.JSON);
    all.add(
        OgcLinks.link(
            "service-desc", OgcLinks.OPEN_API, words.get("opendata.api"), links.root() + "/api"));
    all.add(
        OgcLinks.link(
            "service-doc",
            OgcLinks.HTML,
            words.get("opendata.heading"),
            links.root().replaceFirst("/ogc$", "")));
    all.add(
        OgcLinks.link(
            "conformance",
            OgcLinks.JSON,
            words.get("opendata.conformance"),
            links.root() + "/conformance"));
    all.add(
        OgcLinks.link(
            "data", OgcLinks.JSON, words.get("opendata.collections"), links.collections()));
    all.add(licence());
    Map<String, Object> landing = new LinkedHashMap<>();
    landing.put("title", words.get("opendata.title", register.territoryName()));
    landing.put("description", words.get("opendata.text"));
    landing.put("links", all);
    return landing;
  }

  private Map<String, Object> licence() {
    return OgcLinks.link(
        "license", OgcLinks.HTML, register.licence().title(), register.licence().address());
  }

  Map<String, Object> conformance() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("conformsTo", CONFORMANCE);
    document.put("links", OgcLinks.selfAndOther(links.root() + "/conformance", OgcLinks.JSON));
    return document;
  }

  Map<String, Object> collections() {
    List<Map<String, Object>> all = OgcLinks.selfAndOther(links.collections(), OgcLinks.JSON);
    Arrays.stream(OpenFile.values())
        .filter(file -> file == OpenFile.GEOPACKAGE || file == OpenFile.PLACES_GEOJSON)
        .forEach(
            file ->
                all.add(
                    OgcLinks.link(
                        "enclosure",
                        file.mediaType(),
                        file.address(),
                        links.root().replaceFirst("ogc$", file.address()))));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("links", all);
    document.put("collections", register.collections().stream().map(this::collection).toList());
    return document;
  }

  Map<String, Object> collection(OpenCollection<?> collection) {
    String name = collection.name();
    List<Map<String, Object>> all = OgcLinks.selfAndOther(links.collection(name), OgcLinks.JSON);
    all.add(OgcLinks.link("items", OgcLinks.GEO_JSON, "GeoJSON", links.items(name) + "?f=json"));
    all.add(OgcLinks.link("items", OgcLinks.HTML, "HTML", links.items(name) + "?f=html"));
    if (collection == register.places()) {
      all.add(
          OgcLinks.link(
              "describedby",
              OpenFile.PLACES_SCHEMA.mediaType(),
              OpenFile.PLACES_SCHEMA.address(),
              links.root().replaceFirst("ogc$", OpenFile.PLACES_SCHEMA.address())));
    }
    all.add(licence());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", name);
    document.put("title", words.get("opendata.collection." + name));
    document.put("description", words.get("opendata.collection." + name + ".text"));
    document.put("itemType", "feature");
    document.put("crs", List.of(CRS84));
    extent(collection, document);
    document.put("links", all);
    return document;
  }

  private static void extent(OpenCollection<?> collection, Map<String, Object> document) {
    List<? extends OpenFeature> rows = collection.table().rows();
    if (rows.isEmpty()) {
      return;
    }
    double[] box = {180, 90, -180, -90};
    LocalDate first = null;
    LocalDate last = null;
    for (OpenFeature row : rows) {
      LatLon at = row.position();
      box[0] = Math.min(box[0], at.lonDeg());
      box[1] = Math.min(box[1], at.latDeg());
      box[2] = Math.max(box[2], at.lonDeg());
      box[3] = Math.max(box[3], at.latDeg());
      LocalDate day = row.date();
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
    Map<String, Object> spatial = new LinkedHashMap<>();
    spatial.put("bbox", List.of(Arrays.stream(box).mapToObj(FeatureJson::degrees).toList()));
    spatial.put("crs", CRS84);
    Map<String, Object> extent = new LinkedHashMap<>();
    extent.put("spatial", spatial);
    if (first != null) {
      extent.put("temporal", Map.of("interval", List.of(interval(first, last))));
    }
    document.put("extent", extent);
  }

  private static List<String> interval(LocalDate first, @Nullable LocalDate last) {
    List<String> interval = new ArrayList<>();
    for (LocalDate day : List.of(first, Objects.requireNonNull(last))) {
      interval.add(day.atStartOfDay(ZoneOffset.UTC).toInstant().toString());
    }
    return interval;
  }
}
