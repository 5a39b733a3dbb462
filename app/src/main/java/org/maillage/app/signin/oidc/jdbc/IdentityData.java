package org.maillage.app.signin.oidc.jdbc;



import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identities of a person that a provider vouches for. */
@PersonalData(
    key = "identites",
    columns = {
      "oidc_identity.person_id",
      "oidc_identity.subject"
    },
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = IdentityData.KEPT_DAYS,
    from = PersonalData.From.LAST_SEEN)
@Repository
class IdentityData implements PersonalDataSource {

  /** As long as the account itself. */
  static final int KEPT_DAYS = 1_095;

  private final JdbcClient jdbc;

  IdentityData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return "identites";
  }

  /** That there is one and since when; never a secret. */
  @Override
  public List<Map<String, Object>> export(String personId) {
    List<Map<String, Object>> export = new ArrayList<>();
    jdbc.sql(
            """
            SELECT issuer, subject, linked_at, used_at FROM oidc_identity WHERE person_id = ? ORDER BY issuer
            """)
        .param(personId)
        .query(
            row -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("issuer", row.getString("issuer"));
              line.put("subject", row.getString("subject"));
              line.put("linkedAt", row.getString("linked_at"));
              line.put("usedAt", row.getString("used_at"));
              export.add(line);
            });
    return export;
  }

  @Override
  public void erase(String personId) {
    jdbc.sql("DELETE FROM oidc_identity WHERE person_id = ?").param(personId).update();
  }
}
