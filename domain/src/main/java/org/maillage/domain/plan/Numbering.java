package org.maillage.domain.plan;

/** How the system makes codes from places in the tree. Nobody types a code. */
public enum Numbering {
  /** 1, 1-1, 1-1-1 (Bouches-du-Rhône). */
  HYPHENS("-"),
  /** 1, 1.1, 1.1.1 (Pyrénées-Orientales). */
  DOTS("."),
  /** Each level counts by itself through the whole plan: 1 to 40 for the fiches (Landes). */
  CONTINUOUS("");

  private final String separator;

  Numbering(String separator) {
    this.separator = separator;
  }

  /** Between two numbers of a code. */
  String separator() {
    return separator;
  }
}
