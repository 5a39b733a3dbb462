package org.maillage.data.exchange;

/**
 * A fault in a file, or in a record that a file cannot carry.
 *
 * @param code what is wrong
 * @param line number of the record, 1 for the first; of the line in CSV, 2 for the first record
 * @param field as the schema names it, empty when the whole record is meant
 * @param value as written, empty when it is missing
 */
public record ExchangeIssue(Code code, long line, String field, String value) {

  /** Kinds of faults. */
  public enum Code {
    /** A required field is missing or empty. */
    MISSING,
    /** The value is not of the type or the form that the schema asks for. */
    WRONG_FORM,
    /** The value is not in the list of the schema. */
    NOT_IN_LIST,
    /** The value is longer or shorter than the schema allows. */
    WRONG_LENGTH,
    /** The identifier was there before. */
    TWICE,
    /** The commune is not one of the territory. */
    COMMUNE_UNKNOWN,
    /** A service of a structure that is not in the file. */
    STRUCTURE_UNKNOWN,
    /** The file is not JSON or CSV as the schema asks for. */
    UNREADABLE
  }
}
