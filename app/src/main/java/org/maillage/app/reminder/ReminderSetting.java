package org.maillage.app.reminder;

import org.jspecify.annotations.Nullable;
import org.maillage.app.privacy.PersonalData;

/**
 * Whether an organisation is reminded.
 *
 * @param enabled false: none of its people gets reminders for it
 * @param address of a function, beside those of its people; null for none
 * @param version 0 while nobody has said anything
 */
@PersonalData(
    key = "adresses-de-rappel",
    columns = {"reminder_setting.address", "reminder_refusal.person_id"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = 0,
    from = PersonalData.From.NEVER)
public record ReminderSetting(
    String organisationId, boolean enabled, @Nullable String address, int version) {

  /** While nobody has said anything: reminded, at the addresses of its people. */
  public static ReminderSetting of(String organisationId) {
    return new ReminderSetting(organisationId, true, null, 0);
  }
}
