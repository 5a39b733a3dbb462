package org.maillage.app.plan.publication;

/** How far a document is. Words: {@code planpublic.part.status.<STATUS>}. */
public enum PartStatus {
  DRAFT,
  FOR_OPINION,
  ADOPTED
}
