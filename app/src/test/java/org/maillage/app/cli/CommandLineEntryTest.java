package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineEntryTest {

  private final CapturedConsole captured = new CapturedConsole(0, Map.of());

  private int run(String... arguments) {
    return CommandLineEntry.run(Object.class, captured.console(), arguments);
  }

  @Test
  void helpIsFrenchByDefault() {
    assertThat(run("help")).isZero();
    assertThat(captured.out()).contains("Commandes :").contains("Codes de sortie :");
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void helpIsEnglishWhenAskedFor() {
    assertThat(run("--lang", "en", "help")).isZero();
    assertThat(captured.out()).contains("Commands:").contains("Exit codes:");
  }

  @Test
  void theLanguageMayFollowTheCommand() {
    assertThat(run("help", "import", "--lang=en")).isZero();
    assertThat(captured.out()).contains("Reads the files of a territory.");
  }

  @Test
  void theEnvironmentMayChooseTheLanguage() {
    CapturedConsole english = new CapturedConsole(0, Map.of("MAILLAGE_LANG", "en"));
    CommandLineEntry.run(Object.class, english.console(), "help");
    assertThat(english.out()).contains("Commands:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyCommandAndEveryOptionIsExplained(String language) {
    CommandLine root =
        CommandLineEntry.commandLine(Object.class, captured.console(), Words.of(language));
    assertThat(root.getSubcommands().keySet())
        .containsExactlyInAnyOrder(
            "demo",
            "import",
            "diagnostic",
            "serve",
            "export",
            "compare",
            "runs",
            "plans",
            "register",
            "changes",
            "opendata",
            "reminders",
            "siting",
            "crow-fly",
            "scenario",
            "round",
            "download",
            "times",
            "isochrones",
            "calibrate",
            "journal",
            "privacy",
            "account",
            "organisation",
            "backup",
            "restore",
            "move",
            "help");
    List<CommandLine> commands = new ArrayList<>(root.getSubcommands().values());
    root.getSubcommands().values().forEach(c -> commands.addAll(c.getSubcommands().values()));
    for (CommandLine command : commands) {
      String name = command.getCommandSpec().qualifiedName();
      assertThat(command.getCommandSpec().usageMessage().header()).as(name).isNotEmpty();
      for (ArgSpec argument : command.getCommandSpec().args()) {
        assertThat(argument.description()).as(name + " " + argument).isNotEmpty();
        assertThat(argument.paramLabel()).as(name + " " + argument).doesNotContain("bundle:");
      }
    }
  }

  @Test
  void noCommandShowsTheHelpAndIsAUsageError() {
    assertThat(run()).isEqualTo(2);
    assertThat(captured.err()).contains("Commandes :");
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void aMistypedCommandIsToldWithNearNames() {
    assertThat(run("imprt")).isEqualTo(2);
    assertThat(captured.err()).contains("« imprt » n’existe pas").contains("import");
  }

  @Test
  void aMistypedOptionIsToldBeforeTheOneThatIsMissing() {
    assertThat(run("import", "--teritory", "x")).isEqualTo(2);
    assertThat(captured.err())
        .contains("« --teritory » n’existe pas")
        .contains("--territory")
        .contains("./maillage help import");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          import                                         | il manque --territory DOSSIER
          demo --port abc                                | « abc » ne convient pas à --port PORT
          export --territory x --format pdf --out -      | csv, geojson, html, svg
          demo --seed 1 --seed 2                         | --seed N est donné deux fois
          demo encore                                    | « encore » est de trop
          help imprt                                     | Peut-être : import
          --lang de help                                 | fr, en
          """)
  void aCommandNotUnderstoodSaysWhatToDo(String typed, String told) {
    assertThat(run(typed.split(" "))).isEqualTo(2);
    assertThat(captured.err()).contains(told).doesNotContain("Exception");
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void withJsonAFailureIsOneObjectOnStandardOutput() {
    assertThat(run("import", "--json")).isEqualTo(2);
    JsonNode object = JsonMapper.builder().build().readTree(captured.out());
    assertThat(object.get("exitCode").asInt()).isEqualTo(2);
    assertThat(object.get("error").get("code").asString()).isEqualTo("usage");
    assertThat(captured.out().strip().lines()).hasSize(1);
  }

  @Test
  void theVersionIsToldWithoutStartingAnything() {
    assertThat(run("--version")).isZero();
    assertThat(captured.out()).startsWith("Maillage ");
  }

  @Test
  void nearNamesComeBestFirstAndFarOnesNotAtAll() {
    assertThat(Suggestions.near("corze", List.of("corse", "corte", "isere")))
        .containsExactly("corse", "corte");
    assertThat(Suggestions.near("xyz", List.of("corse", "isere"))).isEmpty();
  }
}
