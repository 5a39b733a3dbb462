package org.maillage.app.export;

/** How a CSV file is written. Both are UTF-8, with CRLF line ends and quotes as in RFC 4180. */
public enum CsvDialect {
  /**
   * For spreadsheets set to French: semicolons, decimal comma, and a byte order mark without which
   * they misread accents.
   */
  TABLEUR(';', ',', true),
  /** For programs: commas, decimal point, no byte order mark. */
  MACHINE(',', '.', false);

  private final char separator;
  private final char decimalSign;
  private final boolean byteOrderMark;

  CsvDialect(char separator, char decimalSign, boolean byteOrderMark) {
    this.separator = separator;
    this.decimalSign = decimalSign;
    this.byteOrderMark = byteOrderMark;
  }

  /** Between fields. */
  public char separator() {
    return separator;
  }

  /** Before the decimals of a number. */
  public char decimalSign() {
    return decimalSign;
  }

  /** Whether the file begins with a byte order mark. */
  public boolean byteOrderMark() {
    return byteOrderMark;
  }
}
