package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.yaml.YamlFault;
import org.maillage.domain.scenario.Problem;

class BundlesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  static List<Path> frenchBundles() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !file.toString().endsWith("_en.properties"))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreBundlesToCheck() throws IOException {
    assertThat(frenchBundles()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("frenchBundles")
  void frenchAndEnglishHaveTheSameKeys(Path french) throws IOException {
    assertThat(load(english(french)).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(load(french).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("frenchBundles")
  void frenchAndEnglishUseTheSamePlaceholders(Path french) throws IOException {
    Properties fr = load(french);
    Properties en = load(english(french));
    for (String key : fr.stringPropertyNames()) {
      assertThat(placeholders(en.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(fr.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("frenchBundles")
  void noMessageIsEmptyOrLosesAnApostropheToMessageFormat(Path french) throws IOException {
    for (Path bundle : List.of(french, english(french))) {
      Properties words = load(bundle);
      for (String key : words.stringPropertyNames()) {
        assertThat(words.getProperty(key)).as(bundle + " " + key).isNotBlank();
        if (!placeholders(words.getProperty(key)).isEmpty()) {
          assertThat(words.getProperty(key)).as(bundle + " " + key).doesNotContain("'");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("frenchBundles")
  void everyFileNamesAKeyOnce(Path french) throws IOException {
    for (Path bundle : List.of(french, english(french))) {
      List<String> keys =
          Files.readAllLines(bundle).stream()
              .filter(line -> line.matches("[^#\\s][^=]*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as(bundle.toString()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void everyIssueSaysWhatHappenedAndHowToMendItInBothLanguages(IssueCode code) {
    ImportIssue issue =
        new ImportIssue(
            code, "fichier.csv", 12, "valeur", List.of("premier", "second", "troisième"));
    for (String language : List.of("fr", "en")) {
      Words words = Words.of(language);
      assertThat(words.issue(issue)).as(code + " " + language).isNotBlank().doesNotContain("{");
      assertThat(words.mend(issue)).as(code + " " + language).isNotBlank().doesNotContain("{");
      assertThat(words.mend(issue)).isNotEqualTo(words.issue(issue));
    }
  }

  @Test
  void noIssueMessageIsLeftWithoutItsCode() throws IOException {
    TreeSet<String> wanted = new TreeSet<>();
    for (IssueCode code : IssueCode.values()) {
      wanted.add("issue." + code);
      wanted.add("issue." + code + ".mend");
    }
    for (YamlFault fault : YamlFault.values()) {
      wanted.add("fault." + fault.code());
    }
    for (Problem.Code problem : Problem.Code.values()) {
      wanted.add(problem.messageKey());
    }
    assertThat(load(MESSAGES.resolve("issue.properties")).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @EnumSource(YamlFault.class)
  void aFaultOfTheDescriptionIsSaidInWords(YamlFault fault) {
    ImportIssue issue = fault.at("territoire.yaml", 3, "valeur", "un", "deux").issue();
    for (String language : List.of("fr", "en")) {
      assertThat(Words.of(language).issue(issue))
          .doesNotContain("{")
          .doesNotContain(": " + fault.code() + ".");
    }
  }

  @Test
  void everyStageThatTheCodeNamesHasItsWords() throws IOException {
    Pattern stage =
        Pattern.compile("(?:\\bat\\(|STAGE = |stage = [^;]*[?:] )\"([a-z]+(?:\\.[a-z]+)*)\"");
    TreeSet<String> named = new TreeSet<>();
    for (String module : List.of("data", "demo", "app")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          Matcher matcher = stage.matcher(Files.readString(file));
          while (matcher.find()) {
            named.add("progress." + matcher.group(1));
          }
        }
      }
    }
    assertThat(named).contains("progress.read.roads", "progress.save", "progress.demo.write");
    assertThat(load(MESSAGES.resolve("progress.properties")).stringPropertyNames())
        .containsAll(named);
  }

  @Test
  void frenchIsNotEnglish() {
    ImportIssue issue = new ImportIssue(IssueCode.FILE_EMPTY, "a.csv", 0, "", List.of());
    assertThat(Words.of("fr").issue(issue)).contains("est vide");
    assertThat(Words.of("en").issue(issue)).contains("is empty");
  }

  private static Path english(Path french) {
    return Path.of(french.toString().replace(".properties", "_en.properties"));
  }

  private static TreeSet<String> placeholders(String message) {
    Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(message);
    TreeSet<String> numbers = new TreeSet<>();
    while (matcher.find()) {
      numbers.add(matcher.group(1));
    }
    if (!numbers.isEmpty()) {
      new MessageFormat(message); // throws where a brace is wrong
    }
    return numbers;
  }

  private static Properties load(Path bundle) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
