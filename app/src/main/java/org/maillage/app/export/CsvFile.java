package org.maillage.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV. */
public final class CsvFile {

  private CsvFile() {}

  /** Writes the header and the rows; the stream stays open. */
  public static <R> void write(Table<R> table, CsvDialect dialect, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvOut csv = CsvOut.open(dialect, writer);
    csv.row(table.columns().stream().map(Column::name).toList());
    for (R row : table.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      for (Column<R> column : table.columns()) {
        cells.add(Cells.csv(column, column.valueOf(row)));
      }
      csv.row(cells);
    }
    csv.flush();
    writer.flush();
  }
}
