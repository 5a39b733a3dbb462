package org.maillage.app.signin.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.maillage.app.signin.PasswordWay;
import org.maillage.app.signin.SignInRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSignInRepository implements SignInRepository {

  private final JdbcClient jdbc;

  JdbcSignInRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<PasswordWay> findPassword(String personId) {
    return jdbc.sql(
            """
            SELECT person_id, password_hash, code_secret, code_step, set_at FROM password_way
            WHERE person_id = ?
            """)
        .param(personId)
        .query(
            (row, i) ->
                new PasswordWay(
                    row.getString("person_id"),
                    row.getString("password_hash"),
                    row.getString("code_secret"),
                    row.getLong("code_step"),
                    instant(row, "set_at")))
        .optional();
  }

  @Override
  public void putPassword(PasswordWay way) {
    jdbc.sql("DELETE FROM password_way WHERE person_id = ?").param(way.personId()).update();
    jdbc.sql(
            """
            INSERT INTO password_way (person_id, password_hash, code_secret, code_step, set_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .param(way.personId())
        .param(way.passwordHash())
        .param(way.codeSecret())
        .param(way.codeStep())
        .param(moment(way.setAt()))
        .update();
  }

  @Override
  public void rehash(String personId, String passwordHash) {
    jdbc.sql("UPDATE password_way SET password_hash = ? WHERE person_id = ?")
        .params(passwordHash, personId)
        .update();
  }

  @Override
  public boolean takeStep(String personId, long step) {
    return jdbc.sql("UPDATE password_way SET code_step = ? WHERE person_id = ? AND code_step < ?")
            .params(step, personId, step)
            .update()
        == 1;
  }

  @Override
  public void deletePassword(String personId) {
    jdbc.sql("DELETE FROM recovery_code WHERE person_id = ?").param(personId).update();
    jdbc.sql("DELETE FROM password_way WHERE person_id = ?").param(personId).update();
  }

  @Override
  public void putRecoveryCodes(String personId, Collection<String> hashes) {
    jdbc.sql("DELETE FROM recovery_code WHERE person_id = ?").param(personId).update();
    for (String hash : hashes) {
      jdbc.sql("INSERT INTO recovery_code (person_id, code_hash) VALUES (?, ?)")
          .params(personId, hash)
          .update();
    }
  }

  @Override
  public int countRecoveryCodes(String personId) {
    return jdbc.sql("SELECT COUNT(*) FROM recovery_code WHERE person_id = ?")
        .param(personId)
        .query(Integer.class)
        .single();
  }

  @Override
  public boolean takeRecoveryCode(String personId, String hash) {
    return jdbc.sql("DELETE FROM recovery_code WHERE person_id = ? AND code_hash = ?")
            .params(personId, hash)
            .update()
        == 1;
  }

  @Override
  public void putInvitation(String tokenHash, String personId, Instant madeAt, Instant expiresAt) {
    jdbc.sql("DELETE FROM invitation WHERE person_id = ?").param(personId).update();
    jdbc.sql(
            """
            INSERT INTO invitation (token_hash, person_id, made_at, expires_at)
            VALUES (?, ?, ?, ?)
            """)
        .params(tokenHash, personId, moment(madeAt), moment(expiresAt))
        .update();
  }

  @Override
  public Optional<String> findInvited(String tokenHash, Instant now) {
    return jdbc.sql("SELECT person_id FROM invitation WHERE token_hash = ? AND expires_at > ?")
        .params(tokenHash, moment(now))
        .query(String.class)
        .optional();
  }

  @Override
  public boolean takeInvitation(String tokenHash, Instant now) {
    return jdbc.sql("DELETE FROM invitation WHERE token_hash = ? AND expires_at > ?")
            .params(tokenHash, moment(now))
            .update()
        == 1;
  }
}
