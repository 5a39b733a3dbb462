package org.maillage.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.Maillage;
import org.maillage.app.home.jdbc.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first administrator, the organisations of a file, and who may come in. */
class AccountStoryTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private record Ran(int exitCode, String out, String err) {}

  private Ran run(String... arguments) {
    Map<String, String> environment = Map.of("MAILLAGE_HOME", folder.resolve("home").toString());
    CapturedConsole captured = new CapturedConsole(0, environment);
    int exitCode = CommandLineEntry.run(Maillage.class, captured.console(), arguments);
    return new Ran(exitCode, captured.out(), captured.err());
  }

  private Ran invite(String email, String organisation, String... more) {
    String[] all = {
      "account", "invite", "--email", email, "--name", "Claire", "--organisation", organisation
    };
    String[] arguments = new String[all.length + more.length];
    System.arraycopy(all, 0, arguments, 0, all.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return run(arguments);
  }

  @Test
  void theFirstAdministratorIsInvitedAtTheMachineAndStays() throws IOException {
    Path file = folder.resolve("organisations.csv");
    Files.writeString(
        file, "nom;sigle;siret;nature\nConseil départemental;CD;22130001500247;DEPARTEMENT\n");
    assertThat(run("organisation", "import", file.toString()).err()).contains("1 organisations");
    Files.writeString(file, "nom;nature\nCAF;OPERATOR\nMSA;ROYAUME\n");
    Ran refused = run("organisation", "import", file.toString());
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("ligne 3", "ROYAUME", "rien n’a été ajouté");

    Ran invited =
        invite("a@cd.example", "cd", "--role", "administrator", "--function", "Directrice");
    assertThat(invited.exitCode()).as(invited.err()).isZero();
    assertThat(invited.out()).matches("(?s)http://localhost:8080/invitation/[0-9a-f]{64}\\s+");
    Ran again = invite("A@cd.example", "ignored", "--role", "reader");
    assertThat(again.out()).contains("/invitation/").isNotEqualTo(invited.out());
    Ran notHis = invite("b@x.example", "Association", "--role", "CO_PRESIDENT");
    assertThat(notHis.exitCode()).isEqualTo(3);
    assertThat(notHis.err()).contains("La co-présidence n’est donnée que pour");

    JsonNode accounts = JSON.readTree(run("account", "list", "--json").out()).get("accounts");
    assertThat(accounts).hasSize(1);
    assertThat(accounts.get(0).get("mandates").get(0).asString()).isEqualTo("CD: ADMINISTRATOR");
    assertThat(run("organisation", "list").out())
        .contains("Conseil départemental")
        .doesNotContain("CAF", "Association");

    Ran last = run("account", "deactivate", "--email", "a@cd.example");
    assertThat(last.exitCode()).isEqualTo(2);
    assertThat(last.err()).contains("Il ne resterait personne");
    invite("b@cd.example", "CD", "--role", "administrator");
    assertThat(functions()).containsExactly("", "Directrice");
    assertThat(run("account", "deactivate", "--email", "a@cd.example").exitCode()).isZero();
    assertThat(invite("a@cd.example", "CD", "--role", "reader").err()).contains("a été retiré");
    assertThat(run("account", "deactivate", "--email", "nobody@cd.example").err())
        .contains("personne n’a l’adresse");
  }

  @Test
  void periodsAreToldInWordsAndAppliedWithFigures() {
    assertThat(run("privacy", "register").err())
        .contains("Comptes", "(conservé : 3 ans après la dernière connexion)")
        .contains("(conservé : 60 jours après l’écriture)")
        .doesNotContain("LAST_SEEN", "WRITTEN", "NEVER");
    Ran applied = run("privacy", "apply-retention", "--json");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(JSON.readTree(applied.out()).get("personnes").asInt()).isZero();
  }

  /** Of all mandates: what was not said is not made up. */
  private List<String> functions() {
    try (TestDatabase.Opened database = TestDatabase.H2.open(folder.resolve("home"))) {
      return database
          .jdbc()
          .sql("SELECT function_name FROM mandate ORDER BY function_name")
          .query(String.class)
          .list();
    }
  }
}
