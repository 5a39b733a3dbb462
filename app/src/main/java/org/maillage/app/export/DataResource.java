package org.maillage.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.territory.Source;

/** Parts of a Frictionless Data Package (specs.frictionlessdata.io, version 1). */
public final class DataResource {

  private DataResource() {}

  /** A source with its vintage and licence. */
  public static Map<String, Object> source(Source source) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("title", source.title());
    object.put("name", source.id());
    object.put("producer", source.producer());
    object.put("vintage", source.vintage());
    object.put("license", source.licence());
    return object;
  }

  /** The CSV file of a table, {@code name.csv}, with its Table Schema. */
  public static Map<String, Object> of(Table<?> table, CsvDialect dialect, ExportWords words) {
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
