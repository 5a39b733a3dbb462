package org.maillage.app.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.home.MaillageHome;

class SignInKeysTest {

  private static final byte[] SECRET = {1, 2, 3};

  @TempDir Path folder;
  private MaillageHome home;
  private SignInKeys keys;

  @BeforeEach
  void home() {
    home = MaillageHome.at(folder.resolve("home"));
    keys = new SignInKeys(home);
  }

  @Test
  void whatIsSealedIsOpenedAfterARestartAndForItsOwnerAlone() {
    String sealed = keys.seal("p1", SECRET);
    assertThat(new SignInKeys(home).open("p1", sealed)).isEqualTo(SECRET);
    assertThatThrownBy(() -> keys.open("p2", sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sign-in.key");
  }

  @Test
  void theSameSecretIsNeverSealedTheSame() {
    assertThat(keys.seal("p1", SECRET)).isNotEqualTo(keys.seal("p1", SECRET));
  }

  @Test
  void theKeyIsItsOwnersAlone() throws Exception {
    keys.seal("p1", SECRET);
    Path file = home.keysFolder().resolve("sign-in.key");
    assertThat(Files.size(file)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.keysFolder())))
        .isEqualTo("rwx------");
    assertThat(home.keysFolder()).isDirectoryContaining(f -> f.equals(file));
    try (var files = Files.list(home.keysFolder())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void anotherKeyOpensNothingAndACutOneIsRefused() throws Exception {
    String sealed = keys.seal("p1", SECRET);
    Path file = home.keysFolder().resolve("sign-in.key");
    Files.write(file, new byte[32]);
    assertThatThrownBy(() -> keys.open("p1", sealed)).isInstanceOf(IllegalStateException.class);
    Files.write(file, new byte[31]);
    assertThatThrownBy(() -> keys.open("p1", sealed)).hasMessageContaining("31 bytes");
  }

  @Test
  void aDeviceIsKnownForOneAccountAndOnlyAsItWasIssued() {
    KnownDevices devices = new KnownDevices(keys);
    String value = devices.issue("Camille@Exemple.fr");
    assertThat(devices.findDevice("camille@exemple.fr ", value)).isPresent();
    assertThat(devices.findDevice("dominique@exemple.fr", value)).isEmpty();
    assertThat(devices.findDevice("camille@exemple.fr", "0" + value)).isEmpty();
    assertThat(devices.findDevice("camille@exemple.fr", "")).isEmpty();
    assertThat(devices.findDevice("camille@exemple.fr", "abc.")).isEmpty();
    assertThat(devices.name("camille@exemple.fr"))
        .isEqualTo(devices.name("CAMILLE@exemple.fr"))
        .isNotEqualTo(devices.name("dominique@exemple.fr"));
    assertThat(devices.issue("camille@exemple.fr")).isNotEqualTo(value);
  }

  @Test
  void aRecoveryCodeIsTheSameHoweverItIsTyped() {
    RecoveryCodes codes = new RecoveryCodes(keys);
    assertThat(codes.make()).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes.make()).allMatch(c -> c.matches("[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}"));
    assertThat(codes.hash("p1", "ABCDE-FGHJK"))
        .isEqualTo(codes.hash("p1", " abcde fghjk"))
        .isNotEqualTo(codes.hash("p2", "ABCDE-FGHJK"))
        .isNotEqualTo(codes.hash("p1", "ABCDE-FGHJM"));
  }
}
