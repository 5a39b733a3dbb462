package org.maillage.app.reminder;

/**
 * Who gets a digest: a person, or the address of a function of an organisation.
 *
 * @param id of the person or organisation
 */
public record Recipient(Kind kind, String id) {

  /** What it is. */
  public enum Kind {
    PERSON,
    ORGANISATION
  }
}
