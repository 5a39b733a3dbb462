package org.maillage.app.plan.automatic;

import java.util.Map;
import java.util.Optional;
import org.maillage.domain.plan.indicator.AutomaticSource;

/** What indicators are computed from. */
public interface SourceRepository {

  /**
   * A source in store.
   *
   * @param source what is computed
   * @param version from 1, one more at each change
   */
  record StoredSource(AutomaticSource source, int version) {}

  /** Those of a plan, by indicator. */
  Map<String, StoredSource> listSources(String planId);

  /** That of an indicator; empty for one whose values are typed. */
  default Optional<StoredSource> findSource(String planId, String indicatorId) {
    return Optional.ofNullable(listSources(planId).get(indicatorId));
  }

  /**
   * Says what an indicator is computed from, with the entry in the journal of its fiche.
   *
   * @param source empty when its values are typed from now on
   * @param version that was read; 0 when there was none
   * @return false when it is no longer of that version
   */
  boolean save(
      String planId,
      String nodeId,
      String indicatorId,
      Optional<AutomaticSource> source,
      int version);
}
