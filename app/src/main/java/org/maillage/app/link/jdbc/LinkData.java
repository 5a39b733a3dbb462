package org.maillage.app.link.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who asked for links. One that was never answered goes two months after it was made, one after its
 * end; an answer keeps its link, but neither who asked nor the hash of its secret.
 */
@PersonalData(
    key = "liens",
    columns = {"single_use_link.asked_by", "single_use_link.token_hash"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = LinkData.KEPT_DAYS,
    from = PersonalData.From.WRITTEN)
@Repository
class LinkData implements PersonalDataSource, RetentionRule {

  static final int KEPT_DAYS = 60;

  private final JdbcClient jdbc;

  LinkData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return "liens";
  }

  /** That there is one and since when; never a secret. */
  @Override
  public List<Map<String, Object>> export(String personId) {
    List<Map<String, Object>> export = new ArrayList<>();
    jdbc.sql(
            """
            SELECT page_key, made_at, expires_at FROM single_use_link WHERE asked_by = ? ORDER BY made_at
            """)
        .param(personId)
        .query(
            row -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("page", row.getString("page_key"));
              line.put("madeAt", row.getString("made_at"));
              line.put("expiresAt", row.getString("expires_at"));
              export.add(line);
            });
    return export;
  }

  @Override
  public void erase(String personId) {
    jdbc.sql("UPDATE single_use_link SET asked_by = NULL WHERE asked_by = ?")
        .param(personId)
        .update();
  }

  @Override
  public int apply(Instant now) {
    OffsetDateTime since = moment(now.minus(Duration.ofDays(KEPT_DAYS)));
    int gone =
        jdbc.sql(
                """
                DELETE FROM single_use_link WHERE made_at < ?
                  AND id NOT IN (SELECT link_id FROM organisation_proposal)
                """)
            .param(since)
            .update();
    // The column takes no null and must be unique: the id stands for a hash that is no more.
    int forgotten =
        jdbc.sql(
                """
                UPDATE single_use_link SET asked_by = NULL, token_hash = id
                WHERE made_at < ? AND token_hash <> id
                """)
            .param(since)
            .update();
    return gone + forgotten;
  }
}
