package org.maillage.data.plan.sheet;

/** What the cells of a column hold. */
enum CellKind {
  TEXT,
  /** One thing a line. */
  LINES,
  /** Numbers, one a line. */
  NUMBERS,
  /** A name within the workbook; a spreadsheet must not make a day or a number of it. */
  CODE,
  /** The code of a fiche. */
  REFERENCE,
  /** Codes of fiches, one a line. */
  REFERENCES,
  /** A name of the sheet of organisations. */
  ORGANISATION,
  /** Several of them, one a line. */
  ORGANISATIONS,
  /** One of a list of words. */
  WORD,
  DAY,
  NUMBER,
  /** Whole euros, 0 or more. */
  EUR,
  YEAR,
  /** Yes, or nothing. */
  FLAG,
  /** Number, text, or yes and no: another column says which. */
  VALUE;

  /** True where one cell says several things. */
  boolean isList() {
    return this == NUMBERS || this == REFERENCES || this == ORGANISATIONS || this == LINES;
  }

  /** True where what is typed must stay as it is typed. */
  boolean staysText() {
    return this == CODE
        || this == REFERENCE
        || this == REFERENCES
        || this == LINES
        || this == VALUE;
  }
}
