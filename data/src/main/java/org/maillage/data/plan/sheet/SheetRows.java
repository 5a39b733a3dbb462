package org.maillage.data.plan.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;

/** Reads one sheet into rows of typed values. */
final class SheetRows {

  /** More than 300 fiches with ten years of monthly values. */
  private static final int MOST_ROWS = 40_000;

  private static final Pattern CONTINUED = Pattern.compile("(?s)(.*)⟦suite (\\d+)⟧");
  private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
  private static final Set<String> YES = Set.of("oui", "x", "vrai", "true", "1");
  private static final Set<String> NO = Set.of("non", "faux", "false", "0");

  private final SheetTable table;
  private final Map<String, String> continuations;
  private final Faults faults;
  private final Map<Integer, SheetColumn> columns = new TreeMap<>();
  private boolean wholeHeading = true;

  private SheetRows(SheetTable table, Map<String, String> continuations, Faults faults) {
    this.table = table;
    this.continuations = continuations;
    this.faults = faults;
  }

  /** How a cell ends whose text goes on elsewhere. */
  static String continued(String number) {
    return "⟦suite " + number + "⟧";
  }

  /**
   * The rows of a sheet, with their numbers.
   *
   * @param continuations rests of long texts, by their number
   */
  static List<Row> read(
      Sheet sheet, SheetTable table, Map<String, String> continuations, Faults faults) {
    return new SheetRows(table, continuations, faults).rows(sheet);
  }

  private List<Row> rows(Sheet sheet) {
    heading(sheet.getRow(0));
    List<Row> rows = new ArrayList<>();
    for (org.apache.poi.ss.usermodel.Row line : sheet) {
      if (line.getRowNum() == 0) {
        continue;
      }
      row(line).ifPresent(rows::add);
      if (rows.size() > MOST_ROWS) {
        faults.add(
            SheetFault.ofSheet(
                SheetFault.Code.TOO_MANY_ROWS, table.id(), Integer.toString(MOST_ROWS)));
        return List.of();
      }
    }
    return rows;
  }

  private void heading(org.apache.poi.ss.usermodel.Row line) {
    Map<String, SheetColumn> open = new LinkedHashMap<>();
    table.columns().forEach(column -> open.put(Vocabulary.fold(column.heading()), column));
    Set<String> known = Set.copyOf(open.keySet());
    Map<Integer, String> unknown = new TreeMap<>();
    if (line != null) {
      for (Cell cell : line) {
        String heading = TypedCell.of(cell).text();
        String folded = Vocabulary.fold(heading);
        SheetColumn column = open.remove(folded);
        if (column != null) {
          columns.put(cell.getColumnIndex(), column);
          faults.place(table.id(), column, cell.getColumnIndex());
        } else if (known.contains(folded)) {
          faults.add(heading(SheetFault.Code.COLUMN_TWICE, cell.getColumnIndex(), heading));
        } else if (!heading.isBlank()) {
          unknown.put(cell.getColumnIndex(), heading);
        }
      }
    }
    unknown.forEach(
        (index, heading) ->
            faults.add(
                heading(
                    SheetFault.Code.UNKNOWN_COLUMN,
                    index,
                    heading,
                    String.join(", ", open.values().stream().map(SheetColumn::heading).toList()))));
    for (SheetColumn column : open.values()) {
      faults.add(
          new SheetFault(
              SheetFault.Code.MISSING_COLUMN,
              table.id().title(),
              1,
              column.heading(),
              "",
              column.heading(),
              List.of()));
    }
    wholeHeading = open.isEmpty();
  }

  private SheetFault heading(SheetFault.Code code, int index, String heading, String... more) {
    String cell = org.apache.poi.ss.util.CellReference.convertNumToColString(index) + 1;
    return new SheetFault(code, table.id().title(), 1, heading, cell, heading, List.of(more));
  }

  private Optional<Row> row(org.apache.poi.ss.usermodel.Row line) {
    Row row = new Row(table, line.getRowNum() + 1);
    boolean said = false;
    for (Cell cell : line) {
      TypedCell typed = TypedCell.of(cell);
      if (typed.isBlank()) {
        continue;
      }
      said = true;
      SheetColumn column = columns.get(cell.getColumnIndex());
      if (column != null) {
        read(row, column, typed);
      } else if (wholeHeading) {
        String name = cell.getAddress().formatAsString();
        faults.add(
            new SheetFault(
                SheetFault.Code.NO_HEADING,
                table.id().title(),
                row.number(),
                "",
                name,
                typed.text(),
                List.of()));
        row.markFaulty();
      }
    }
    if (!said) {
      return Optional.empty();
    }
    boolean told = row.isFaulty();
    for (SheetColumn column : columns.values()) {
      if (column.required() && row.isBlank(column.key()) && !told) {
        faults.add(row, column, SheetFault.Code.MISSING_VALUE, "", column.help());
      }
    }
    if (!wholeHeading) {
      row.markFaulty();
    }
    return Optional.of(row);
  }

  private void read(Row row, SheetColumn column, TypedCell typed) {
    if (typed.error()) {
      faults.add(row, column, SheetFault.Code.FORMULA_ERROR, "");
      return;
    }
    String text = typed.text();
    switch (column.kind()) {
      case TEXT -> text(row, column, text);
      case LINES, REFERENCES, ORGANISATIONS -> lines(row, column, typed);
      case NUMBERS -> numbers(row, column, text);
      case CODE, REFERENCE -> code(row, column, typed);
      case ORGANISATION, VALUE -> row.put(column.key(), withoutMarkup(row, column, text));
      case WORD ->
          column
              .vocabulary()
              .findConstant(text)
              .ifPresentOrElse(
                  constant -> row.put(column.key(), constant),
                  () ->
                      faults.add(
                          row,
                          column,
                          SheetFault.Code.UNKNOWN_WORD,
                          text,
                          String.join(", ", column.vocabulary().words())));
      case DAY ->
          typed
              .findDay()
              .ifPresentOrElse(
                  day -> row.put(column.key(), day.toString()),
                  () -> faults.add(row, column, SheetFault.Code.NOT_A_DAY, text));
      case NUMBER -> number(row, column, typed);
      case EUR -> euros(row, column, typed);
      case YEAR -> {
        if (YEAR.matcher(text).matches()) {
          row.put(column.key(), text);
        } else {
          faults.add(row, column, SheetFault.Code.NOT_A_YEAR, text);
        }
      }
      case FLAG -> flag(row, column, text);
    }
  }

  private void text(Row row, SheetColumn column, String text) {
    Matcher cut = CONTINUED.matcher(text);
    String whole = text;
    if (cut.matches()) {
      String rest = continuations.get(cut.group(2));
      if (rest == null) {
        faults.add(row, column, SheetFault.Code.CUT_TEXT, cut.group(2));
        return;
      }
      whole = cut.group(1) + rest;
    }
    String plain = withoutMarkup(row, column, whole);
    if (!plain.isEmpty()) {
      row.put(column.key(), plain);
    }
  }

  private String withoutMarkup(Row row, SheetColumn column, String text) {
    String plain = PastedText.withoutMarkup(text);
    if (!plain.equals(text.strip())) {
      faults.add(row, column, SheetFault.Code.MARKUP_REMOVED, text);
    }
    return plain;
  }

  private void lines(Row row, SheetColumn column, TypedCell typed) {
    if (typed.day() != null && column.kind() != CellKind.ORGANISATIONS) {
      faults.add(row, column, SheetFault.Code.BECAME_A_DAY, typed.text());
      return;
    }
    String plain = withoutMarkup(row, column, typed.text());
    row.put(
        column.key(), plain.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
  }

  private void numbers(Row row, SheetColumn column, String text) {
    List<String> numbers = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Optional<BigDecimal> number = TypedCell.number(line);
      if (number.isEmpty()) {
        faults.add(row, column, SheetFault.Code.NOT_A_NUMBER, line);
        return;
      }
      numbers.add(number.get().toString());
    }
    row.put(column.key(), numbers);
  }

  private void code(Row row, SheetColumn column, TypedCell typed) {
    if (typed.day() != null) {
      faults.add(row, column, SheetFault.Code.BECAME_A_DAY, typed.text());
    } else {
      row.put(column.key(), withoutMarkup(row, column, typed.text()));
    }
  }

  private void number(Row row, SheetColumn column, TypedCell typed) {
    typed
        .findNumber()
        .ifPresentOrElse(
            number -> {
              // The reference value of an indicator is what the cell shows, a tolerance is a share.
              boolean shown = !typed.percent() || table.id() == SheetId.INDICATORS;
              BigDecimal said = shown ? number : number.movePointLeft(2);
              row.put(column.key(), said.toString());
            },
            () -> faults.add(row, column, SheetFault.Code.NOT_A_NUMBER, typed.text()));
  }

  private void euros(Row row, SheetColumn column, TypedCell typed) {
    Optional<BigDecimal> number = typed.findNumber();
    if (number.isEmpty()) {
      faults.add(row, column, SheetFault.Code.NOT_A_NUMBER, typed.text());
    } else if (number.get().signum() < 0) {
      faults.add(row, column, SheetFault.Code.NEGATIVE, typed.text());
    } else if (number.get().stripTrailingZeros().scale() > 0) {
      faults.add(row, column, SheetFault.Code.NOT_WHOLE, typed.text());
    } else {
      row.put(column.key(), number.get().setScale(0).toPlainString());
    }
  }

  private void flag(Row row, SheetColumn column, String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    if (YES.contains(folded)) {
      row.put(column.key(), "true");
    } else if (!NO.contains(folded)) {
      faults.add(row, column, SheetFault.Code.NOT_A_FLAG, text);
    }
  }
}
