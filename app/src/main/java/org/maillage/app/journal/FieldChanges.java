package org.maillage.app.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is different between two contents, field by field. */
public final class FieldChanges {

  /** More would be no reading. */
  static final int MOST = 200;

  private FieldChanges() {}

  /**
   * A field that is different.
   *
   * @param path names from the outside in, by dots; places in lists from 1
   * @param before null when it was not there
   * @param after null when it is not there any more
   */
  public record FieldChange(String path, @Nullable String before, @Nullable String after) {}

  /**
   * The fields that are different, in the order of the contents; the first {@value #MOST}. A
   * content that is no JSON is one field without a name.
   *
   * @param before JSON, null for none
   * @param after JSON, null for none
   */
  public static List<FieldChange> between(@Nullable String before, @Nullable String after) {
    Map<String, String> old = fields(before);
    Map<String, String> now = fields(after);
    Set<String> paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(now.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String path : paths) {
      String was = old.get(path);
      String is = now.get(path);
      boolean same = was == null ? is == null : was.equals(is);
      if (!same && changes.size() < MOST) {
        changes.add(new FieldChange(path, was, is));
      }
    }
    return changes;
  }

  private static Map<String, String> fields(@Nullable String json) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (json == null) {
      return fields;
    }
    try {
      flatten("", JsonMapper.shared().readTree(json), fields);
    } catch (JacksonException notJson) {
      fields.put("", json);
    }
    return fields;
  }

  private static void flatten(String path, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> flatten(under(path, field.getKey()), field.getValue(), fields));
    } else if (node.isArray() && holdsObjects(node)) {
      for (int i = 0; i < node.size(); i++) {
        flatten(under(path, Integer.toString(i + 1)), node.get(i), fields);
      }
    } else if (node.isArray()) {
      List<String> values = new ArrayList<>();
      node.forEach(value -> values.add(value.asString()));
      fields.put(path, String.join(", ", values));
    } else if (!node.isNull()) {
      fields.put(path, node.asString());
    }
  }

  private static boolean holdsObjects(JsonNode list) {
    for (JsonNode element : list) {
      if (element.isContainer()) {
        return true;
      }
    }
    return false;
  }

  private static String under(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
