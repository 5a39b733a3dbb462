package org.maillage.app.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How the values of a column are written. */
public final class Cells {

  private Cells() {}

  /** The number with the decimals of its column, halves rounded up. */
  public static BigDecimal decimal(Column<?> column, double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(column.decimals(), RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? rounded.abs() : rounded;
  }

  /** What {@link CsvOut} is given: decimals rounded, all else as it is. */
  public static @Nullable Object csv(Column<?> column, @Nullable Object value) {
    return value != null && column.type() == Column.Type.DECIMAL
        ? decimal(column, (Double) value)
        : value;
  }
}
