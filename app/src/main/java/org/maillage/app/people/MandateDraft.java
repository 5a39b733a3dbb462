package org.maillage.app.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Grant;

/**
 * For whom somebody acts, as typed.
 *
 * @param unitId direction or service; null for none
 * @param functionName null when nobody was asked for it; who was asked must say it
 * @param since first day; null for today
 * @param until last day; null while it runs
 * @param grants at least one
 */
public record MandateDraft(
    String organisationId,
    @Nullable String unitId,
    @Nullable String functionName,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    List<Grant> grants) {

  public MandateDraft {
    grants = grants.stream().distinct().toList();
  }
}
