package org.maillage.domain.plan;

/**
 * What a section of a fiche holds. The first two are written; the others show what is kept apart.
 */
public enum SectionKind {
  /** Paragraphs. */
  TEXT,
  /** One thing a line. */
  LIST,
  /** Pilots, co-pilots, associated organisations. */
  PEOPLE,
  /** Budget lines and announced totals. */
  MONEY,
  /** Steps with their dates. */
  DATES,
  /** Indicators and their values. */
  INDICATORS,
  /** Services, places, communes and zones that the fiche acts on. */
  PLACES,
  /** What the Département and each partner promise. */
  COMMITMENTS,
  /** Dated notes of progress. */
  PROGRESS;

  /** True for a section that people write as text. */
  public boolean isWritten() {
    return this == TEXT || this == LIST;
  }
}
