package org.maillage.app.comparison;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maillage.app.times.LooseFile;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.progress.Progress;

/**
 * One column of a published table, by commune.
 *
 * @param values by INSEE code; empty where the row has no number
 * @param notNumbers rows whose value is neither empty nor a number, such as "ns" or "s.o."
 * @param rows rows read
 */
public record PublishedTable(Map<String, Optional<Double>> values, int notNumbers, long rows) {

  public PublishedTable {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads a CSV; separator, encoding and decimal mark are recognised. A spreadsheet that made the
   * code 01001 a number is understood: four digits get their zero back.
   *
   * @param keyColumn column of the INSEE codes
   * @param valueColumn column of the values
   * @throws org.maillage.data.issue.RefusedFileException when there is no such file or column, or
   *     no row
   * @throws CommuneTwiceException when a commune comes twice with different values
   */
  public static PublishedTable read(
      Path file, String keyColumn, String valueColumn, IssueLog issues) {
    SourceInput in = LooseFile.open(file, issues, Progress.SILENT);
    Map<String, Optional<Double>> values = new LinkedHashMap<>();
    Map<String, Long> lines = new HashMap<>();
    int[] notNumbers = {0};
    try (CsvTable table = CsvTable.open(in, ';')) {
      int key = table.getColumn(keyColumn);
      int value = table.getColumn(valueColumn);
      table.forEach(
          row -> {
            String code = code(row.text(key));
            OptionalDouble number = number(row, value);
            notNumbers[0] += number.isEmpty() ? 1 : 0;
            Optional<Double> figure =
                number.isEmpty() || Double.isNaN(number.getAsDouble())
                    ? Optional.empty()
                    : Optional.of(number.getAsDouble());
            Long first = lines.putIfAbsent(code, row.line());
            if (first != null && !figure.equals(values.get(code))) {
              throw new CommuneTwiceException(code, first, row.line());
            }
            values.put(code, figure);
            in.accept();
          });
    }
    in.finish();
    return new PublishedTable(values, notNumbers[0], in.rowsRead());
  }

  /** A number; thousands may be parted by blanks, and a percent sign may follow. */
  private static OptionalDouble number(CsvRow row, int column) {
    String text = row.text(column).replaceAll("[\\s\u00a0\u202f]", "");
    return CsvRow.parseNumber(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
  }

  private static String code(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    return code.matches("[0-9]{4}") ? "0" + code : code;
  }
}
