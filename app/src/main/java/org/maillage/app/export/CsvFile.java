package org.maillage.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes a table as CSV (RFC 4180). */
final class CsvFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  /** Writes the header and the rows; the stream stays open. */
  static <R> void write(Table<R> table, CsvDialect dialect, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (dialect.byteOrderMark()) {
      writer.write(BYTE_ORDER_MARK);
    }
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(dialect.separator())
            .lineDelimiter(LineDelimiter.CRLF)
            .build(writer);
    csv.writeRecord(table.columns().stream().map(Column::name).toList());
    for (R row : table.rows()) {
      csv.writeRecord(
          table.columns().stream()
              .map(column -> Cells.csv(column, column.valueOf(row), dialect))
              .toList());
    }
    csv.flush();
    writer.flush();
  }
}
