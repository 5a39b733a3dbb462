package org.maillage.data.json;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.maillage.data.csv.CsvRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One object of a list.
 *
 * @param line line of a JSON lines file, else number of the record in the list; from 1
 * @param node the object
 */
public record JsonRecord(long line, JsonNode node) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A text or number as text without blanks around it; empty when absent or null. */
  public String text(String field) {
    return text(node.path(field));
  }

  /** Like {@link #text}, but null when absent, null or blank. */
  public @Nullable String textOrNull(String field) {
    String text = text(field);
    return text.isEmpty() ? null : text;
  }

  /**
   * A number, written as a number or as text.
   *
   * @return NaN when absent or null, nothing when it is no finite number
   */
  public OptionalDouble number(String field) {
    return CsvRow.parseNumber(text(field));
  }

  /**
   * The items of an array; some exports write the array as a text of JSON. Empty when there is
   * none.
   */
  public Collection<JsonNode> items(String field) {
    JsonNode value = node.path(field);
    if (value.isString() && value.asString().startsWith("[")) {
      try {
        return MAPPER.readTree(value.asString()).values();
      } catch (JacksonException e) {
        return List.of();
      }
    }
    return value.values();
  }

  /** The text of a value; empty for absent, null, objects and arrays. */
  public static String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
  }
}
