package org.maillage.data.plan.sheet;

import java.util.List;

/**
 * Something in a workbook that a person has to mend, or to know.
 *
 * @param code what is wrong; the words are in the application's message bundles
 * @param sheet name of the sheet; blank for the whole file
 * @param row row of the sheet, from 1; 0 for the whole sheet
 * @param column heading of the column; blank for the whole row
 * @param cell as the spreadsheet names it, {@code C7}; blank for the whole row or sheet
 * @param value what stands there, shortened; blank for nothing
 * @param arguments of the sentence, as {@link Code} says
 */
public record SheetFault(
    Code code,
    String sheet,
    int row,
    String column,
    String cell,
    String value,
    List<String> arguments) {

  private static final int VALUE_LENGTH = 200;

  /** What can be wrong. */
  public enum Code {
    /** The file is no workbook of a spreadsheet. */
    NOT_A_WORKBOOK,
    /** A workbook of a format before 2007. */
    OLD_WORKBOOK,
    /** A workbook of another office suite's own format. */
    OPEN_DOCUMENT,
    /** It opens with a password only. */
    ENCRYPTED,
    /** It brings programs. */
    MACROS,
    /** It takes cells from other files. */
    EXTERNAL_LINKS,
    /** Unpacked, it is larger than any plan. Argument: most megabytes. */
    TOO_LARGE,
    /** More rows than any plan has. Argument: most rows. */
    TOO_MANY_ROWS,
    MISSING_SHEET,
    MISSING_COLUMN,
    /** Argument: the headings that are missing. */
    UNKNOWN_COLUMN,
    COLUMN_TWICE,
    /** Cells below a column without a heading. */
    NO_HEADING,
    /** The sheet must have one row and has others. Argument: how many. */
    ONE_ROW,
    /** A sheet that must have rows has none. */
    NO_ROW,
    MISSING_VALUE,
    /** Argument: the words that are allowed. */
    UNKNOWN_WORD,
    /** No fiche has the code. */
    UNKNOWN_FICHE,
    /** Nothing of that number. Argument: the sheet where it should stand. */
    UNKNOWN_NUMBER,
    UNKNOWN_ORGANISATION,
    /** Argument: the row of the first. */
    TWICE,
    NOT_A_DAY,
    NOT_A_NUMBER,
    NEGATIVE,
    NOT_WHOLE,
    NOT_A_YEAR,
    NOT_A_FLAG,
    /** Of a percentage: it is not from 0 to 100. */
    NOT_A_SHARE,
    NOT_YES_NO,
    /** A spreadsheet made a day of what was typed. */
    BECAME_A_DAY,
    FORMULA_ERROR,
    /** The level that stands there, and the one that follows from the tree: the argument. */
    LEVEL_DIFFERS,
    /** Fiches hang on each other. */
    PARENT_RING,
    /** Argument: how many levels there are. */
    TOO_DEEP,
    /** Steps wait for each other. Argument: the ring, in words. */
    CYCLE,
    /** A day that must be within the life of the plan. Arguments: its first and its last day. */
    OUTSIDE_LIFE,
    /** The rest of a long text is missing from its sheet. */
    CUT_TEXT,
    /** The column says nothing in such a row. */
    NOT_FOR_THIS,
    /** Argument: an example of what may stand there. */
    MALFORMED,
    /** A sheet that is not read. */
    UNKNOWN_SHEET(true),
    /** A step before or after the plan. Arguments: the first and the last day of the plan. */
    STEP_OUTSIDE_LIFE(true),
    /** Tags of a web page were taken out of a text. */
    MARKUP_REMOVED(true);

    private final boolean warning;

    Code() {
      this(false);
    }

    Code(boolean warning) {
      this.warning = warning;
    }

    /** True for what is read all the same. */
    public boolean isWarning() {
      return warning;
    }
  }

  public SheetFault {
    value = value.length() > VALUE_LENGTH ? value.substring(0, VALUE_LENGTH) + "…" : value;
    arguments = List.copyOf(arguments);
  }

  /** A fault of the whole file. */
  static SheetFault ofFile(Code code, String... arguments) {
    return new SheetFault(code, "", 0, "", "", "", List.of(arguments));
  }

  /** A fault of a whole sheet. */
  static SheetFault ofSheet(Code code, SheetId sheet, String... arguments) {
    return new SheetFault(code, sheet.title(), 0, "", "", "", List.of(arguments));
  }
}
