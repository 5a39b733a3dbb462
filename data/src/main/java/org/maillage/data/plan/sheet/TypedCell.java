package org.maillage.data.plan.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed in a cell; of a formula its last result.
 *
 * @param text as it is read; blank for nothing
 * @param day when the spreadsheet took it for one
 * @param percent whether the cell shows its number as a percentage; the text is then what it shows
 * @param error whether it is a formula without a result
 */
record TypedCell(String text, @Nullable LocalDate day, boolean percent, boolean error) {

  private static final TypedCell EMPTY = new TypedCell("", null, false, false);
  private static final TypedCell ERROR = new TypedCell("", null, false, true);

  /** The formats in which the number of decimals says how exactly a number is known. */
  private static final Pattern DECIMALS = Pattern.compile("0(?:\\.(0+))?");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?");
  private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final int MONTH_GROUP = 2;
  private static final int YEAR_GROUP = 3;

  static TypedCell of(@Nullable Cell cell) {
    if (cell == null) {
      return EMPTY;
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> ofText(cell.getStringCellValue());
      case NUMERIC -> ofNumber(cell);
      case BOOLEAN -> ofText(cell.getBooleanCellValue() ? "oui" : "non");
      case ERROR -> ERROR;
      default -> EMPTY;
    };
  }

  static TypedCell ofText(String text) {
    return new TypedCell(PastedText.plain(text), null, false, false);
  }

  private static TypedCell ofNumber(Cell cell) {
    double value = cell.getNumericCellValue();
    if (DateUtil.isCellDateFormatted(cell)) {
      LocalDate day = DateUtil.getLocalDateTime(value).toLocalDate();
      return new TypedCell(day.toString(), day, false, false);
    }
    String format = String.valueOf(cell.getCellStyle().getDataFormatString());
    BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
    boolean percent = format.endsWith("%");
    if (percent) {
      number = number.movePointRight(2).stripTrailingZeros();
    }
    int scale = Math.max(number.scale(), decimals(format));
    return new TypedCell(number.setScale(scale).toPlainString(), null, percent, false);
  }

  private static int decimals(String format) {
    Matcher found = DECIMALS.matcher(format);
    return found.matches() && found.group(1) != null ? found.group(1).length() : 0;
  }

  boolean isBlank() {
    return text.isBlank() && !error;
  }

  /** The day, in the words of a plan file. */
  Optional<LocalDate> findDay() {
    if (day != null) {
      return Optional.of(day);
    }
    try {
      Matcher french = FRENCH_DAY.matcher(text);
      if (french.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(french.group(YEAR_GROUP)),
                Integer.parseInt(french.group(MONTH_GROUP)),
                Integer.parseInt(french.group(1))));
      }
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number, written in French or not; nothing for a day. */
  Optional<BigDecimal> findNumber() {
    return day == null ? number(text) : Optional.empty();
  }

  /** A number with spaces, a comma or a sign of euros or percent. */
  static Optional<BigDecimal> number(String text) {
    String bare = SPACES.matcher(text).replaceAll("").replaceAll("[€%]$", "").replace(',', '.');
    return NUMBER.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
  }
}
