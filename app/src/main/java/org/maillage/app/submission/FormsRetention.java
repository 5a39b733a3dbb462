package org.maillage.app.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.maillage.app.privacy.PersonalDataSource;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.stereotype.Component;

/** Drafts are known of who typed them, and go after a month; forms that were sent after a day. */
@Component
class FormsRetention implements RetentionRule, PersonalDataSource {

  private static final Duration SUBMISSIONS_KEPT = Duration.ofDays(1);

  private final Submissions submissions;
  private final FormDrafts drafts;

  FormsRetention(Submissions submissions, FormDrafts drafts) {
    this.submissions = submissions;
    this.drafts = drafts;
  }

  @Override
  public String key() {
    return "brouillons";
  }

  /** Forms that were sent hold nothing of anybody: they are not counted. */
  @Override
  public int apply(Instant now) {
    submissions.forgetBefore(now.minus(SUBMISSIONS_KEPT));
    return drafts.forgetBefore(now.minus(Duration.ofDays(FormDraft.KEPT_DAYS)));
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return drafts.listDrafts(personId).stream()
        .map(
            d ->
                Map.<String, Object>of(
                    "page", d.key(), "content", d.content(), "at", d.changedAt().toString()))
        .toList();
  }

  @Override
  public void erase(String personId) {
    drafts.forgetAll(personId);
  }
}
