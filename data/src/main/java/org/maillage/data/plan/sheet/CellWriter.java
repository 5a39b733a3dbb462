package org.maillage.data.plan.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes one value in the way in which it is read back. */
final class CellWriter {

  /** What a cell can hold is 32,767; the mark of what goes on elsewhere needs some. */
  private static final int LONGEST = 32_000;

  private static final int MOST_DECIMALS = 9;
  private static final int MOST_DIGITS = 15;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  /** How spreadsheets write signs that XML has not; a text that looks so must not become one. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private final CellStyles styles;
  private final List<Rest> rests = new ArrayList<>();

  /** What of a text did not fit into its cell. */
  record Rest(String number, String text) {}

  CellWriter(XSSFWorkbook workbook) {
    this.styles = new CellStyles(workbook);
  }

  CellStyles styles() {
    return styles;
  }

  List<Rest> rests() {
    return rests;
  }

  void heading(Cell cell, SheetColumn column) {
    cell.setCellValue(column.heading());
    cell.setCellStyle(styles.heading());
  }

  void bold(Cell cell, String text) {
    cell.setCellValue(text);
    cell.setCellStyle(styles.heading());
  }

  void text(Cell cell, String text) {
    write(cell, text, CellKind.TEXT);
  }

  /** Writes a value of a plan file. */
  void write(Cell cell, SheetColumn column, Object value) {
    if (value instanceof List<?> list) {
      String lines = list.stream().map(Object::toString).collect(Collectors.joining("\n"));
      write(cell, lines, column.kind());
    } else if (value instanceof Boolean truth) {
      write(cell, truth ? "oui" : "non", column.kind());
    } else if (value instanceof Number number) {
      number(cell, new BigDecimal(number.toString()), column.kind());
    } else if (column.kind() == CellKind.DAY) {
      day(cell, LocalDate.parse(value.toString()));
    } else if (column.kind() == CellKind.WORD) {
      write(cell, column.vocabulary().word(value.toString()), column.kind());
    } else {
      write(cell, value.toString(), column.kind());
    }
  }

  /** A spreadsheet knows no day before 1900, and one too many in that year. */
  private void day(Cell cell, LocalDate day) {
    if (day.isBefore(FIRST_DAY)) {
      write(cell, day.toString(), CellKind.TEXT);
    } else {
      cell.setCellValue(day);
      cell.setCellStyle(styles.of(CellKind.DAY));
    }
  }

  /** As a number where it comes back with all its digits, else as it is written. */
  private void number(Cell cell, BigDecimal number, CellKind kind) {
    boolean fits =
        number.precision() <= MOST_DIGITS && number.scale() >= 0 && number.scale() <= MOST_DECIMALS;
    if (fits) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(kind == CellKind.EUR ? styles.of(kind) : styles.decimals(number.scale()));
    } else {
      write(cell, number.toString(), kind);
    }
  }

  private void write(Cell cell, String text, CellKind kind) {
    String fitting = text;
    if (text.length() > LONGEST) {
      fitting = cut(text);
    }
    cell.setCellValue(ESCAPE.matcher(fitting).replaceAll("_x005F_"));
    cell.setCellStyle(isRisky(text) ? styles.quoted(kind) : styles.of(kind));
  }

  /** What a spreadsheet would take for a formula when somebody opens the cell. */
  private static boolean isRisky(String text) {
    return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
  }

  private String cut(String text) {
    String number = Integer.toString(numbered() + 1);
    int from = end(text, 0);
    String first = text.substring(0, from) + SheetRows.continued(number);
    while (from < text.length()) {
      int to = end(text, from);
      rests.add(new Rest(number, text.substring(from, to)));
      from = to;
    }
    return first;
  }

  private int numbered() {
    return (int) rests.stream().map(Rest::number).distinct().count();
  }

  /** Where to cut: not beside a space, which a cell would lose, nor within a sign. */
  private static int end(String text, int from) {
    int to = Math.min(from + LONGEST, text.length());
    while (to < text.length()
        && to > from + 1
        && (Character.isWhitespace(text.charAt(to))
            || Character.isWhitespace(text.charAt(to - 1))
            || Character.isLowSurrogate(text.charAt(to)))) {
      to--;
    }
    return to;
  }
}
