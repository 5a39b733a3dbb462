package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios as a geomatician runs them: files in, one JSON object and sentences out. */
class ScenarioStoryTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TERRITORY = "serance-maritime";

  @TempDir static Path folder;

  private record Ran(int exitCode, String out, String err) {
    JsonNode json() {
      assertThat(out.strip().lines()).as(err).hasSize(1);
      return JSON.readTree(out);
    }
  }

  private static Ran run(String... arguments) {
    CapturedConsole captured =
        new CapturedConsole(0, Map.of("MAILLAGE_HOME", folder.resolve("home").toString()));
    int exitCode = CommandLineEntry.run(Maillage.class, captured.console(), arguments);
    // No-break spaces are checked elsewhere.
    return new Ran(exitCode, plain(captured.out()), plain(captured.err()));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  private static Ran scenario(String text, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.yaml"), text);
    String[] arguments = {"scenario", "run", file.toString(), "--territory", TERRITORY, "--json"};
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return run(all);
  }

  @BeforeAll
  static void computeASmallDemonstration() {
    SmallDemo.copyTo(folder.resolve("home"));
  }

  @Test
  void aClosureInAFileIsTheClosureOfTheList() throws IOException {
    Ran listed =
        run("scenario", "closures", "--territory", TERRITORY, "--service", "pharmacie", "--json");
    assertThat(listed.exitCode()).as(listed.err()).isZero();
    JsonNode worst = listed.json().get("closures").get(0);
    assertThat(worst.get("everybody").get("lossOver").get("0").asLong()).isPositive();
    assertThat(listed.err()).contains("habitants perdent plus de 5 min");

    Path csv = folder.resolve("communes.csv");
    Ran ran =
        scenario(
            "name: Fermer\nchanges:\n  - close: {place: \"%s\", services: [pharmacie]}\n"
                .formatted(worst.get("id").asString()),
            "--csv",
            csv.toString());

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode effect = ran.json();
    assertThat(effect.get("subject").asString()).isEqualTo("service:pharmacie");
    assertThat(effect.get("everybody")).isEqualTo(worst.get("everybody"));
    assertThat(effect.get("far")).isEqualTo(worst.get("far"));
    assertThat(effect.get("after").get("meanMinutes").asDouble())
        .isGreaterThan(effect.get("before").get("meanMinutes").asDouble());
    assertThat(effect.get("dimensions").get("time").get("after").asDouble())
        .isLessThanOrEqualTo(effect.get("dimensions").get("time").get("before").asDouble());
    assertThat(Files.readAllLines(csv)).hasSize(21);
  }

  @Test
  void contradictionsAreSaidChangeByChangeAndNothingIsApplied() throws IOException {
    Ran ran =
        scenario(
            """
            name: Impossible
            changes:
              - open: {name: Au large, at: [0, 0], services: [caf]}
              - close: {place: personne}
              - open: {name: Rien, at: [0, 0], services: [magie]}
            """);

    assertThat(ran.exitCode()).isEqualTo(ExitCode.BAD_INPUT.number());
    String message = ran.json().get("error").get("message").asString();
    assertThat(message)
        .contains("changement 1 : Aucune route assez proche de ce point (Au large)")
        .contains("changement 2 : Le lieu « personne » n’existe pas")
        .contains("changement 3 : Le service « magie » n’est pas au catalogue");
  }

  @Test
  void aFileThatChangesNothingAServiceThatNobodyHasAndAMomentThatIsNoneAreRefusedInWords()
      throws IOException {
    Ran nothing = scenario("name: Rien\nchanges: []\n");
    assertThat(nothing.exitCode()).isEqualTo(ExitCode.BAD_INPUT.number());
    assertThat(nothing.json().get("error").get("message").asString()).contains("ne change rien");

    Ran unknown =
        run("scenario", "closures", "--territory", TERRITORY, "--service", "pharmaci", "--json");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(unknown.json().get("error").get("message").asString()).contains("service:pharmacie");

    Ran moment =
        scenario("name: x\nchanges:\n  - close: {place: personne}\n", "--moment", "demain");
    assertThat(moment.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(moment.json().get("error").get("message").asString()).contains("sa-10h30");
  }

  @Test
  void withoutASubcommandTheCommandSaysWhichThereAre() {
    Ran ran = run("scenario", "--json");

    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE.number());
    assertThat(ran.out() + ran.err()).contains("run, closures");
  }
}
