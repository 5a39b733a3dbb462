package org.maillage.app.register.report.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.register.report.PlaceReport;
import org.maillage.app.register.report.PlaceReport.Kind;
import org.maillage.app.register.report.PlaceReport.State;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReportRepositoryTest {

  private static final Instant NOON = Instant.parse("2026-03-04T11:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private final List<Act> acts = new ArrayList<>();
  private TestDatabase.Opened database;
  private JdbcReportRepository store;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    store = new JdbcReportRepository(database.jdbc(), database.work(), acts::add);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private static PlaceReport report(String id, int minutes, @Nullable String email) {
    Instant at = NOON.plus(Duration.ofMinutes(minutes));
    return new PlaceReport(
        id,
        "corse",
        "osm:n/1",
        "Mairie d’Évisa",
        Kind.HOURS,
        "Fermé le mercredi\net le soir",
        email,
        at,
        at.plus(Duration.ofHours(48)),
        State.NEW,
        null,
        null,
        null);
  }

  private static List<String> ids(List<PlaceReport> reports) {
    return reports.stream().map(PlaceReport::id).toList();
  }

  @Test
  void whatIsReportedIsReadAsItWasTheOldestFirst() {
    PlaceReport late = report("late", 5, null);
    PlaceReport early = report("early", 0, "a@b.example");
    store.add(late);
    store.add(early);

    assertThat(store.listOpen("corse")).containsExactly(early, late);
    assertThat(store.listOpen("elsewhere")).isEmpty();
    assertThat(store.find("corse", "late")).contains(late);
    assertThat(store.find("elsewhere", "late")).isEmpty();
  }

  @Test
  void aReportOnlyGoesForward() {
    store.add(report("r", 0, null));
    Instant read = NOON.plusSeconds(60);
    Instant done = NOON.plusSeconds(120);

    assertThat(store.answer("corse", "r", State.ACKNOWLEDGED, read, "")).isTrue();
    assertThat(store.answer("corse", "r", State.ACKNOWLEDGED, done, "")).isFalse();
    assertThat(store.answer("corse", "r", State.CORRECTED, done, "Merci")).isTrue();
    assertThat(store.answer("corse", "r", State.REFUSED, done, "Non")).isFalse();
    assertThat(store.answer("corse", "r", State.ACKNOWLEDGED, done, "")).isFalse();

    PlaceReport closed = store.find("corse", "r").orElseThrow();
    assertThat(closed.state()).isEqualTo(State.CORRECTED);
    assertThat(closed.acknowledgedAt()).isEqualTo(read);
    assertThat(closed.closedAt()).isEqualTo(done);
    assertThat(closed.answer()).isEqualTo("Merci");
    assertThat(store.listOpen("corse")).isEmpty();
  }

  @Test
  void aReportOfAnotherTerritoryIsNotAnswered() {
    store.add(report("r", 0, null));

    assertThat(store.answer("elsewhere", "r", State.REFUSED, NOON, "Non")).isFalse();

    assertThat(store.find("corse", "r").orElseThrow().state()).isEqualTo(State.NEW);
  }

  @Test
  void whatIsClosedAtOnceIsAcknowledgedToo() {
    for (int i = 0; i < 3; i++) {
      store.add(report("r" + i, 0, null));
      store.answer("corse", "r" + i, State.REFUSED, NOON.plusSeconds(i), "Non");
    }

    assertThat(store.find("corse", "r0").orElseThrow().acknowledgedAt()).isEqualTo(NOON);
    assertThat(ids(store.listClosed("corse", 2))).containsExactly("r2", "r1");
  }

  @Test
  void theJournalKnowsNeitherTextNorAddress() {
    store.add(report("r", 0, "a@b.example"));
    store.answer("corse", "r", State.REFUSED, NOON, "Réponse privée");

    assertThat(acts).extracting(Act::verb).containsExactly("created", "changed");
    assertThat(acts).extracting(Act::objectKind).containsOnly(ObjectKind.REGISTER);
    assertThat(acts.toString())
        .contains("\"state\":\"REFUSED\"", "osm:n/1")
        .doesNotContain("mercredi", "a@b.example", "privée");
  }

  @Test
  void whatSomebodyLeftIsFoundAndForgottenByHisAddress() {
    store.add(report("hers", 0, "a@b.example"));
    store.add(report("others", 0, "c@b.example"));
    assertThat(ids(store.listOf("a@b.example"))).containsExactly("hers");

    store.forgetOf("a@b.example");

    PlaceReport forgotten = store.find("corse", "hers").orElseThrow();
    assertThat(forgotten.text()).isNull();
    assertThat(forgotten.email()).isNull();
    assertThat(forgotten.placeName()).isEqualTo("Mairie d’Évisa");
    assertThat(store.find("corse", "others").orElseThrow().email()).isEqualTo("c@b.example");
  }
}
