package org.maillage.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.backup.BackupException.Kind;

class EnvelopeTest {

  private static final byte[] CONTENT = content();

  @TempDir Path folder;

  /** Begins as an archive does; longer than two pieces of the format (64 KiB each). */
  private static byte[] content() {
    byte[] bytes = new byte[150_000];
    new Random(3).nextBytes(bytes);
    bytes[0] = 'P';
    bytes[1] = 'K';
    bytes[2] = 3;
    bytes[3] = 4;
    return bytes;
  }

  private static byte[] wrapped(Envelope envelope) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = envelope.wrap(bytes)) {
      out.write(CONTENT);
    }
    return bytes.toByteArray();
  }

  private static byte[] unwrapped(byte[] file, BackupKeys keys) throws IOException {
    try (InputStream in = Envelope.unwrap(new ByteArrayInputStream(file), keys)) {
      return in.readAllBytes();
    }
  }

  private static BackupKeys passphrase(String passphrase) {
    return new BackupKeys(passphrase, List.of());
  }

  private static void refused(byte[] file, BackupKeys keys, Kind kind) {
    assertThatThrownBy(() -> unwrapped(file, keys))
        .isInstanceOfSatisfying(BackupException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @Test
  void aPassphraseOpensWhatItClosedAndNoOtherDoes() throws IOException {
    byte[] file = wrapped(Envelope.withPassphrase("été à Corte"));
    assertThat(unwrapped(file, passphrase("été à Corte"))).isEqualTo(CONTENT);
    refused(file, passphrase("été à corte"), Kind.WRONG_KEY);
    refused(file, BackupKeys.NONE, Kind.NEEDS_KEY);
    byte[] cut = Arrays.copyOf(file, file.length - 1000);
    refused(cut, passphrase("été à Corte"), Kind.ALTERED);
    file[file.length - 2000] ^= 1;
    refused(file, passphrase("été à Corte"), Kind.ALTERED);
  }

  @Test
  void aRecipientOpensWithHisOwnKeyAndTheWriterWithThePassingOne()
      throws IOException, GeneralSecurityException {
    KeyPair recipient = new X25519KeyPairGenerator().generateKeyPair();
    KeyPair stranger = new X25519KeyPairGenerator().generateKeyPair();
    Envelope envelope = Envelope.to(List.of(recipient.getPublic().toString()));
    byte[] file = wrapped(envelope);
    assertThat(unwrapped(file, new BackupKeys(null, List.of(recipient.getPrivate().toString()))))
        .isEqualTo(CONTENT);
    assertThat(unwrapped(file, envelope.keys())).isEqualTo(CONTENT);
    refused(file, new BackupKeys(null, List.of(stranger.getPrivate().toString())), Kind.WRONG_KEY);
    refused(file, passphrase("x"), Kind.WRONG_KEY);
  }

  @Test
  void whatIsNoKeyIsToldBeforeAnythingIsWritten() throws IOException {
    assertThatThrownBy(() -> Envelope.to(List.of("age1nonsense")))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("age1nonsense");
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    assertThatThrownBy(() -> BackupKeys.passphrase(empty)).isInstanceOf(BackupException.class);
    assertThatThrownBy(() -> BackupKeys.read(null, empty)).isInstanceOf(BackupException.class);
  }

  @Test
  void theToolAgeOpensWhatWeCloseAndWeOpenWhatItCloses()
      throws IOException, GeneralSecurityException, InterruptedException {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/age"))).as("age is not installed").isTrue();
    KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
    Path identity = Files.writeString(folder.resolve("key"), "# mine\n" + pair.getPrivate() + "\n");
    Path ours = folder.resolve("ours.age");
    Files.write(ours, wrapped(Envelope.to(List.of(pair.getPublic().toString()))));
    age("-d", "-i", identity.toString(), "-o", folder.resolve("plain").toString(), ours.toString());
    assertThat(folder.resolve("plain")).hasBinaryContent(CONTENT);

    Path theirs = folder.resolve("theirs.age");
    age(
        "-r",
        pair.getPublic().toString(),
        "-o",
        theirs.toString(),
        folder.resolve("plain").toString());
    assertThat(unwrapped(Files.readAllBytes(theirs), BackupKeys.read(null, identity)))
        .isEqualTo(CONTENT);
  }

  private static void age(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = "/usr/bin/age";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
  }
}
