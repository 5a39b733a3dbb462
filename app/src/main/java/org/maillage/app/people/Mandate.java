package org.maillage.app.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.privacy.PersonalData;

/**
 * A person acts for an organisation.
 *
 * @param unitId direction or service; null for none
 * @param functionName his function, in his organisation's words; empty while nobody said it, and
 *     once the person is erased
 * @param since first day
 * @param until last day; null while it runs
 * @param grants what he may do while acting under it
 */
@PersonalData(
    key = "mandat",
    columns = {"mandate.person_id", "mandate.function_name"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = 0,
    from = PersonalData.From.NEVER)
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

  /** True when it gives the key of a president. */
  public boolean presides() {
    return grants.stream().anyMatch(grant -> grant.role() == Role.CO_PRESIDENT);
  }

  /** The same with a last day. */
  public Mandate endedOn(LocalDate lastDay) {
    return new Mandate(id, personId, organisationId, unitId, functionName, since, lastDay, grants);
  }

  /** The same with the grants of the other beside its own. */
  public Mandate and(Mandate other) {
    List<Grant> all = new ArrayList<>(grants);
    all.addAll(other.grants);
    return new Mandate(id, personId, organisationId, unitId, functionName, since, until, all);
  }
}
