package org.maillage.app.submission;

import java.time.Instant;
import org.maillage.app.privacy.PersonalData;

/**
 * What somebody typed into a long form and did not send yet.
 *
 * @param key page and form
 * @param content fields as a browser sends them
 */
@PersonalData(
    key = "brouillons",
    columns = {"form_draft.person_id", "form_draft.content"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = FormDraft.KEPT_DAYS,
    from = PersonalData.From.WRITTEN)
public record FormDraft(String key, String content, Instant changedAt) {

  /** A month: who comes back later begins anew. */
  public static final int KEPT_DAYS = 30;

  /** The longest content that is kept, in characters. */
  public static final int LONGEST = 200_000;
}
