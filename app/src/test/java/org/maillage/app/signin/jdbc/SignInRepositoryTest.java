package org.maillage.app.signin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.signin.Passkey;
import org.maillage.app.signin.PasswordWay;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SignInRepositoryTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private JdbcSignInRepository store;
  private JdbcPasskeyRepository passkeys;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    store = new JdbcSignInRepository(database.jdbc());
    passkeys = new JdbcPasskeyRepository(database.jdbc());
    for (String id : List.of("p1", "p2")) {
      database
          .jdbc()
          .sql(
              "INSERT INTO person (id, name, active, version, created_at) VALUES (?, ?, TRUE, 1, CURRENT_TIMESTAMP)")
          .params(id, id)
          .update();
    }
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void aPasswordComesBackAsItWasAndIsReplaced() {
    PasswordWay way = new PasswordWay("p1", "hash", "sealed", 12, NOON);
    store.putPassword(way);
    assertThat(store.findPassword("p1")).contains(way);
    assertThat(store.findPassword("p2")).isEmpty();
    store.putPassword(new PasswordWay("p1", "other", "sealed2", 13, NOON));
    store.rehash("p1", "newer");
    assertThat(store.findPassword("p1"))
        .contains(new PasswordWay("p1", "newer", "sealed2", 13, NOON));
  }

  @Test
  void aStepIsTakenOnceAndNoneBeforeIt() {
    store.putPassword(new PasswordWay("p1", "hash", "sealed", 12, NOON));
    assertThat(store.takeStep("p1", 12)).isFalse();
    assertThat(store.takeStep("p1", 14)).isTrue();
    assertThat(store.takeStep("p1", 14)).isFalse();
    assertThat(store.takeStep("p1", 13)).isFalse();
    assertThat(store.takeStep("p2", 15)).isFalse();
  }

  @Test
  void aRecoveryCodeIsTakenOnceByItsOwnerAndGoesWithThePassword() {
    store.putPassword(new PasswordWay("p1", "hash", "sealed", 12, NOON));
    store.putRecoveryCodes("p1", List.of("old"));
    store.putRecoveryCodes("p1", List.of("a", "b"));
    assertThat(store.takeRecoveryCode("p1", "old")).isFalse();
    assertThat(store.takeRecoveryCode("p2", "a")).isFalse();
    assertThat(store.takeRecoveryCode("p1", "a")).isTrue();
    assertThat(store.takeRecoveryCode("p1", "a")).isFalse();
    assertThat(store.countRecoveryCodes("p1")).isEqualTo(1);
    store.deletePassword("p1");
    assertThat(store.findPassword("p1")).isEmpty();
    assertThat(store.countRecoveryCodes("p1")).isZero();
  }

  @Test
  void anInvitationIsGoodOnceForAWeekUntilAnotherIsMade() {
    store.putInvitation("first", "p1", NOON, NOON.plus(WEEK));
    store.putInvitation("second", "p1", NOON, NOON.plus(WEEK));
    store.putInvitation("other", "p2", NOON, NOON.plus(WEEK));
    assertThat(store.findInvited("first", NOON)).isEmpty();
    assertThat(store.findInvited("second", NOON)).contains("p1");
    assertThat(store.findInvited("second", NOON.plus(WEEK).minusMillis(1))).contains("p1");
    assertThat(store.findInvited("second", NOON.plus(WEEK))).isEmpty();
    assertThat(store.takeInvitation("second", NOON.plus(WEEK))).isFalse();
    assertThat(store.takeInvitation("second", NOON)).isTrue();
    assertThat(store.takeInvitation("second", NOON)).isFalse();
    assertThat(store.findInvited("other", NOON)).contains("p2");
  }

  private static CredentialRecord passkey(String personId, int id, long count) {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(new byte[] {(byte) id, -1, 0, 62, 63}))
        .userEntityUserId(new Bytes(personId.getBytes(StandardCharsets.UTF_8)))
        .publicKey(new ImmutablePublicKeyCose(new byte[] {5, -6}))
        .signatureCount(count)
        .uvInitialized(true)
        .transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID))
        .backupEligible(true)
        .backupState(false)
        .attestationObject(new Bytes(new byte[1500]))
        .attestationClientDataJSON(new Bytes(new byte[] {'{', '}'}))
        .created(NOON)
        .lastUsed(NOON.plusSeconds(count))
        .label("Téléphone d’été")
        .build();
  }

  @Test
  void aPasskeyComesBackAsItWasAndASignInChangesItsCount() {
    CredentialRecord made = passkey("p1", 1, 0);
    passkeys.save(made);
    assertThat(passkeys.findByCredentialId(made.getCredentialId()))
        .usingRecursiveComparison()
        .isEqualTo(made);
    passkeys.save(passkey("p1", 1, 7));
    assertThat(passkeys.findByUserId(made.getUserEntityUserId()))
        .singleElement()
        .usingRecursiveComparison()
        .isEqualTo(passkey("p1", 1, 7));
    assertThat(passkeys.listPasskeys("p1"))
        .containsExactly(
            new Passkey(
                made.getCredentialId().toBase64UrlString(),
                "Téléphone d’été",
                NOON,
                NOON.plusSeconds(7)));
    assertThat(passkeys.findByCredentialId(new Bytes(new byte[] {9}))).isNull();
  }

  @Test
  void aPasskeyOfSomebodyElseIsNotTakenOverNorRenamedNorRemoved() {
    passkeys.save(passkey("p1", 1, 0));
    assertThatThrownBy(() -> passkeys.save(passkey("p2", 1, 0)))
        .isInstanceOf(DataIntegrityViolationException.class);
    String id = passkey("p1", 1, 0).getCredentialId().toBase64UrlString();
    assertThat(passkeys.rename("p2", id, "x")).isFalse();
    assertThat(passkeys.remove("p2", id)).isFalse();
    assertThat(passkeys.rename("p1", id, "Portable\u0000")).isTrue();
    assertThat(passkeys.listPasskeys("p1"))
        .extracting(Passkey::label)
        .containsExactly("Portable\uFFFD");
    assertThat(passkeys.remove("p1", id)).isTrue();
    assertThat(passkeys.listPasskeys("p1")).isEmpty();
  }

  @Test
  void allPasskeysOfAPersonGoTogether() {
    passkeys.save(passkey("p1", 1, 0));
    passkeys.save(passkey("p1", 2, 0));
    passkeys.save(passkey("p2", 3, 0));
    passkeys.removeAll("p1");
    assertThat(passkeys.listPasskeys("p1")).isEmpty();
    assertThat(passkeys.listPasskeys("p2")).hasSize(1);
    passkeys.delete(passkey("p2", 3, 0).getCredentialId());
    assertThat(passkeys.listPasskeys("p2")).isEmpty();
  }
}
