package org.maillage.app.export;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    root.put("sources", content.territory().sources().stream().map(DataResource::source).toList());
    List<Object> resources = new ArrayList<>();
    tables.forEach(table -> resources.add(DataResource.of(table, dialect, words)));
    root.put("resources", resources);
    JsonMapper.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(out, root);
  }
}
