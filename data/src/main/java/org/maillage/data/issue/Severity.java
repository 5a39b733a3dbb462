package org.maillage.data.issue;

/** How grave an issue is. */
public enum Severity {
  /** Good to know; nothing was lost. */
  INFO,
  /** A row or a value was set aside or repaired; the rest landed. */
  WARNING,
  /** The file was refused whole; nothing changed. */
  ERROR
}
