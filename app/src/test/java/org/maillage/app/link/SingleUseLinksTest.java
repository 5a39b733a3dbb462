package org.maillage.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Access;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.link.SingleUseLink.State;
import org.maillage.app.link.jdbc.LinkRepositories;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SingleUseLinksTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static final Access ACCESS = new FixedAccess(() -> Acting.now().orElse(Actor.OPERATOR));

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private TestDatabase.Opened database;
  private final List<String> answers = new ArrayList<>();
  private final List<Act> acts = new ArrayList<>();
  private final List<Actor.Kind> actors = new ArrayList<>();

  @BeforeEach
  void open() {
    database = kind.open(folder);
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private SingleUseLinks links(Instant now) {
    return new SingleUseLinks(
        LinkRepositories.over(database),
        List.of(new Question()),
        ACCESS,
        act -> {
          acts.add(act);
          actors.add(ACCESS.actor().kind());
        },
        database.work(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  /** A page that takes any answer but an empty one. */
  private final class Question implements LinkedPage {

    @Override
    public String key() {
      return "question";
    }

    @Override
    public Optional<LinkedForm> form(SingleUseLink link, Locale language) {
      return Optional.of(new LinkedForm("question", Map.of("about", link.subjectId())));
    }

    @Override
    public Optional<LinkedForm> answer(
        SingleUseLink link, Map<String, String> typed, Locale language) {
      String answer = typed.getOrDefault("answer", "");
      if (answer.isEmpty()) {
        return form(link, language);
      }
      answers.add(answer);
      return Optional.empty();
    }
  }

  private static String token(String path) {
    assertThat(path).matches("/lien/[0-9a-f]{64}");
    return path.substring("/lien/".length());
  }

  private static SingleUseLink found(SingleUseLinks links, String token) {
    return links.findLink(token).orElseThrow();
  }

  @Test
  void aLinkIsLookedAtOftenAndAnsweredOnce() {
    SingleUseLinks links = links(NOON);
    String token = token(links.make("question", "o1", "ile"));
    SingleUseLink link = found(links, token);
    for (int look = 0; look < 3; look++) {
      assertThat(links.form(link, Locale.FRENCH)).isPresent();
      assertThat(links.state(found(links, token))).isEqualTo(State.OPEN);
    }

    assertThat(links.answer(link, Map.of("answer", "oui"), Locale.FRENCH)).isEmpty();
    assertThat(links.state(found(links, token))).isEqualTo(State.USED);
    assertThatThrownBy(() -> links.answer(link, Map.of("answer", "non"), Locale.FRENCH))
        .isInstanceOf(LinkNotOpenException.class);
    assertThat(answers).containsExactly("oui");
    assertThat(acts).extracting(Act::verb).containsExactly("created", "used");
    assertThat(actors).containsExactly(Actor.Kind.OPERATOR, Actor.Kind.LINK);
  }

  @Test
  void anAnswerThatIsNotTakenLeavesTheLinkOpen() {
    SingleUseLinks links = links(NOON);
    String token = token(links.make("question", "o1", null));
    assertThat(links.answer(found(links, token), Map.of(), Locale.FRENCH)).isPresent();
    assertThat(links.state(found(links, token))).isEqualTo(State.OPEN);
    assertThat(links.answer(found(links, token), Map.of("answer", "oui"), Locale.FRENCH)).isEmpty();
  }

  @Test
  void aLinkRunsOutAndCanBeTakenBack() {
    SingleUseLinks links = links(NOON);
    String token = token(links.make("question", "o1", null));
    SingleUseLinks later = links(NOON.plus(Duration.ofDays(30)));
    SingleUseLink link = found(links, token);
    assertThat(later.state(link)).isEqualTo(State.EXPIRED);
    assertThatThrownBy(() -> later.answer(link, Map.of("answer", "oui"), Locale.FRENCH))
        .isInstanceOf(LinkNotOpenException.class);

    links.revoke(link);
    assertThat(links.state(found(links, token))).isEqualTo(State.REVOKED);
    assertThatThrownBy(() -> links.answer(link, Map.of("answer", "oui"), Locale.FRENCH))
        .isInstanceOf(LinkNotOpenException.class);
    assertThat(answers).isEmpty();
    assertThat(links.listLinks("question", "o1")).hasSize(1);
    assertThat(links.listLinks("question", "o2")).isEmpty();
  }

  @Test
  void theSecretStandsNowhereInTheDatabaseNorInTheJournal() {
    SingleUseLinks links = links(NOON);
    String token = token(links.make("question", "o1", null));
    List<Map<String, Object>> rows =
        database.jdbc().sql("SELECT * FROM single_use_link").query().listOfRows();
    assertThat(rows.toString()).doesNotContain(token);
    assertThat(acts.toString()).doesNotContain(token);
    assertThat(links.findLink("0".repeat(64))).isEmpty();
    assertThat(links.findLink("")).isEmpty();
  }
}
