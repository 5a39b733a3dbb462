package org.maillage.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No secret in what the project publishes: every tracked file is searched for the well-known shapes
 * of keys and passwords. Examples say {@code example}, {@code changez-moi} or point to a setting.
 */
class SecretsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final long LARGEST_BYTES = 4 << 20;

  /** Values that only show where a secret would stand. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)example|exemple|changez|\\$\\{|\\$[A-Za-z]|<[a-z]|%s|\\{\\}|…|\\.\\.\\.");

  private static final Map<String, Pattern> SHAPES = shapes();

  private static Map<String, Pattern> shapes() {
    Map<String, Pattern> shapes = new TreeMap<>();
    shapes.put(
        "private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----"));
    shapes.put("AWS key", Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"));
    shapes.put("GitHub token", Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,}\\b"));
    shapes.put("GitLab token", Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20,}\\b"));
    shapes.put("Slack token", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}\\b"));
    shapes.put("Google key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b"));
    shapes.put("Stripe key", Pattern.compile("\\b[sr]k_live_[0-9a-zA-Z]{20,}\\b"));
    shapes.put(
        "JSON web token",
        Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));
    shapes.put("password in an address", Pattern.compile("://[^\\s/:@\"'<>]+:([^\\s/@\"'<>]+)@"));
    shapes.put(
        "password of a setting",
        Pattern.compile(
            "(?im)^[ \\t]*(?:export )?[A-Z_.-]*(?:password|passwd|secret|token|api[_-]?key)"
                + "[ \\t]*[=:][ \\t]*(?=\\S*[0-9!+/_-])([^\\s\"'#$<{(][^\\s\"'#(]{7,})[ \\t]*$"));
    return shapes;
  }

  private static List<String> findSecrets(String name, String text) {
    List<String> found = new ArrayList<>();
    SHAPES.forEach(
        (what, shape) -> {
          Matcher matcher = shape.matcher(text);
          while (matcher.find()) {
            if (!PLACEHOLDER.matcher(matcher.group()).find()) {
              long line = text.substring(0, matcher.start()).lines().count();
              found.add(name + ":" + Math.max(1, line) + ": " + what);
            }
          }
        });
    return found;
  }

  /** Tracked files; where there is no git (a source archive), all files but built ones. */
  private static List<Path> files() throws IOException, InterruptedException {
    Path list = Files.createTempFile("files", ".txt");
    try {
      Process git =
          new ProcessBuilder("git", "ls-files", "-z")
              .directory(ROOT.toFile())
              .redirectOutput(list.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (git.waitFor(60, TimeUnit.SECONDS) && git.exitValue() == 0) {
        return Stream.of(Files.readString(list).split("\0")).map(ROOT::resolve).toList();
      }
    } catch (IOException noGit) {
      // the files themselves are looked at
    } finally {
      Files.delete(list);
    }
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(f -> !ROOT.relativize(f).toString().matches("(.*/)?(target|\\.git)/.*"))
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  @Test
  void noTrackedFileHoldsASecret() throws Exception {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(500);
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        found.addAll(findSecrets(ROOT.relativize(file).toString(), text));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void eachShapeOfASecretIsFound() {
    // Put together here, so that this file is free of them.
    List<String> secrets =
        List.of(
            "-----BEGIN " + "RSA PRIVATE KEY-----",
            "-----BEGIN " + "PRIVATE KEY-----",
            "key = AKIA" + "ABCDEFGHIJ234567",
            "ghp_" + "a".repeat(36),
            "glpat-" + "b".repeat(20),
            "xoxb-" + "1234567890-abc",
            "AIza" + "C".repeat(35),
            "sk_live_" + "d".repeat(24),
            "eyJhbGciOiJIUzI1" + "." + "eyJzdWIiOiIxMjM0" + "." + "c2lnbmF0dXJlLXg",
            "jdbc:postgresql://maillage:" + "hunter2hunter2@db/x",
            "MAILLAGE_DB_PASSWORD" + "=correct-horse-battery",
            "  client-" + "secret: 0123456789abcdef");
    for (String secret : secrets) {
      assertThat(findSecrets("x", "a\n" + secret + "\nb\n")).as(secret).isNotEmpty();
    }
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(SHAPES.size());
  }

  @Test
  void aPlaceWhereASecretWouldStandIsNone() {
    assertThat(findSecrets("x", "MAILLAGE_DB_PASSWORD=changez-moi-ici\n")).isEmpty();
    assertThat(findSecrets("x", "url: https://user:example@host/\n")).isEmpty();
    assertThat(findSecrets("x", "password: ${DB_PASSWORD}\n")).isEmpty();
  }
}
