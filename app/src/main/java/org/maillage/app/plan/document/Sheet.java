package org.maillage.app.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook, in no format yet.
 *
 * @param name at most {@link #LONGEST_NAME} characters
 * @param columns at least one
 * @param rows as wide as there are columns
 */
public record Sheet(String name, List<Column> columns, List<List<Cell>> rows) {

  /** Longest name that spreadsheets know, in characters. */
  public static final int LONGEST_NAME = 31;

  /**
   * A column.
   *
   * @param widthChars width, in characters
   */
  public record Column(String title, int widthChars) {}

  /** A value that keeps its kind. */
  public sealed interface Cell {}

  /** Words, clean; blank for nothing. Never a formula, whatever it begins with. */
  public record Text(String text) implements Cell {
    public Text {
      text = CleanText.of(text);
    }
  }

  /** How a number looks. */
  public enum Look {
    /** A year, a rank: no separators. */
    PLAIN,
    /** A count or a measure. */
    GROUPED,
    EUROS
  }

  /** A number. */
  public record Amount(BigDecimal value, Look look) implements Cell {}

  /** A day. */
  public record Day(LocalDate on) implements Cell {}

  private static final Cell NOTHING = new Text("");

  public Sheet {
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a sheet of the name " + name);
    }
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row of " + row.size() + " cells in " + name);
      }
    }
  }

  /** The same without the columns of some titles. */
  Sheet without(Set<String> titles) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!titles.contains(columns.get(i).title())) {
        kept.add(i);
      }
    }
    return new Sheet(
        name,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  static Cell text(String text) {
    return new Text(text);
  }

  static Cell day(@Nullable LocalDate day) {
    return day == null ? NOTHING : new Day(day);
  }

  static Cell number(@Nullable BigDecimal number) {
    return number == null ? NOTHING : new Amount(number, Look.GROUPED);
  }

  static Cell number(long number) {
    return new Amount(BigDecimal.valueOf(number), Look.GROUPED);
  }

  static Cell plain(@Nullable Integer number) {
    return number == null ? NOTHING : new Amount(BigDecimal.valueOf(number), Look.PLAIN);
  }

  static Cell euros(@Nullable Long eur) {
    return eur == null ? NOTHING : new Amount(BigDecimal.valueOf(eur), Look.EUROS);
  }
}
