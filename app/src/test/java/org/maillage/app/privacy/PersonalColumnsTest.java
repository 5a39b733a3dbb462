package org.maillage.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maillage.app.home.jdbc.TestDatabase;

/** Nothing personal outside of the modules made for it, and nothing that the register forgets. */
class PersonalColumnsTest {

  private static final Pattern LOOKS_PERSONAL =
      Pattern.compile(
          "(.*_)?(name|email|mail|phone|telephone|address|function|person|password|secret|token"
              + "|asked|subject|credential|label|public_key|code_hash|client|draft|ip|agent|birth)"
              + "(_.*)?");

  private static final Set<String> MODULES =
      Set.of(
          "people",
          "signin",
          "link",
          "privacy",
          "submission",
          "mine",
          "reminder",
          "observatory",
          "contacts",
          "register.report",
          // Who remarked or keeps what beside a plan; the plan itself knows nobody.
          "plan.comment",
          "plan.saved");

  private static final String PLACE = "public data of a place or an area, from an open file";
  private static final String THING = "name of a thing";

  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("import_lock.name", THING),
          Map.entry("journal_head.name", THING),
          Map.entry("territory.name", PLACE),
          Map.entry("commune.name", PLACE),
          Map.entry("zone.name", PLACE),
          Map.entry("structure.name", PLACE),
          Map.entry("structure.address", PLACE),
          Map.entry("structure.phone", PLACE),
          Map.entry("structure.operator_name", PLACE),
          Map.entry("register_event.place_name", PLACE),
          Map.entry("register_event.operator_name", PLACE),
          Map.entry("panier.name_fr", THING),
          Map.entry("panier.name_en", THING),
          Map.entry("diagnostic_run.territory_name", THING),
          Map.entry("diagnostic_run.panier_name_fr", THING),
          Map.entry("diagnostic_run.panier_name_en", THING),
          Map.entry("territory_setting.name", THING),
          Map.entry("scenario.name", "words of an organisation about a scenario"),
          Map.entry("plan_actor.name", "legal person, as a document names it"),
          Map.entry("plan_announced_total.label", THING),
          Map.entry("plan_indicator.label", THING),
          Map.entry("plan_evidence.file_name", THING),
          Map.entry("plan_document.file_name", THING),
          Map.entry("plan_view.name", THING),
          Map.entry("register_statement.subject_id", PLACE),
          Map.entry("presence_request.operator_name", "legal person"),
          Map.entry("channel_volume.operator_name", "legal person"),
          Map.entry("presence_request.asked_on", "when, not who"),
          Map.entry("presence_answer.place_name", PLACE),
          Map.entry("place_report.place_name", PLACE),
          Map.entry("plan_level.one_name", THING),
          Map.entry("plan_level.many_name", THING),
          Map.entry("job.asked_at", "when, not who"),
          Map.entry("observatory_subscription.asked_at", "when, not who"),
          Map.entry("organisation_name.name", "legal person"),
          Map.entry("organisation_name.short_name", "legal person"),
          Map.entry("organisation_unit.name", "part of a legal person"),
          Map.entry("single_use_link.subject_id", "an organisation, of a plan or not"),
          Map.entry("form_draft.draft_key", "page and form"),
          Map.entry("person.erased_at", "when, of nobody any more"));

  @TempDir Path folder;

  private List<String> columns() {
    try (TestDatabase.Opened database = TestDatabase.H2.open(folder)) {
      return database
          .jdbc()
          .sql(
              """
              SELECT LOWER(table_name) || '.' || LOWER(column_name)
              FROM information_schema.columns
              WHERE table_schema = 'PUBLIC' AND LOWER(table_name) <> 'flyway_schema_history'
              """)
          .query(String.class)
          .list();
    }
  }

  @Test
  void everyColumnThatLooksPersonalIsInTheRegisterOrSaysWhyNot() {
    List<String> columns = columns();
    Set<String> registered = new HashSet<>();
    new Register().listEntries().forEach(entry -> registered.addAll(entry.columns()));

    assertThat(columns).containsAll(registered);
    assertThat(columns).containsAll(ALLOWED.keySet());
    List<String> forgotten =
        columns.stream()
            .filter(c -> LOOKS_PERSONAL.matcher(c.substring(c.indexOf('.') + 1)).matches())
            .filter(c -> !registered.contains(c) && !ALLOWED.containsKey(c))
            .sorted()
            .toList();
    assertThat(forgotten).as("in @PersonalData, or allowed with a reason").isEmpty();
  }

  @Test
  void onlyTheModulesMadeForItHoldPersonalData() {
    List<Register.Entry> entries = new Register().listEntries();

    assertThat(entries)
        .extracting(Register.Entry::key)
        .doesNotHaveDuplicates()
        .contains("personne");
    for (Register.Entry entry : entries) {
      String module =
          entry
              .type()
              .replaceFirst("^org\\.maillage\\.app\\.((plan|register)\\.[a-z]+|[a-z]+)\\..*", "$1");
      assertThat(MODULES).as(entry.type()).contains(module);
    }
  }
}
