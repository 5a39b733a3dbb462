package org.maillage.app.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.domain.territory.Source;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the files for programs: a Frictionless Data Package with a Table Schema for each CSV
 * file (specs.frictionlessdata.io, version 1), and every source with its vintage and licence.
 */
final class DataPackageFile {

  private DataPackageFile() {}

  /** Writes {@code datapackage.json}; the stream stays open. */
  static void write(
      ExportContent content,
      List<Table<?>> tables,
      CsvDialect dialect,
      ExportWords words,
      OutputStream out) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("profile", "data-package");
    root.put("name", "maillage-" + content.territory().id());
    root.put("title", words.text("title", content.territory().name()));
    root.put("description", words.text("method." + content.diagnostic().methode()));
    root.put("methode", content.diagnostic().methode().name().toLowerCase(Locale.ROOT));
    root.put("panier", content.panier().id() + " " + content.panier().version());
    root.put("sources", content.territory().sources().stream().map(s -> source(s)).toList());
    List<Object> resources = new ArrayList<>();
    tables.forEach(table -> resources.add(resource(table, dialect, words)));
    root.put("resources", resources);
    JsonMapper.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(out, root);
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("title", source.title());
    object.put("name", source.id());
    object.put("producer", source.producer());
    object.put("vintage", source.vintage());
    object.put("license", source.licence());
    return object;
  }

  private static Map<String, Object> resource(
      Table<?> table, CsvDialect dialect, ExportWords words) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("profile", "tabular-data-resource");
    object.put("name", table.name());
    object.put("path", table.name() + ".csv");
    object.put("title", words.text("table." + table.name()));
    object.put("format", "csv");
    object.put("mediatype", "text/csv");
    object.put("encoding", "utf-8");
    Map<String, Object> csv = new LinkedHashMap<>();
    csv.put("delimiter", String.valueOf(dialect.separator()));
    csv.put("lineTerminator", "\r\n");
    csv.put("quoteChar", "\"");
    csv.put("doubleQuote", true);
    csv.put("header", true);
    object.put("dialect", csv);
    List<Object> fields = new ArrayList<>();
    table.columns().forEach(column -> fields.add(field(column, dialect, words)));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    schema.put("missingValues", List.of(""));
    object.put("schema", schema);
    return object;
  }

  private static Map<String, Object> field(
      Column<?> column, CsvDialect dialect, ExportWords words) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", column.name());
    object.put(
        "type",
        switch (column.type()) {
          case TEXT -> "string";
          case INTEGER -> "integer";
          case DECIMAL -> "number";
          case BOOLEAN -> "boolean";
        });
    if (column.type() == Column.Type.DECIMAL) {
      object.put("decimalChar", String.valueOf(dialect.decimalSign()));
    }
    if (!column.unit().isEmpty()) {
      object.put("unit", column.unit());
    }
    object.put("description", words.description(column));
    return object;
  }
}
