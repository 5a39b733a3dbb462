package org.maillage.app.signin.oidc.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.maillage.app.signin.oidc.Identity;
import org.maillage.app.signin.oidc.IdentityRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIdentityRepository implements IdentityRepository {

  private static final String ALL =
      "SELECT issuer, subject, person_id, linked_at, used_at FROM oidc_identity ";

  private final JdbcClient jdbc;

  JdbcIdentityRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Identity> findIdentity(String issuer, String subject) {
    return jdbc.sql(ALL + "WHERE issuer = ? AND subject = ?")
        .params(text(issuer), text(subject))
        .query((row, i) -> identity(row))
        .optional();
  }

  @Override
  public List<Identity> listIdentities(String personId) {
    return jdbc.sql(ALL + "WHERE person_id = ? ORDER BY issuer")
        .param(personId)
        .query((row, i) -> identity(row))
        .list();
  }

  private static Identity identity(ResultSet row) throws SQLException {
    return new Identity(
        row.getString("issuer"),
        row.getString("subject"),
        row.getString("person_id"),
        instant(row, "linked_at"),
        instant(row, "used_at"));
  }

  @Override
  public void insert(Identity identity) {
    jdbc.sql(
            """
            INSERT INTO oidc_identity (issuer, subject, person_id, linked_at, used_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            text(identity.issuer()),
            text(identity.subject()),
            identity.personId(),
            moment(identity.linkedAt()),
            moment(identity.usedAt()))
        .update();
  }

  @Override
  public void used(String issuer, String subject, Instant at) {
    jdbc.sql("UPDATE oidc_identity SET used_at = ? WHERE issuer = ? AND subject = ?")
        .params(moment(at), issuer, subject)
        .update();
  }

  @Override
  public boolean delete(String issuer, String personId) {
    return jdbc.sql("DELETE FROM oidc_identity WHERE issuer = ? AND person_id = ?")
            .params(issuer, personId)
            .update()
        == 1;
  }
}
