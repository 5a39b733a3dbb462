package org.maillage.app.people;

/** What an organisation is. The first two preside. Words: {@code people.kind.<KIND>}. */
public enum OrganisationKind {
  DEPARTEMENT,
  PREFECTURE,
  STATE_SERVICE,
  REGION,
  EPCI,
  COMMUNE,
  OPERATOR,
  ASSOCIATION,
  OTHER;

  /** True for the two authorities whose keys publish. */
  public boolean presides() {
    return this == DEPARTEMENT || this == PREFECTURE;
  }
}
