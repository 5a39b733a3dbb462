package org.maillage.app.signin.jdbc;

import static org.maillage.app.home.jdbc.Rows.instant;
import static org.maillage.app.home.jdbc.Rows.moment;
import static org.maillage.app.home.jdbc.Rows.text;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.signin.Passkey;
import org.maillage.app.signin.PasskeyRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

/** Passkeys in the database. What is binary is kept in Base64, so that both databases agree. */
@Repository
class JdbcPasskeyRepository implements PasskeyRepository {

  private static final String ALL =
      """
      SELECT credential_id, person_id, label, public_key, signature_count, user_verified,
        backup_eligible, backed_up, transports, attestation, client_data, created_at, used_at
      FROM passkey\s""";

  private final JdbcClient jdbc;

  JdbcPasskeyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(CredentialRecord passkey) {
    if (update(passkey) == 0) {
      insert(passkey);
    }
  }

  /** What a sign-in changes. */
  private int update(CredentialRecord passkey) {
    return jdbc.sql(
            """
            UPDATE passkey SET signature_count = ?, user_verified = ?, backed_up = ?, used_at = ?
            WHERE credential_id = ? AND person_id = ?
            """)
        .param(passkey.getSignatureCount())
        .param(passkey.isUvInitialized())
        .param(passkey.isBackupState())
        .param(moment(passkey.getLastUsed()))
        .param(passkey.getCredentialId().toBase64UrlString())
        .param(personId(passkey.getUserEntityUserId()))
        .update();
  }

  private void insert(CredentialRecord passkey) {
    jdbc.sql(
            """
            INSERT INTO passkey (credential_id, person_id, label, public_key, signature_count,
              user_verified, backup_eligible, backed_up, transports, attestation, client_data,
              created_at, used_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(passkey.getCredentialId().toBase64UrlString())
        .param(personId(passkey.getUserEntityUserId()))
        .param(text(passkey.getLabel()))
        .param(new Bytes(passkey.getPublicKey().getBytes()).toBase64UrlString())
        .param(passkey.getSignatureCount())
        .param(passkey.isUvInitialized())
        .param(passkey.isBackupEligible())
        .param(passkey.isBackupState())
        .param(
            passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" ")))
        .param(base64(passkey.getAttestationObject()))
        .param(base64(passkey.getAttestationClientDataJSON()))
        .param(moment(passkey.getCreated()))
        .param(moment(passkey.getLastUsed()))
        .update();
  }

  private static String base64(@Nullable Bytes bytes) {
    return bytes == null ? "" : bytes.toBase64UrlString();
  }

  private static String personId(Bytes handle) {
    return new String(handle.getBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
    return jdbc.sql(ALL + "WHERE credential_id = ?")
        .param(credentialId.toBase64UrlString())
        .query((row, i) -> credential(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes userId) {
    return jdbc.sql(ALL + "WHERE person_id = ? ORDER BY created_at, credential_id")
        .param(personId(userId))
        .query((row, i) -> credential(row))
        .list();
  }

  private static CredentialRecord credential(ResultSet row) throws SQLException {
    Set<AuthenticatorTransport> transports =
        Arrays.stream(row.getString("transports").split(" ", -1))
            .filter(t -> !t.isEmpty())
            .map(AuthenticatorTransport::valueOf)
            .collect(Collectors.toSet());
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(row.getString("credential_id")))
        .userEntityUserId(new Bytes(row.getString("person_id").getBytes(StandardCharsets.UTF_8)))
        .publicKey(
            new ImmutablePublicKeyCose(Bytes.fromBase64(row.getString("public_key")).getBytes()))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("user_verified"))
        .transports(transports)
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .attestationObject(Bytes.fromBase64(row.getString("attestation")))
        .attestationClientDataJSON(Bytes.fromBase64(row.getString("client_data")))
        .created(instant(row, "created_at"))
        .lastUsed(instant(row, "used_at"))
        .label(row.getString("label"))
        .build();
  }

  @Override
  public void delete(Bytes credentialId) {
    jdbc.sql("DELETE FROM passkey WHERE credential_id = ?")
        .param(credentialId.toBase64UrlString())
        .update();
  }

  @Override
  public List<Passkey> listPasskeys(String personId) {
    return jdbc.sql(ALL + "WHERE person_id = ? ORDER BY created_at, credential_id")
        .param(personId)
        .query((row, i) -> passkey(row))
        .list();
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    Instant createdAt = instant(row, "created_at");
    return new Passkey(
        row.getString("credential_id"), row.getString("label"), createdAt, instant(row, "used_at"));
  }

  @Override
  public boolean rename(String personId, String credentialId, String label) {
    return jdbc.sql("UPDATE passkey SET label = ? WHERE person_id = ? AND credential_id = ?")
            .params(text(label), personId, credentialId)
            .update()
        == 1;
  }

  @Override
  public boolean remove(String personId, String credentialId) {
    return jdbc.sql("DELETE FROM passkey WHERE person_id = ? AND credential_id = ?")
            .params(personId, credentialId)
            .update()
        == 1;
  }

  @Override
  public void removeAll(String personId) {
    jdbc.sql("DELETE FROM passkey WHERE person_id = ?").param(personId).update();
  }
}
