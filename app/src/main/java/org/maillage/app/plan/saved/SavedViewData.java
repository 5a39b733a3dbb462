package org.maillage.app.plan.saved;

import java.util.List;
import java.util.Map;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.springframework.stereotype.Component;

/** Who keeps which filter. It goes with the person; what was shared stays, of nobody. */
@PersonalData(
    key = "vues",
    columns = {"plan_view.owner_id"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = SavedViewData.KEPT_DAYS,
    from = PersonalData.From.LAST_SEEN)
@Component
class SavedViewData implements PersonalDataSource {

  /** As long as the person. */
  static final int KEPT_DAYS = 1095;

  private final SavedViewRepository views;

  SavedViewData(SavedViewRepository views) {
    this.views = views;
  }

  @Override
  public String key() {
    return "vues";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return views.export(personId);
  }

  @Override
  public void erase(String personId) {
    views.forget(personId);
  }
}
