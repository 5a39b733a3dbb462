package org.maillage.data.plan.sheet;

/**
 * A column of a sheet.
 *
 * @param heading in the first row
 * @param key of the value in a plan file, with dots for what is nested and a word behind {@code #}
 *     where two columns say the same of different things; those of {@link SheetTable} that begin
 *     with {@code @} put the sheets together and stand in no plan file
 * @param kind what its cells hold
 * @param required whether a row must have it
 * @param vocabulary words of {@link CellKind#WORD}
 * @param check the one check of a statement for which it counts; blank for all
 * @param help what to write, one sentence
 */
record SheetColumn(
    String heading,
    String key,
    CellKind kind,
    boolean required,
    Vocabulary vocabulary,
    String check,
    String help) {

  static SheetColumn of(String heading, String key, CellKind kind, String help) {
    return new SheetColumn(heading, key, kind, false, Vocabulary.NONE, "", help);
  }

  static SheetColumn ofWords(String heading, String key, Vocabulary vocabulary, String help) {
    return new SheetColumn(heading, key, CellKind.WORD, false, vocabulary, "", help);
  }

  SheetColumn must() {
    return new SheetColumn(heading, key, kind, true, vocabulary, check, help);
  }

  SheetColumn onlyFor(String theCheck) {
    return new SheetColumn(heading, key, kind, required, vocabulary, theCheck, help);
  }

  /** The key in a plan file, with dots. */
  String path() {
    int mark = key.indexOf('#');
    return mark < 0 ? key : key.substring(0, mark);
  }

  /** The last part of the key: what refusals of a plan file name. */
  String lastKey() {
    return path().substring(path().lastIndexOf('.') + 1);
  }
}
