package org.maillage.app.submission.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.submission.FormDraft;
import org.maillage.app.submission.FormDrafts;
import org.maillage.app.submission.Submissions;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FormsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private Submissions submissions;
  private FormDrafts drafts;

  @BeforeEach
  void open() {
    database = kind.open(folder);
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    submissions = new JdbcSubmissions(database.jdbc(), database.work(), clock);
    drafts = new JdbcFormDrafts(database.jdbc(), database.work());
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void ofManyAtOnceOneBegins() {
    long begun = IntStream.range(0, 8).parallel().filter(i -> submissions.begin("f")).count();

    assertThat(begun).isEqualTo(1);
    assertThat(submissions.findLocation("f")).isEmpty();
    submissions.end("f", "/là");
    assertThat(submissions.findLocation("f")).contains("/là");
    assertThat(submissions.begin("f")).isFalse();
  }

  @Test
  void whatWasRefusedOrLeftMayBeSentAgain() {
    submissions.begin("f");
    submissions.free("f");
    assertThat(submissions.begin("f")).isTrue();
    submissions.freeIfBegunBefore("f", NOON);
    assertThat(submissions.isKnown("f")).isTrue();
    submissions.freeIfBegunBefore("f", NOON.plusMillis(1));
    assertThat(submissions.isKnown("f")).isFalse();
    submissions.begin("f");
    submissions.end("f", "/x");
    submissions.freeIfBegunBefore("f", NOON.plusSeconds(600));
    assertThat(submissions.findLocation("f")).contains("/x");
    assertThat(submissions.forgetBefore(NOON)).isZero();
    assertThat(submissions.forgetBefore(NOON.plusMillis(1))).isEqualTo(1);
  }

  @Test
  void aDraftIsOfOnePersonAndTheLastCounts() {
    drafts.save("p1", new FormDraft("panier", "a=1", NOON));
    drafts.save("p1", new FormDraft("panier", "a=2", NOON.plusSeconds(1)));
    drafts.save("p2", new FormDraft("panier", "a=3", NOON));

    assertThat(drafts.findDraft("p1", "panier"))
        .contains(new FormDraft("panier", "a=2", NOON.plusSeconds(1)));
    assertThat(drafts.findDraft("p1", "autre")).isEmpty();
    assertThat(drafts.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(drafts.listDrafts("p2")).isEmpty();
    drafts.forgetAll("p1");
    assertThat(drafts.listDrafts("p1")).isEmpty();
  }
}
