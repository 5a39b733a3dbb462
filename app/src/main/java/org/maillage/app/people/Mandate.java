package org.maillage.app.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Grant;

/**
 * A person acts for an organisation.
 *
 * @param unitId direction or service; null for none
 * @param functionName his function, in his organisation's words
 * @param since first day
 * @param until last day; null while it runs
 * @param grants what he may do while acting under it
 */
public record Mandate(
    String id,
    String personId,
    String organisationId,
    @Nullable String unitId,
    String functionName,
    LocalDate since,
    @Nullable LocalDate until,
    List<Grant> grants) {

  public Mandate {
    grants = List.copyOf(grants);
  }

  /** True when it runs on the day. */
  public boolean runsOn(LocalDate day) {
    return !since.isAfter(day) && (until == null || !until.isBefore(day));
  }
}
