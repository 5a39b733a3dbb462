package org.maillage.app.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.maillage.app.export.Column;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.DataResource;
import org.maillage.app.export.ExportWords;
import org.maillage.data.exchange.Mednum;

/** What programs check the files against. */
final class OpenSchemas {

  private static final ExportWords WORDS = new ExportWords("fr");

  private OpenSchemas() {}

  /** A Frictionless Data Package with a Table Schema for each CSV file. */
  static Map<String, Object> dataPackage(OpenRegister register) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("profile", "data-package");
    root.put("name", "registre-" + register.territoryId());
    root.put("title", WORDS.text("open.title", register.territoryName()));
    root.put("description", WORDS.text("open.text"));
    root.put("version", register.version());
    root.put("created", register.imported().toString());
    Map<String, Object> licence = new LinkedHashMap<>();
    licence.put("name", register.licence().id());
    licence.put("title", register.licence().title());
    licence.put("path", register.licence().address());
    root.put("licenses", List.of(licence));
    root.put("sources", register.sources().stream().map(DataResource::source).toList());
    List<Object> resources = new ArrayList<>();
    resources.add(DataResource.of(register.places().table(), CsvDialect.MACHINE, WORDS));
    resources.add(DataResource.of(register.services().table(), CsvDialect.MACHINE, WORDS));
    Map<String, Object> mednum = file(OpenFile.MEDNUM);
    mednum.put("profile", "tabular-data-resource");
    mednum.put("encoding", "utf-8");
    mednum.put("schema", Mednum.schema());
    resources.add(mednum);
    resources.add(file(OpenFile.PLACES_GEOJSON));
    resources.add(file(OpenFile.GEOPACKAGE));
    resources.add(file(OpenFile.INCLUSION_STRUCTURES));
    resources.add(file(OpenFile.INCLUSION_SERVICES));
    root.put("resources", resources);
    return root;
  }

  private static Map<String, Object> file(OpenFile file) {
    Map<String, Object> resource = new LinkedHashMap<>();
    String name = file.address();
    resource.put(
        "name",
        name.substring(0, name.indexOf('.')) + (file == OpenFile.PLACES_GEOJSON ? "-geojson" : ""));
    resource.put("path", name);
    resource.put("title", WORDS.text("open.file." + file));
    resource.put("format", name.substring(name.lastIndexOf('.') + 1));
    resource.put("mediatype", file.mediaType());
    return resource;
  }

  /** The JSON Schema (2020-12) of a collection as GeoJSON. */
  static <F extends OpenFeature> Map<String, Object> features(OpenCollection<F> collection) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (Column<F> column : collection.table().columns()) {
      names.add(column.name());
      properties.put(column.name(), property(column));
    }
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "object");
    feature.put("required", List.of("type", "id", "geometry", "properties"));
    feature.put(
        "properties",
        map(
            "type",
            map("const", "Feature"),
            "id",
            map("type", "string", "pattern", "^[A-Za-z0-9_~.-]+$"),
            "geometry",
            point(),
            "properties",
            object(properties, names)));
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", WORDS.text("table." + collection.name()));
    root.put("type", "object");
    root.put("required", List.of("type", "features"));
    root.put(
        "properties",
        map(
            "type",
            map("const", "FeatureCollection"),
            "features",
            map("type", "array", "items", feature)));
    return root;
  }

  private static Map<String, Object> object(Map<String, Object> properties, List<String> names) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("required", names);
    object.put("properties", properties);
    object.put("additionalProperties", false);
    return object;
  }

  private static Map<String, Object> point() {
    Map<String, Object> degrees = map("type", "number", "minimum", -180, "maximum", 180);
    return map(
        "type",
        "object",
        "required",
        List.of("type", "coordinates"),
        "properties",
        map(
            "type",
            map("const", "Point"),
            "coordinates",
            map("type", "array", "minItems", 2, "maxItems", 2, "items", degrees)));
  }

  private static Map<String, Object> property(Column<?> column) {
    Map<String, Object> property = new LinkedHashMap<>();
    String type =
        switch (column.type()) {
          case TEXT -> "string";
          case INTEGER -> "integer";
          case DECIMAL -> "number";
          case BOOLEAN -> "boolean";
        };
    property.put("description", WORDS.description(column));
    switch (column.name()) {
      case "etat" -> property.put("enum", List.copyOf(new TreeSet<>(OpenColumns.STATES.values())));
      case "id", "nom", "commune" -> {
        property.put("type", type);
        property.put("minLength", 1);
      }
      case "date", "etat_depuis" -> {
        property.put("type", List.of(type, "null"));
        property.put("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
      }
      default -> property.put("type", List.of(type, "null"));
    }
    return property;
  }

  /** A map with the order in which its keys are given: the same file each time. */
  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
