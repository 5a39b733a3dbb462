package org.maillage.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.data.csv.SpreadsheetText;

/**
 * Writes CSV (RFC 4180): the one place of the application where cells are made. Texts pass through
 * {@link SpreadsheetText}, so that no table runs a formula that somebody put into a name; numbers
 * stay numbers.
 */
public final class CsvOut {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvDialect dialect;
  private final CsvWriter csv;

  private CsvOut(CsvDialect dialect, CsvWriter csv) {
    this.dialect = dialect;
    this.csv = csv;
  }

  /** Begins a file; the writer stays open. */
  public static CsvOut open(CsvDialect dialect, Writer out) throws IOException {
    if (dialect.byteOrderMark()) {
      out.write(BYTE_ORDER_MARK);
    }
    return new CsvOut(
        dialect,
        CsvWriter.builder()
            .fieldSeparator(dialect.separator())
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out));
  }

  /**
   * Writes a line.
   *
   * @param cells texts, numbers ({@link BigDecimal} with its decimals), booleans; null for an
   *     unknown value, which is an empty cell
   */
  public void row(List<? extends @Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(this::cell).toList());
  }

  private String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString().replace('.', dialect.decimalSign());
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : SpreadsheetText.harmless(value.toString());
  }

  /** Hands everything to the writer. */
  public void flush() throws IOException {
    csv.flush();
  }
}
