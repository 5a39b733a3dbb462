package org.maillage.data.csv;

/**
 * Text in cells that spreadsheets open. A cell that begins with a sign of a formula is run by them,
 * whoever wrote it (OWASP, "CSV injection"): every writer of tables passes its texts through {@link
 * #harmless}, and every reader through {@link #original}, so that a table that was taken out and
 * brought back holds the same texts. Numbers need neither.
 */
public final class SpreadsheetText {

  private static final char GUARD = '\'';

  /** What makes a spreadsheet take a text for a formula; the wide forms count in Asian locales. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private SpreadsheetText() {}

  /**
   * The text of a cell that no spreadsheet runs: with an apostrophe before it where it would, which
   * the spreadsheet does not show. A text that already looks guarded gets one more, so that {@link
   * #original} gives it back.
   */
  public static String harmless(String text) {
    return isGuardedFormula(text) ? GUARD + text : text;
  }

  /** The text that {@link #harmless} was given. */
  public static String original(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == GUARD && isGuardedFormula(cell)
        ? cell.substring(1)
        : cell;
  }

  /** Any number of apostrophes, then a sign of a formula. */
  private static boolean isGuardedFormula(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == GUARD) {
      first++;
    }
    return first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
  }
}
