package org.maillage.app.plan.comment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.comment.Comment;
import org.maillage.app.plan.comment.CommentDesk;
import org.maillage.app.plan.comment.CommentRepository;
import org.maillage.app.plan.view.IslandPlan;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Remarks beside the sections of a fiche. */
@SpringBootTest(
    classes = CommentPagesTest.CommentServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class CommentPagesTest {

  private static final String PLAN = "/territoires/ile/plans/petit";
  private static final String FICHE = PLAN + "/fiches/n11";
  private static final String REMARKS = FICHE + "/rubriques/contenu/remarques";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static Actor actor = new Actor(Actor.Kind.PERSON, "me", "Moi", null, "", List.of());

  @EnableAutoConfiguration
  @Import({PlanSurroundings.class, CommentDesk.class})
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.comment.web"
  })
  static class CommentServer {
    @Bean
    static Clock clock() {
      return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    @Bean
    @Primary
    static Access whoeverTheTestSays() {
      return new FixedAccess(() -> actor);
    }
  }

  @Autowired private MockMvcTester mvc;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private PlanRepository plans;
  @MockitoBean private FicheDesk desk;
  @MockitoBean private CommentRepository comments;
  @MockitoBean private ActorNames names;

  @BeforeEach
  void aRemarkWithAnAnswer() {
    acts(Role.PARTNER);
    TerritorySummary island =
        new TerritorySummary("ile", "Île", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH);
    when(territories.findSummary("ile")).thenReturn(Optional.of(island));
    when(plans.findPlan("ile", "petit"))
        .thenReturn(Optional.of(IslandPlan.stored("petit", false, IslandPlan.plan())));
    put(
        comment("r1", "contenu", null, "me", "Le lieu <b>n’est plus</b> le bon.", false),
        comment("a1", "contenu", "r1", "gone", "Lequel ?", false));
    when(comments.countOpen("petit")).thenReturn(Map.of("n11", 2));
    when(names.person("me")).thenReturn("Camille Martin");
    when(names.person("gone")).thenReturn("");
    when(names.organisation(eq("o-caf"), any())).thenReturn("CAF");
  }

  private static void acts(Role role) {
    actor =
        new Actor(
            Actor.Kind.PERSON,
            "me",
            "Moi",
            "o-caf",
            "",
            List.of(new Grant(role, Scope.ofTerritory("ile"))));
  }

  private void put(Comment... all) {
    when(comments.listComments("petit", "n11")).thenReturn(List.of(all));
    for (Comment one : all) {
      when(comments.findComment("petit", one.id())).thenReturn(Optional.of(one));
    }
  }

  private static Comment comment(
      String id, String key, @Nullable String to, String author, String text, boolean resolved) {
    return new Comment(
        id, "n11", key, to, author, "o-caf", text, NOON, resolved ? NOON : null, null);
  }

  private static String plain(MvcTestResult result) throws Exception {
    return result.getResponse().getContentAsString().replaceAll("[\\u00a0\\u202f]", " ");
  }

  private String page(String address) throws Exception {
    MvcTestResult result = mvc.get().uri(address).exchange();
    assertThat(result).as(address).hasStatusOk();
    String page = plain(result);
    assertThat(page).as(address).doesNotContain("??", "{0", ">null<");
    return page;
  }

  @Test
  void theSectionShowsItsRemarksFoldedAsPlainText() throws Exception {
    assertThat(page(FICHE))
        .contains(
            ">1 remarque</span>",
            "id=\"remarques-contenu\"",
            "Le lieu &lt;b&gt;n’est plus&lt;/b&gt; le bon.",
            "Camille Martin (CAF)",
            "personne effacée (CAF)",
            "22 novembre 2026",
            FICHE + "/remarques/r1/retrait",
            "Marquer comme traitée",
            "Faire une remarque",
            "Répondre")
        .doesNotContain(FICHE + "/remarques/a1/retrait", "Remarques sur d’autres rubriques");
    assertThat(page(FICHE)).doesNotContain("<details open");
    assertThat(page(FICHE + "?remarques=contenu")).containsOnlyOnce("<details open=\"open\">");
    assertThat(page(FICHE + "?lang=en")).contains("1 remark", "Mark as dealt with");
  }

  @Test
  void openOnesComeFirstAndTheRestIsCounted() throws Exception {
    put(
        comment("r1", "contenu", null, "me", "déjà fait", true),
        comment("r2", "contenu", null, "me", "à faire", false));
    String page = page(FICHE);
    assertThat(page).contains("2 remarques, dont une à traiter", "traitée");
    assertThat(page.indexOf("à faire</p>")).isLessThan(page.indexOf("déjà fait</p>"));
  }

  @Test
  void whatWasRemarkedOnAHiddenSectionIsStillThere() throws Exception {
    put(comment("r1", "evaluation-ancienne", null, "me", "mesurer l’écart", false));
    assertThat(page(FICHE))
        .contains("Remarques sur d’autres rubriques", "mesurer l’écart", "evaluation-ancienne");
  }

  @Test
  void theBoardCountsWhatIsOpen() throws Exception {
    assertThat(page(PLAN)).contains("2 remarques à traiter");
    acts(Role.PUBLIC);
    assertThat(page(PLAN)).doesNotContain("remarques à traiter");
    assertThat(page(FICHE)).doesNotContain("remarque");
  }

  @Test
  void whoOnlyReadsSeesNoForm() throws Exception {
    acts(Role.READER);
    assertThat(page(FICHE))
        .contains("Le lieu &lt;b&gt;")
        .doesNotContain("Faire une remarque", "Répondre", "Marquer comme traitée", "/retrait");
    assertThat(mvc.post().uri(REMARKS).param("texte", "non").exchange())
        .failure()
        .hasMessageContaining("COMMENT_PLANS");
  }

  @Test
  void aRemarkIsWrittenAndLeadsBackToItsSection() {
    assertThat(mvc.post().uri(REMARKS).param("texte", " à revoir\r\nvite ").exchange())
        .hasRedirectedUrl(FICHE + "?remarques=contenu#remarques-contenu");
    ArgumentCaptor<Comment> written = ArgumentCaptor.forClass(Comment.class);
    verify(comments).add(eq("petit"), written.capture());
    assertThat(written.getValue().text()).isEqualTo("à revoir\nvite");
    assertThat(written.getValue().authorId()).isEqualTo("me");
    assertThat(written.getValue().answersTo()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "long"})
  void whatCannotBeSentIsSaidAndKept(String typed) throws Exception {
    String text = typed.equals("long") ? "é".repeat(4001) : typed;
    MvcTestResult result =
        mvc.post().uri(REMARKS).param("texte", text).param("reponse", "r1").exchange();
    assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(plain(result))
        .contains(
            typed.equals("long") ? "4 000 caractères au plus. Rien" : "Écrivez votre remarque",
            text.strip());
    verify(comments, never()).add(any(), any());
  }

  @Test
  void whatDoesNotExistHasNoPage() {
    for (String address :
        List.of(
            FICHE + "/rubriques/inconnue/remarques",
            PLAN + "/fiches/x/rubriques/contenu/remarques")) {
      assertThat(mvc.get().uri(address).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }
    assertThat(mvc.post().uri(FICHE + "/remarques/x/suite").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.post().uri(PLAN + "/fiches/n12/remarques/r1/suite").exchange())
        .as("of another fiche")
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aRemarkIsDealtWithOpenedAgainAndTakenBack() {
    assertThat(mvc.post().uri(FICHE + "/remarques/r1/suite").param("traitee", "oui").exchange())
        .hasRedirectedUrl(FICHE + "?remarques=contenu#remarques-contenu");
    verify(comments).resolve("petit", "r1", NOON);
    mvc.post().uri(FICHE + "/remarques/r1/suite").param("traitee", "non").exchange();
    verify(comments).resolve("petit", "r1", null);
    assertThat(mvc.post().uri(FICHE + "/remarques/r1/retrait").exchange())
        .hasRedirectedUrl(FICHE + "?remarques=contenu#remarques-contenu");
    verify(comments).takeBack("petit", "r1", NOON);
    assertThat(mvc.post().uri(FICHE + "/remarques/a1/retrait").exchange())
        .failure()
        .hasMessageContaining("COMMENT_PLANS");
  }

  @Test
  void thePageOfASectionShowsItsThreads() throws Exception {
    assertThat(page(REMARKS)).contains("Remarques sur « ", "Le lieu &lt;b&gt;", "Revenir à");
  }
}
