package org.maillage.data.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.data.yaml.YamlText;

/** Writes {@code territoire.yaml} in the order of the keys that its guide has. */
final class DescriptionWriter {

  private DescriptionWriter() {}

  static String write(TerritoryDescription description) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("id", description.id());
    root.put("name", description.name());
    root.put(
        "departements",
        description.departements().stream().map(DescriptionWriter::departement).toList());
    root.put("sources", new ArrayList<>(sources(description)));
    return YamlText.of(root);
  }

  private static Map<String, Object> departement(TerritoryDescription.Departement departement) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", departement.code());
    entry.put("name", departement.name());
    return entry;
  }

  private static List<Map<String, Object>> sources(TerritoryDescription description) {
    return description.sources().stream().map(DescriptionWriter::source).toList();
  }

  private static Map<String, Object> source(SourceDescription source) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", source.id());
    entry.put("kind", source.kind().yamlName());
    put(entry, "zoning", source.zoning() == null ? null : yamlName(source.zoning()));
    entry.put("file", source.file());
    entry.put("title", source.title());
    entry.put("producer", source.producer());
    entry.put("vintage", source.vintage());
    entry.put("licence", source.licence());
    put(entry, "url", source.url());
    put(entry, "page", source.page());
    put(entry, "sha256", source.sha256());
    put(entry, "encoding", source.encoding());
    put(entry, "separator", separator(source.separator()));
    put(entry, "crs", source.crs());
    put(entry, "lengthTag", source.lengthTag());
    put(entry, "optional", source.optional() ? true : null);
    put(entry, "columns", source.columns().isEmpty() ? null : new TreeMap<>(source.columns()));
    return entry;
  }

  private static void put(Map<String, Object> entry, String key, @Nullable Object value) {
    if (value != null) {
      entry.put(key, value);
    }
  }

  private static String yamlName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable String separator(@Nullable Character separator) {
    return separator == null ? null : separator == '\t' ? "tab" : separator.toString();
  }
}
