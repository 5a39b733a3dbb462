package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import org.maillage.app.backup.ServerFile;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.jdbc.Databases;
import org.maillage.app.home.jdbc.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Backup, restore and move as a script runs them, on a département that was really imported. */
class KeepingStoryTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TERRITORY = "serance-maritime";

  @TempDir static Path folder;

  private static Path home;
  private static Path whole;
  private static JsonNode made;

  private record Ran(int exitCode, String out, String err) {
    JsonNode json() {
      assertThat(exitCode).as(err).isZero();
      assertThat(out.strip().lines()).as(err).hasSize(1);
      return JSON.readTree(out);
    }
  }

  private static Ran run(Map<String, String> settings, String... arguments) {
    CapturedConsole captured = new CapturedConsole(0, settings);
    int exitCode = CommandLineEntry.run(Maillage.class, captured.console(), arguments);
    return new Ran(exitCode, captured.out(), captured.err());
  }

  private static Ran run(Path at, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--home", at.toString(), "--json"));
    return run(Map.of(), all.toArray(String[]::new));
  }

  private static void refused(Ran ran, int exitCode, String code, String words) {
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(exitCode);
    JsonNode error = JSON.readTree(ran.out()).get("error");
    assertThat(error.get("code").asString()).isEqualTo(code);
    assertThat(ran.err()).contains(words).doesNotContain("Exception").doesNotContain("{0}");
  }

  @BeforeAll
  static void importADepartementAndBackItUp() {
    home = SmallDemo.copyTo(folder.resolve("home"));
    whole = folder.resolve("whole.zip");
    made = run(home, "backup", whole.toString()).json();
  }

  @Test
  void aBackupTellsWhatItHoldsAndIsForItsOwnerOnly() throws IOException {
    assertThat(made.get("verified").asBoolean()).isTrue();
    assertThat(made.get("encrypted").asBoolean()).isFalse();
    assertThat(made.get("tables").asInt()).isGreaterThan(25);
    assertThat(made.get("rows").asLong()).isGreaterThan(1000);
    assertThat(made.get("missingFiles")).isEmpty();
    assertThat(made.get("bytes").asLong()).isEqualTo(Files.size(whole));
    assertThat(made.get("checksums").get("commune").get("rows").asInt()).isEqualTo(20);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whole)))
        .isEqualTo("rw-------");
    try (var beside = Files.list(folder)) {
      assertThat(beside.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void aRestoreIntoAnEmptyPlaceGivesTheSameChecksumsAndTheSameAnswers() {
    Path restored = folder.resolve("restored");
    JsonNode report = run(restored, "restore", whole.toString()).json();
    assertThat(report.get("checksums")).isEqualTo(made.get("checksums"));

    Path again = folder.resolve("again.zip");
    JsonNode second = run(restored, "backup", again.toString(), "--no-verify").json();
    assertThat(second.get("checksum")).isEqualTo(made.get("checksum"));
    assertThat(second.get("verified").asBoolean()).isFalse();

    String[] question = {"runs", "--territory", TERRITORY};
    assertThat(run(restored, question).json().get("runs"))
        .isEqualTo(run(home, question).json().get("runs"));
    JsonNode import_ =
        run(restored, "import", "--territory", home.resolve("demo").resolve("1-20").toString())
            .json();
    assertThat(import_.get("outcome").asString())
        .as("the roads came along: nothing is to be read again")
        .isEqualTo("UNCHANGED");
  }

  @Test
  void theStateMovesToPostgresAndBackWithoutLossAndStaysWhereItWas() {
    HomeProperties.Database server = TestDatabase.POSTGRESQL.database();
    Map<String, String> settings = new HashMap<>();
    settings.put("MAILLAGE_DB_USER", server.user());
    settings.put("MAILLAGE_DB_PASSWORD", server.password());
    String[] there = {"move", "--to", server.url(), "--home", home.toString(), "--json"};
    JsonNode moved = run(settings, there).json();
    assertThat(moved.get("checksums")).isEqualTo(made.get("checksums"));
    refused(run(settings, there), 4, "NOT_EMPTY", "n’est pas vide");

    settings.put("MAILLAGE_DB_URL", server.url());
    Path after = folder.resolve("postgres.zip");
    JsonNode ofServer =
        run(settings, "backup", after.toString(), "--home", home.toString(), "--json").json();
    assertThat(ofServer.get("database").asString()).isEqualTo("postgresql");
    assertThat(ofServer.get("checksum")).isEqualTo(made.get("checksum"));

    String[] back = {"move", "--to", "h2", "--home", home.toString(), "--json"};
    refused(run(settings, back), 4, "NOT_EMPTY", "rien n’a été touché");
    String[] elsewhere = Arrays.copyOf(back, back.length + 2);
    elsewhere[back.length] = "--into";
    elsewhere[back.length + 1] = folder.resolve("back").toString();
    assertThat(run(settings, elsewhere).json().get("checksum")).isEqualTo(made.get("checksum"));

    JsonNode still =
        run(home, "backup", folder.resolve("still.zip").toString(), "--no-verify").json();
    assertThat(still.get("checksum")).isEqualTo(made.get("checksum"));
    try (Connection connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE restore_unfinished (since VARCHAR(40))");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    refused(
        run(settings, "backup", folder.resolve("u.zip").toString(), "--json"),
        4,
        "UNFINISHED",
        "restauration interrompue");
    settings.put("MAILLAGE_HOME", folder.resolve("third").toString());
    assertThat(run(settings, "restore", whole.toString(), "--json").json().get("checksum"))
        .as("what a cut restore left is restored again")
        .isEqualTo(made.get("checksum"));
  }

  @Test
  void anEncryptedBackupIsVerifiedAndOpenedWithItsPassphraseOnly() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "la montagne est belle\n");
    Path wrong = Files.writeString(folder.resolve("wrong"), "la mer est belle\n");
    Path file = folder.resolve("whole.zip.age");
    JsonNode report =
        run(home, "backup", file.toString(), "--passphrase-file", secret.toString()).json();
    assertThat(report.get("encrypted").asBoolean()).isTrue();
    assertThat(report.get("verified").asBoolean()).isTrue();
    assertThat(report.get("checksum")).isEqualTo(made.get("checksum"));
    Path target = folder.resolve("never");
    refused(run(target, "restore", file.toString()), 3, "NEEDS_KEY", "est chiffrée");
    refused(
        run(target, "restore", file.toString(), "--passphrase-file", wrong.toString()),
        3,
        "WRONG_KEY",
        "n’ouvre pas");
    assertThat(target).doesNotExist();
    JsonNode proven =
        run(target, "backup", "verify", file.toString(), "--passphrase-file", secret.toString())
            .json();
    assertThat(proven.get("checksum")).isEqualTo(made.get("checksum"));
  }

  @Test
  void aBackupForARecipientIsVerifiedThoughOnlyHeCanOpenIt()
      throws IOException, InterruptedException {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/age-keygen"))).as("no age here").isTrue();
    Path identity = folder.resolve("identity");
    Process keygen = new ProcessBuilder("/usr/bin/age-keygen", "-o", identity.toString()).start();
    assertThat(keygen.waitFor()).isZero();
    String recipient =
        Files.readAllLines(identity).stream()
            .filter(line -> line.startsWith("# public key: "))
            .map(line -> line.substring(14))
            .findFirst()
            .orElseThrow();
    Path file = folder.resolve("recipient.age");
    assertThat(
            run(home, "backup", file.toString(), "--encrypt-to", recipient)
                .json()
                .get("verified")
                .asBoolean())
        .isTrue();
    Path plain = folder.resolve("plain.zip");
    Process age =
        new ProcessBuilder(
                "/usr/bin/age",
                "-d",
                "-i",
                identity.toString(),
                "-o",
                plain.toString(),
                file.toString())
            .start();
    assertThat(age.waitFor()).isZero();
    assertThat(run(home, "backup", "verify", plain.toString()).json().get("checksum"))
        .isEqualTo(made.get("checksum"));
    assertThat(
            run(
                    folder.resolve("by-identity"),
                    "restore",
                    file.toString(),
                    "--identity-file",
                    identity.toString())
                .json()
                .get("checksum"))
        .isEqualTo(made.get("checksum"));
  }

  @Test
  void whatCannotBeDoneIsToldAndTouchesNothing() throws IOException {
    Path target = folder.resolve("untouched");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.zip");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    refused(run(target, "restore", cut.toString()), 3, "TRUNCATED", "s’arrête avant la fin");
    Path changed = folder.resolve("changed.zip");
    bytes[bytes.length / 2] ^= 1;
    Files.write(changed, bytes);
    refused(run(target, "restore", changed.toString()), 3, "ALTERED", "rien n’a été touché");
    refused(run(target, "backup", "verify", changed.toString()), 3, "ALTERED", "changed.zip");
    Path text = Files.writeString(folder.resolve("text"), "Bonjour");
    refused(run(target, "restore", text.toString()), 3, "NOT_A_BACKUP", "n’est pas une sauvegarde");
    refused(run(target, "restore", target + "/x.zip"), 4, "NOT_WRITABLE", "x.zip");
    assertThat(target).doesNotExist();

    refused(run(home, "restore", whole.toString()), 4, "NOT_EMPTY", "n’est pas vide");
    refused(run(home, "backup", whole.toString()), 4, "ALREADY_THERE", "--force");
    refused(run(target, "backup", target + ".zip"), 4, "NOTHING_THERE", "rien à sauvegarder");
    assertThat(target).doesNotExist();
    refused(run(home, "backup", folder + "/nowhere/x.zip"), 4, "NOT_WRITABLE", "nowhere");
    refused(run(home, "backup", folder + "/e", "--encrypt-to", "age1x"), 4, "BAD_KEY", "age1x");
    assertThat(run(home, "backup").exitCode()).isEqualTo(2);
    assertThat(run(home, "move", "--to", "mysql").exitCode()).isEqualTo(2);
    assertThat(run(home, "move", "--to", "h2").exitCode()).isEqualTo(2);
    assertThat(
            run(home, "backup", folder.resolve("f.zip").toString(), "--no-verify", "--force")
                .exitCode())
        .isZero();
  }

  @Test
  void aHomeWhoseRestoreWasCutSaysSoAndCanBeRestoredAgain() throws SQLException {
    Path half = folder.resolve("half");
    MaillageHome at = MaillageHome.at(half);
    try (Connection connection = DriverManager.getConnection(Databases.h2Url(at), "maillage", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE restore_unfinished (since VARCHAR(40))");
      statement.execute("CREATE TABLE territory (id INTEGER)");
    }
    refused(run(half, "runs", "--territory", "x"), 4, "UNFINISHED", "restauration interrompue");
    refused(
        run(half, "backup", folder.resolve("h.zip").toString()), 4, "UNFINISHED", "interrompue");
    assertThat(run(half, "restore", whole.toString()).json().get("checksum"))
        .isEqualTo(made.get("checksum"));
    assertThat(run(half, "runs", "--territory", TERRITORY).exitCode()).isZero();
  }

  @Test
  void aRunningServerGivesTheBackupToWhoeverMayReadItsHomeOnly()
      throws IOException, InterruptedException {
    Path served = folder.resolve("served");
    assertThat(run(served, "restore", whole.toString()).exitCode()).isZero();
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // lives for seconds
                "-cp",
                productClassPath(),
                Maillage.class.getName(),
                "serve",
                "--port",
                "0",
                "--home",
                served.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "server.log"))
            .start();
    try {
      MaillageHome at = MaillageHome.at(served);
      for (int i = 0; i < 600 && ServerFile.find(at).isEmpty(); i++) {
        assertThat(server.isAlive()).as(Files.readString(folder.resolve("server.log"))).isTrue();
        TimeUnit.MILLISECONDS.sleep(200);
      }
      ServerFile file = ServerFile.find(at).orElseThrow();
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(served.resolve(ServerFile.NAME))))
          .isEqualTo("rw-------");
      Path online = folder.resolve("online.zip");
      Ran ran = run(served, "backup", online.toString());
      assertThat(ran.json().get("checksums")).isEqualTo(made.get("checksums"));
      assertThat(ran.err()).contains("ouvert par un serveur");

      assertThat(status(file, "0".repeat(64), Map.of())).isEqualTo(404);
      assertThat(status(file, file.secret(), Map.of("X-Forwarded-For", "1.2.3.4"))).isEqualTo(404);
      assertThat(status(file, file.secret(), Map.of())).isEqualTo(200);

      new ServerFile(file.address(), 1, file.secret(), file.pid()).write(at);
      refused(
          run(served, "backup", folder.resolve("no.zip").toString()),
          4,
          "SERVER_SILENT",
          "ouvert par un autre programme");
      file.write(at);
    } finally {
      server.destroy();
      assertThat(server.waitFor(3, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(served.resolve(ServerFile.NAME)).doesNotExist();
    assertThat(folder.resolve("no.zip")).doesNotExist();
  }

  /** Without the tests, whose configurations a whole application would find. */
  private static String productClassPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .filter(entry -> !entry.endsWith("test-classes" + File.separator))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int status(ServerFile file, String secret, Map<String, String> headers)
      throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://" + file.address() + ":" + file.port() + ServerFile.PATH)
                .toURL()
                .openConnection();
    connection.setRequestMethod("POST");
    connection.setRequestProperty(ServerFile.HEADER, secret);
    headers.forEach(connection::setRequestProperty);
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
