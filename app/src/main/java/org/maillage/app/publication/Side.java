package org.maillage.app.publication;

import java.util.Optional;
import org.maillage.app.people.OrganisationKind;

/** One of the two authorities that preside. Words: {@code publication.side.<SIDE>}. */
public enum Side {
  DEPARTEMENT(OrganisationKind.DEPARTEMENT),
  PREFECTURE(OrganisationKind.PREFECTURE);

  private final OrganisationKind kind;

  Side(OrganisationKind kind) {
    this.kind = kind;
  }

  /** The side of an organisation, when it presides. */
  static Optional<Side> of(OrganisationKind kind) {
    for (Side side : values()) {
      if (side.kind == kind) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }
}
