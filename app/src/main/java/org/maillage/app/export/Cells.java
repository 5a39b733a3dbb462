package org.maillage.app.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How the values of a column are written. */
final class Cells {

  /** What makes a spreadsheet take a text for a formula (OWASP, CSV injection). */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private Cells() {}

  /** The number with the decimals of its column, halves rounded up. */
  static BigDecimal decimal(Column<?> column, double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(column.decimals(), RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? rounded.abs() : rounded;
  }

  /**
   * The text of a CSV cell; empty when the value is unknown. A text that a spreadsheet would take
   * for a formula begins with an apostrophe, which it does not show.
   */
  static String csv(Column<?> column, @Nullable Object value, CsvDialect dialect) {
    if (value == null) {
      return "";
    }
    return switch (column.type()) {
      case TEXT -> harmless((String) value);
      case INTEGER -> Long.toString((Long) value);
      case DECIMAL ->
          decimal(column, (Double) value).toPlainString().replace('.', dialect.decimalSign());
      case BOOLEAN -> value.toString();
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
