package org.maillage.app.export;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name stable, lower case without accents: what programs call it
 * @param type what its values are
 * @param decimals digits after the decimal sign, 0 unless the type is DECIMAL
 * @param unit symbol of the unit, empty when there is none
 * @param descriptionKey key of the words that say what it holds, in {@code messages/export}
 * @param arguments placeholders of those words
 * @param value of a row; null when unknown
 * @param <R> rows of the table
 */
public record Column<R>(
    String name,
    Type type,
    int decimals,
    String unit,
    String descriptionKey,
    List<String> arguments,
    Function<R, @Nullable Object> value) {

  /** What the values of a column are; the Java type of the value is in brackets. */
  public enum Type {
    /** Words or codes (String). */
    TEXT,
    /** Whole numbers (Long). */
    INTEGER,
    /** Numbers with decimals (Double). */
    DECIMAL,
    /** Yes or no (Boolean). */
    BOOLEAN
  }

  /** Words or codes. */
  public static <R> Column<R> text(
      String name, String key, Function<R, @Nullable String> value, String... arguments) {
    return new Column<>(name, Type.TEXT, 0, "", key, List.of(arguments), value::apply);
  }

  /** Whole numbers. */
  public static <R> Column<R> integer(
      String name, String unit, String key, Function<R, @Nullable Long> value) {
    return new Column<>(name, Type.INTEGER, 0, unit, key, List.of(), value::apply);
  }

  /** Yes or no. */
  public static <R> Column<R> bool(String name, String key, Function<R, @Nullable Boolean> value) {
    return new Column<>(name, Type.BOOLEAN, 0, "", key, List.of(), value::apply);
  }

  /** Numbers with decimals. */
  public static <R> Column<R> decimal(
      String name,
      int decimals,
      String unit,
      String key,
      Function<R, @Nullable Double> value,
      String... arguments) {
    return new Column<>(name, Type.DECIMAL, decimals, unit, key, List.of(arguments), value::apply);
  }

  /** Minutes with a tenth, from milliseconds; a negative time is no time. */
  static <R> Column<R> minutes(
      String name, String key, Function<R, Long> timeMs, String... arguments) {
    return decimal(name, 1, "min", key, row -> orNull(timeMs.apply(row), 60_000), arguments);
  }

  /** Kilometres with a tenth, from metres; a negative length is no length. */
  static <R> Column<R> kilometres(
      String name, String key, Function<R, Long> lengthM, String... arguments) {
    return decimal(name, 1, "km", key, row -> orNull(lengthM.apply(row), 1_000), arguments);
  }

  private static @Nullable Double orNull(long value, double unit) {
    return value < 0 ? null : value / unit;
  }

  /** The value of a row; null when unknown. */
  public @Nullable Object valueOf(R row) {
    return value.apply(row);
  }
}
