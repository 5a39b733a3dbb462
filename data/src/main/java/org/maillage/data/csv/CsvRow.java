package org.maillage.data.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.OptionalDouble;

/** A row of a {@link CsvTable}; valid during the call only. */
public final class CsvRow {

  private final CsvRecord record;

  CsvRow(CsvRecord record) {
    this.record = record;
  }

  /** Line where the row begins, from 1 for the header. */
  public long line() {
    return record.getStartingLineNumber();
  }

  /**
   * The text of a column without blanks around it, and without the guard of {@link
   * SpreadsheetText}; empty where {@code column} is {@link CsvTable#ABSENT}.
   */
  public String text(int column) {
    return column < 0 ? "" : SpreadsheetText.original(record.getField(column).strip());
  }

  /**
   * A number with a decimal point or a decimal comma.
   *
   * @return NaN when the field is empty, nothing when it holds no finite number
   */
  public OptionalDouble number(int column) {
    return parseNumber(text(column));
  }

  /** See {@link #number(int)}. */
  public static OptionalDouble parseNumber(String text) {
    if (text.isEmpty()) {
      return OptionalDouble.of(Double.NaN);
    }
    char last = text.charAt(text.length() - 1);
    if (!(last == '.' || (last >= '0' && last <= '9'))) {
      // Double.parseDouble would take "12d" and "NaN" for numbers.
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.replace(',', '.'));
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
