package org.maillage.app.plan.comment;

import java.util.List;
import java.util.Map;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.springframework.stereotype.Component;

/**
 * Who wrote which comment. What was remarked on the scheme stays with it, as its sections do; whose
 * remark it was is forgotten with the person.
 */
@PersonalData(
    key = "remarques",
    columns = {"plan_comment.author_id"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = 0,
    from = PersonalData.From.NEVER)
@Component
class CommentData implements PersonalDataSource {

  private final CommentRepository comments;

  CommentData(CommentRepository comments) {
    this.comments = comments;
  }

  @Override
  public String key() {
    return "remarques";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    return comments.export(personId);
  }

  @Override
  public void erase(String personId) {
    comments.forget(personId);
  }
}
