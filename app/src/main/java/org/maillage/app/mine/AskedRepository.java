package org.maillage.app.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What plans wait for, each list in one read. Only plans that are in force on the day ask for
 * something.
 */
public interface AskedRepository {

  /** Most fiches in a list of changes. */
  int MOST_CHANGES = 50;

  /**
   * Promises that nobody has confirmed since the first day of the year of {@code today}, partner by
   * partner; those that were taken back are not asked.
   */
  List<Asked.Promises> listPromises(Whose whose, LocalDate today);

  /** Steps that should be done, the most late first. */
  List<Asked.LateStep> listLateSteps(Whose whose, LocalDate today);

  /** Active indicators with late values, in the order of plans and labels. */
  List<Asked.LateValues> listLateValues(Whose whose, LocalDate today);

  /** Conventions that end or renew themselves within months, or have ended, of all plans. */
  List<Asked.DueConvention> listDueConventions(LocalDate today);

  /**
   * Fiches with open remarks, in the order of plans and titles. A plan is talked about most before
   * it is in force: only one that is over asks for nothing.
   */
  List<Asked.OpenRemarks> listOpenRemarks(Whose whose, LocalDate today);

  /** Open remarks of a person that somebody else answered last, the last answered first. */
  List<Asked.Answered> listAnswered(String personId, LocalDate today);

  /**
   * Fiches that others changed, the last first; {@link #MOST_CHANGES} at most.
   *
   * @param territoryIds at least one
   * @param personId whose own changes are left out; null for nobody's
   */
  List<ChangedFiche> listChanges(
      List<String> territoryIds, Instant since, @Nullable String personId);

  /**
   * Plans that are kept, those of other départements that are shown as models left out: those in
   * force first, then by when they begin, the latest first.
   *
   * @param territoryIds none for no plan
   */
  List<PlanRef> listPlans(List<String> territoryIds, LocalDate today);
}
