package org.maillage.app.plan.partner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.mine.Asked;
import org.maillage.app.mine.ChangedFiche;
import org.maillage.app.mine.Mine;
import org.maillage.app.mine.PlanRef;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.partner.PartnerLinks;
import org.maillage.app.plan.partner.PlanActors;
import org.maillage.app.plan.web.PlanSurroundings;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.plan.convention.Term;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the pages about partners, and the page that is one's own, say. */
@SpringBootTest(
    classes = PartnerPagesTest.PartnerServer.class,
    properties = "spring.flyway.enabled=false")
@AutoConfigureMockMvc
class PartnerPagesTest {

  private static final String PLAN = "/territoires/corse/plans/p";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @EnableAutoConfiguration
  @Import(PlanSurroundings.class)
  @ComponentScan({
    "org.maillage.app.shell",
    "org.maillage.app.plan.web",
    "org.maillage.app.plan.partner.web",
    "org.maillage.app.mine.web"
  })
  static class PartnerServer {
    @Bean
    static Clock clock() {
      return Clock.fixed(NOON, ZoneOffset.UTC);
    }
  }

  @Autowired private MockMvcTester pages;
  @MockitoBean private PlanRepository plans;
  @MockitoBean private TerritoryRepository territories;
  @MockitoBean private FicheDesk desk;
  @MockitoBean private PlanActors actors;
  @MockitoBean private PartnerLinks links;
  @MockitoBean private Mine mine;

  private static final StoredPlan STORED = SmallPlan.stored("p");

  @BeforeEach
  void one() {
    when(territories.findSummary("corse"))
        .thenReturn(
            Optional.of(
                new TerritorySummary(
                    "corse", "Corse", List.of("2A"), 4, 100, "2013", "2026", 1, Instant.EPOCH)));
    when(plans.findPlan("corse", "p")).thenReturn(Optional.of(STORED));
    Organisation caf =
        new Organisation(
            "o-caf",
            null,
            OrganisationKind.OPERATOR,
            "corse",
            List.of(
                new Organisation.Name(LocalDate.EPOCH, "Caisse d’allocations familiales", "CAF")),
            null,
            null,
            List.of(),
            1);
    when(actors.listChoices(any())).thenReturn(List.of(caf));
    when(actors.listMatches(any()))
        .thenReturn(
            STORED.plan().actors().stream()
                .map(a -> new PlanActors.Match(a, a.id().equals("caf") ? caf : null))
                .toList());
  }

  private String page(String path) {
    var answer = pages.get().uri(path).exchange();
    assertThat(answer).hasStatus(HttpStatus.OK);
    return body(answer);
  }

  private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theFormOfMatchesProposesAndSaysThatItIsAProposal() {
    assertThat(page(PLAN + "/partenaires/rattacher"))
        .contains("Une proposition d’après le nom est à vérifier.")
        .contains("value=\"o-caf\" selected=\"selected\">Caisse d’allocations familiales (CAF)")
        .contains("proposé d’après le nom")
        .contains("name=\"version\" value=\"1\"");
  }

  @Test
  void aFormThatCameTooLateKeepsWhatWasChosen() {
    when(actors.save(any(), anyInt(), any())).thenReturn(false);
    var answer =
        pages
            .post()
            .uri(PLAN + "/partenaires/rattacher")
            .param("version", "7")
            .param("organisation.poste", "o-caf")
            .exchange();
    assertThat(answer).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(answer)).contains("Quelqu’un d’autre a modifié le plan");
    org.mockito.Mockito.verify(actors).save(any(), eq(7), eq(Map.of("poste", "o-caf")));
  }

  @Test
  void anEmptyDirectoryIsSaid() {
    when(actors.listChoices(any())).thenReturn(List.of());
    assertThat(page(PLAN + "/partenaires/rattacher"))
        .contains("L’annuaire n’a encore aucune organisation")
        .doesNotContain("<select");
  }

  @Test
  void linksAreListedAndOnlyOpenOnesCanBeTakenBack() {
    when(links.listLinks(any(), eq("caf")))
        .thenReturn(
            List.of(
                new SingleUseLink(
                    "l1", "engagements", "p/caf", "corse", null, NOON, NOON, null, null),
                new SingleUseLink(
                    "l2", "engagements", "p/caf", "corse", null, NOON, NOON, NOON, null)));
    when(links.state(any()))
        .thenReturn(SingleUseLink.State.OPEN)
        .thenReturn(SingleUseLink.State.USED);
    String page = page(PLAN + "/partenaires/caf/lien");
    assertThat(page).contains("en attente de réponse", "réponse reçue", "/lien/l1/retrait");
    assertThat(page).doesNotContain("/lien/l2/retrait");
  }

  @Test
  void aNewLinkIsShownOnce() {
    when(links.ask(any(), eq("caf"))).thenReturn("/lien/geheim");
    var answer = pages.post().uri(PLAN + "/partenaires/caf/lien").exchange();
    assertThat(answer).hasStatus(HttpStatus.FOUND);
    assertThat(answer.getMvcResult().getFlashMap().get("link").toString()).endsWith("/lien/geheim");
  }

  @Test
  void whoPromisedNothingOrIsNotInThePlanHasNoLinks() {
    assertThat(pages.get().uri(PLAN + "/partenaires/poste/lien").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(pages.get().uri(PLAN + "/partenaires/nobody/lien").exchange())
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void onesOwnPageSaysWhatIsAskedLateAndChanged() {
    PlanRef plan = new PlanRef("corse", "p", "Schéma d’essai", true);
    when(mine.visit())
        .thenReturn(
            new Mine.Lists(
                true,
                true,
                List.of(new Asked.Promises(plan, "caf", "CAF", 2, LocalDate.of(2025, 3, 1))),
                List.of(new Asked.Promises(plan, "poste", "La Poste", 1, null)),
                List.of(
                    new Asked.LateStep(plan, "f1", "Ouvrir", "louer", LocalDate.of(2026, 11, 1))),
                List.of(
                    new Asked.LateValues(
                        plan, "f1", "Ouvrir", "relais", List.of("2024", "2025-H1", "2025-07"))),
                List.of(new Asked.OpenRemarks(plan, "f1", "Ouvrir", 2)),
                List.of(new Asked.Answered(plan, "f2", "Former", "contenu", NOON)),
                Instant.parse("2026-11-12T12:00:00Z"),
                List.of(new ChangedFiche(plan, "f1", "Ouvrir", 3, NOON)),
                List.of(
                    new Asked.DueConvention(
                        plan,
                        "k1",
                        "Convention AMII",
                        new Term(
                            LocalDate.of(2024, 1, 1),
                            null,
                            LocalDate.of(2027, 3, 1),
                            null,
                            null)))));
    assertThat(page("/mon-espace"))
        .contains("2 engagements à confirmer\u00a0; 2 choses en retard\u00a0; une fiche changée")
        .contains("href=\"/territoires/corse/plans/p/partenaires/caf/confirmation\"")
        .contains("dernière réponse le 1er mars 2025")
        .contains("href=\"/territoires/corse/plans/p/partenaires/poste/lien\"")
        .contains("à faire avant le 1er novembre 2026\u00a0; Ouvrir")
        .contains("valeurs attendues", "2024, 1er", "semestre 2025, juillet 2025")
        .contains("2 remarques à traiter", "réponse le 22 novembre 2026", "sur «\u00a0Contenu")
        .contains(
            "href=\"/territoires/corse/plans/p/fiches/f2?remarques=contenu#remarques-contenu\"")
        .contains("depuis le 12 novembre 2026")
        .contains("href=\"/territoires/corse/plans/p/conventions/k1\"", "Convention AMII")
        .contains("expire le 1er mars 2027")
        .contains("Schéma d’essai (exemple)");
  }

  @Test
  void anEmptyPageOfOnesOwnSaysSo() {
    when(mine.visit())
        .thenReturn(
            new Mine.Lists(
                true, true, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), NOON,
                List.of(), List.of()));
    assertThat(page("/mon-espace"))
        .contains("Aucun engagement à confirmer")
        .contains("Rien n’est en retard")
        .contains("Tous les engagements des plans en cours sont confirmés")
        .contains("Personne d’autre n’a rien changé");
    when(mine.visit())
        .thenReturn(
            new Mine.Lists(
                false, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                NOON, List.of(), List.of()));
    assertThat(page("/mon-espace"))
        .contains("Votre rôle est de lire les plans")
        .doesNotContain("Rien n’est en retard");
  }
}
