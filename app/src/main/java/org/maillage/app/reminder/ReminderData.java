package org.maillage.app.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.stereotype.Component;

/** When somebody last got a digest, and whether he wants none. */
@PersonalData(
    key = "rappels",
    columns = {"reminder_digest.recipient_id"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = ReminderData.KEPT_DAYS,
    from = PersonalData.From.WRITTEN)
@Component
class ReminderData implements PersonalDataSource, RetentionRule {

  static final int KEPT_DAYS = 60;

  private final ReminderRepository reminders;

  ReminderData(ReminderRepository reminders) {
    this.reminders = reminders;
  }

  @Override
  public String key() {
    return "rappels";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    Map<String, Object> export = new LinkedHashMap<>();
    reminders
        .findSent(new Recipient(Recipient.Kind.PERSON, personId))
        .ifPresent(sent -> export.put("lastDigest", sent.at().toString()));
    if (reminders.listRefusals().contains(personId)) {
      export.put("refused", true);
    }
    return export.isEmpty() ? List.of() : List.of(export);
  }

  @Override
  public void erase(String personId) {
    reminders.forget(personId);
  }

  @Override
  public int apply(Instant now) {
    return reminders.forgetBefore(now.minus(Duration.ofDays(KEPT_DAYS)));
  }
}
