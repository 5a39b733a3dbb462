package org.maillage.data.yaml;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes values as YAML that {@link YamlTree} reads back: the same values give the same bytes.
 * Texts stand in quotation marks, so that none can be taken for a number, a date or a truth value.
 */
public final class YamlText {

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private YamlText() {}

  /**
   * A whole file.
   *
   * @param root of maps by text, lists, texts, truth values, {@link Long}, {@link Integer} and
   *     {@link BigDecimal}, in the order in which they are written
   * @throws IllegalArgumentException for a value of another kind
   */
  public static String of(Map<String, Object> root) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(generator, root);
    }
    return out.toString();
  }

  private static void write(JsonGenerator out, Object value) {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      map.forEach(
          (key, inner) -> {
            out.writeName(key.toString());
            write(out, inner);
          });
      out.writeEndObject();
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      list.forEach(inner -> write(out, inner));
      out.writeEndArray();
    } else {
      scalar(out, value);
    }
  }

  private static void scalar(JsonGenerator out, Object value) {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Long number) {
      out.writeNumber(number.longValue());
    } else if (value instanceof Integer number) {
      out.writeNumber(number.intValue());
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else {
      throw new IllegalArgumentException("YAML of " + value.getClass());
    }
  }
}
