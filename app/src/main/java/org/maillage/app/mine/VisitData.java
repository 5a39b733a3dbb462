package org.maillage.app.mine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.stereotype.Component;

/** When somebody was last on his page: kept for as long as it can say what changed since. */
@PersonalData(
    key = "visites",
    columns = {"home_visit.person_id"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = VisitData.KEPT_DAYS,
    from = PersonalData.From.WRITTEN)
@Component
class VisitData implements PersonalDataSource, RetentionRule {

  static final int KEPT_DAYS = 90;

  private final Visits visits;

  VisitData(Visits visits) {
    this.visits = visits;
  }

  @Override
  public String key() {
    return "visites";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return visits.export(personId);
  }

  @Override
  public void erase(String personId) {
    visits.forget(personId);
  }

  @Override
  public int apply(Instant now) {
    return visits.forgetBefore(now.minus(Duration.ofDays(KEPT_DAYS)));
  }
}
