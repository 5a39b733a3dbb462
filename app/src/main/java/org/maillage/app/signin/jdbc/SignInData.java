package org.maillage.app.signin.jdbc;

import static org.maillage.app.home.jdbc.Rows.moment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.privacy.PersonalData;
import org.maillage.app.privacy.PersonalDataSource;
import org.maillage.app.privacy.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ways of a person to sign in: password with one-time codes, passkeys, invitations. */
@PersonalData(
    key = "connexion",
    columns = {
      "password_way.person_id",
      "password_way.password_hash",
      "password_way.code_secret",
      "recovery_code.person_id",
      "recovery_code.code_hash",
      "passkey.person_id",
      "passkey.label",
      "passkey.public_key",
      "passkey.credential_id",
      "passkey.attestation",
      "passkey.client_data",
      "invitation.person_id",
      "invitation.token_hash"
    },
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = SignInData.KEPT_DAYS,
    from = PersonalData.From.LAST_SEEN)
@Repository
class SignInData implements PersonalDataSource, RetentionRule {

  /** As long as the account itself. */
  static final int KEPT_DAYS = 1_095;

  private final JdbcClient jdbc;

  SignInData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String key() {
    return "connexion";
  }

  /** That there is one and since when; never a secret. */
  @Override
  public List<Map<String, Object>> export(String personId) {
    List<Map<String, Object>> export = new ArrayList<>();
    jdbc.sql(
            """
            SELECT set_at FROM password_way WHERE person_id = ?
            """)
        .param(personId)
        .query(
            row -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("passwordSetAt", row.getString("set_at"));
              export.add(line);
            });
    jdbc.sql(
            """
            SELECT label, created_at, used_at FROM passkey WHERE person_id = ? ORDER BY created_at
            """)
        .param(personId)
        .query(
            row -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("passkey", row.getString("label"));
              line.put("createdAt", row.getString("created_at"));
              line.put("usedAt", row.getString("used_at"));
              export.add(line);
            });
    jdbc.sql(
            """
            SELECT made_at, expires_at FROM invitation WHERE person_id = ? ORDER BY made_at
            """)
        .param(personId)
        .query(
            row -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("invitedAt", row.getString("made_at"));
              line.put("expiresAt", row.getString("expires_at"));
              export.add(line);
            });
    return export;
  }

  @Override
  public void erase(String personId) {
    jdbc.sql("DELETE FROM recovery_code WHERE person_id = ?").param(personId).update();
    jdbc.sql("DELETE FROM password_way WHERE person_id = ?").param(personId).update();
    jdbc.sql("DELETE FROM passkey WHERE person_id = ?").param(personId).update();
    jdbc.sql("DELETE FROM invitation WHERE person_id = ?").param(personId).update();
  }

  @Override
  public int apply(Instant now) {
    return jdbc.sql("DELETE FROM invitation WHERE expires_at < ?").param(moment(now)).update();
  }
}
