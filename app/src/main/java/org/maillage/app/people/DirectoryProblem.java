package org.maillage.app.people;

/**
 * Why a change of the directory is refused. Words: {@code people.problem.<NAME>}; the field is the
 * one of the form that it is shown at, empty for the whole form.
 */
public enum DirectoryProblem {
  NAME_MISSING("name"),
  SHORT_NAME_MISSING("shortName"),
  TOO_LONG("name"),
  SIRET_INVALID("siret"),
  SIRET_TAKEN("siret"),
  EMAIL_INVALID("email"),
  EMAIL_TAKEN("email"),
  FUNCTION_MISSING("functionName"),
  DAY_INVALID(""),
  DAYS_REVERSED("until"),
  NAME_DAY_TAKEN("since"),
  UNIT_UNKNOWN("unitId"),
  ORGANISATION_UNKNOWN("organisationId"),
  ORGANISATION_ENDED("organisationId"),
  SUCCESSOR_WRONG("successorIds"),
  HEIR_WRONG("heirId"),
  ROLE_MISSING("role"),
  ROLE_NOT_YOURS("role"),
  ROLE_NOT_PRESIDING("role"),
  LAST_ADMINISTRATOR("");

  private final String field;

  DirectoryProblem(String field) {
    this.field = field;
  }

  /** Field of the form that it is shown at; empty for the whole form. */
  public String field() {
    return field;
  }
}
