package org.maillage.app.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Grant;

/** A mandate as the journal keeps it: without the words that describe a person. */
record MandateEntry(
    String mandateId,
    String organisationId,
    @Nullable String unitId,
    LocalDate since,
    @Nullable LocalDate until,
    List<Grant> grants) {

  static MandateEntry of(Mandate mandate) {
    return new MandateEntry(
        mandate.id(),
        mandate.organisationId(),
        mandate.unitId(),
        mandate.since(),
        mandate.until(),
        mandate.grants());
  }
}
