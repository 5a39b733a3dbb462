package org.maillage.app.plan.publication;

/** Documents that the platform makes. Words: {@code planpublic.part.source.<SOURCE>}. */
public enum PartSource {
  /** The diagnostic in force, as one page that needs no server. */
  DIAGNOSTIC(""),
  PLAN("plan"),
  SYNOPSIS("synoptique"),
  INDICATORS("indicateurs");

  private final String document;

  PartSource(String document) {
    this.document = document;
  }

  /** Its name among the documents of a plan; empty for one that is kept as a file. */
  public String document() {
    return document;
  }
}
