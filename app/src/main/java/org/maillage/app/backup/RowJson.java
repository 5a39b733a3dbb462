package org.maillage.app.backup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows as lines of JSON: an array a row, the values in the order of the columns. What JSON cannot
 * say to the last digit is a text: decimals, moments (ISO 8601), bytes (base 64).
 */
final class RowJson {

  /** Longest text of a value, in characters: more than PostgreSQL takes in one value is no text. */
  private static final int LONGEST_TEXT = 512 * 1024 * 1024;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_TEXT)
                  .maxNestingDepth(2)
                  .build())
          // The entries of the archive go on after a table.
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private RowJson() {}

  static JsonGenerator writer(java.io.OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  static JsonParser parser(java.io.InputStream in) {
    return FACTORY.createParser(ObjectReadContext.empty(), in);
  }

  /** Writes a value that is neither null nor a binary. */
  static void write(JsonGenerator out, ValueKind kind, Object value) {
    switch (kind) {
      case INTEGER -> out.writeNumber((Long) value);
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case DOUBLE -> writeDouble(out, (Double) value);
      case FLOAT -> writeFloat(out, (Float) value);
      case DECIMAL -> out.writeString(((BigDecimal) value).toPlainString());
      default -> out.writeString(value.toString());
    }
  }

  private static void writeDouble(JsonGenerator out, double number) {
    if (Double.isFinite(number)) {
      out.writeNumber(number);
    } else {
      out.writeString(Double.toString(number));
    }
  }

  private static void writeFloat(JsonGenerator out, float number) {
    if (Float.isFinite(number)) {
      out.writeNumber(number);
    } else {
      out.writeString(Float.toString(number));
    }
  }

  /**
   * The value under the parser, which is neither null nor a binary.
   *
   * @throws IllegalArgumentException or a {@link java.time.DateTimeException} when it is no value
   *     of that kind
   */
  static Object read(JsonParser in, ValueKind kind) {
    JsonToken token = in.currentToken();
    if (kind == ValueKind.BOOLEAN) {
      return in.getBooleanValue();
    }
    if (kind == ValueKind.INTEGER) {
      return in.getLongValue();
    }
    boolean number = token != null && token.isNumeric();
    if (kind == ValueKind.DOUBLE) {
      return number ? in.getDoubleValue() : Double.parseDouble(text(in));
    }
    if (kind == ValueKind.FLOAT) {
      return number ? in.getFloatValue() : Float.parseFloat(text(in));
    }
    return parse(text(in), kind);
  }

  private static String text(JsonParser in) {
    if (in.currentToken() != JsonToken.VALUE_STRING) {
      throw new IllegalArgumentException("a text was expected, not " + in.currentToken());
    }
    return in.getString();
  }

  private static Object parse(String text, ValueKind kind) {
    return switch (kind) {
      case DECIMAL -> new BigDecimal(text);
      case MOMENT -> Instant.parse(text);
      case LOCAL_MOMENT -> LocalDateTime.parse(text);
      case DATE -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      case UUID -> UUID.fromString(text);
      default -> text;
    };
  }
}
