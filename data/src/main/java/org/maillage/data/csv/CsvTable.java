package org.maillage.data.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;

/**
 * A CSV with a header, read row by row. The separator is recognised in the header; columns are
 * found by name whatever their capitals and order.
 */
public final class CsvTable implements Closeable {

  /** Index of a column that is not there; its text is empty in every row. */
  public static final int ABSENT = -1;

  private static final char[] SEPARATORS = {';', ',', '\t', '|'};
  private static final char QUOTE = '"';

  private final SourceInput in;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private final Map<String, Integer> indexByName = new HashMap<>();

  private CsvTable(SourceInput in, CsvReader<CsvRecord> reader) {
    this.in = in;
    this.reader = reader;
    this.records = reader.iterator();
    if (!hasNext()) {
      throw in.refusal(IssueCode.FILE_EMPTY, 0, "");
    }
    List<String> names = new ArrayList<>();
    for (String name : records.next().getFields()) {
      indexByName.putIfAbsent(plain(name), names.size());
      names.add(name.strip());
    }
    header = List.copyOf(names);
  }

  /**
   * Opens a table and reads its header.
   *
   * @param usualSeparator the one that files of this kind have; another is recognised, with an
   *     issue SEPARATOR_OTHER, unless the description announces it
   * @throws RefusedFileException FILE_EMPTY without a header
   */
  public static CsvTable open(SourceInput in, char usualSeparator) {
    Character announced = in.source().separator();
    char separator = announced == null ? recognise(in, usualSeparator) : announced;
    if (announced == null && separator != usualSeparator) {
      in.issue(IssueCode.SEPARATOR_OTHER, 1, separator == '\t' ? "tab" : "" + separator);
    }
    return new CsvTable(
        in,
        CsvReader.builder()
            .fieldSeparator(separator)
            .quoteCharacter(QUOTE)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            // A quote left open would swallow every row after it.
            .allowUnclosedQuote(false)
            .ofCsvRecord(in.file().reader()));
  }

  /** The separator that stands most often in the header, outside quotes. */
  private static char recognise(SourceInput in, char usual) {
    String line;
    try (BufferedReader text = in.file().reader()) {
      line = text.readLine();
      while (line != null && line.isBlank()) {
        line = text.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    char best = usual;
    long most = line == null ? 0 : count(line, usual);
    for (char candidate : SEPARATORS) {
      long times = line == null ? 0 : count(line, candidate);
      if (times > most) {
        best = candidate;
        most = times;
      }
    }
    return best;
  }

  private static long count(String line, char separator) {
    long times = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == QUOTE) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        times++;
      }
    }
    return times;
  }

  /** Names of the columns as they stand in the file. */
  public List<String> header() {
    return header;
  }

  /**
   * Index of a column: by the name that the description gives for {@code name}, else by {@code
   * name}, else by one of the other names it has in other vintages.
   *
   * @throws RefusedFileException COLUMN_MISSING with the columns found
   */
  public int getColumn(String name, String... otherNames) {
    int index = findColumn(name, otherNames);
    if (index == ABSENT) {
      throw in.refusal(
          IssueCode.COLUMN_MISSING, 1, in.source().column(name), String.join(", ", header));
    }
    return index;
  }

  /** Like {@link #getColumn}, but {@link #ABSENT} when there is none. */
  public int findColumn(String name, String... otherNames) {
    String mapped = in.source().columns().get(name);
    if (mapped != null) {
      // A mapped name that is not in the file is a fault of the description, not an absence.
      Integer index = indexByName.get(plain(mapped));
      if (index == null) {
        throw in.refusal(IssueCode.COLUMN_MISSING, 1, mapped, String.join(", ", header));
      }
      return index;
    }
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(Arrays.asList(otherNames));
    for (String candidate : names) {
      Integer index = indexByName.get(plain(candidate));
      if (index != null) {
        return index;
      }
    }
    return ABSENT;
  }

  /**
   * Reads the rows that remain. A row with another number of fields than the header is set aside
   * with ROW_MALFORMED.
   *
   * @throws RefusedFileException FILE_NOT_OF_FORMAT when a quote is never closed
   */
  public void forEach(Consumer<CsvRow> consumer) {
    while (hasNext()) {
      CsvRecord record = records.next();
      in.read();
      if (record.getFieldCount() != header.size()) {
        in.reject(
            IssueCode.ROW_MALFORMED,
            record.getStartingLineNumber(),
            String.join(" ", record.getFields()));
      } else {
        consumer.accept(new CsvRow(record));
      }
    }
  }

  private boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw in.refusal(IssueCode.FILE_NOT_OF_FORMAT, in.rowsRead() + 2, "", "CSV");
    }
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    try {
      records.close();
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
