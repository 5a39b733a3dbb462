package org.maillage.app.plan.links.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.document.Documents;
import org.maillage.app.plan.view.LinkedEffect;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.scenario.ScenarioSentences;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.scenario.Scenario;

/** What a fiche says of the scenarios that it is linked to, for each way it can go wrong. */
class LinkedScenariosTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final StoredScenario SCENARIO =
      new StoredScenario(
          "s1", "corse", 1, null, null, new Scenario("Trois relais", List.of()), 3, NOON);

  private final ScenarioService scenarios = mock();
  private final ScenarioSentences sentences = mock();
  private final TerritoryRepository territories = mock();

  @BeforeEach
  void oneScenario() {
    when(scenarios.findScenario("corse", "s1")).thenReturn(Optional.of(SCENARIO));
    when(scenarios.findScenario("corse", "s2")).thenReturn(Optional.empty());
    when(scenarios.onPresentBaseline(SCENARIO)).thenReturn(true);
    when(territories.findSummary("corse"))
        .thenReturn(
            Optional.of(
                new TerritorySummary(
                    "corse", "Corse", List.of("2A"), 4, 100, "2013", "2026", 1, NOON)));
    when(sentences.tell(any(), any()))
        .thenReturn(
            Optional.of(
                new ScenarioSentences.Told(
                    "France services", "12 430 habitants gagnent plus de 3 min.", 3, 1)));
  }

  private static Fiche linked(String... scenarioIds) {
    Fiche fiche = SmallPlan.stored("p").plan().findFiche("f1").orElseThrow();
    return new Fiche(
        fiche.node(),
        fiche.status(),
        fiche.takings(),
        fiche.parts(),
        fiche.sections(),
        fiche.commitments(),
        fiche.indicators(),
        fiche.budget(),
        fiche.announced(),
        fiche.notes(),
        fiche.steps(),
        List.of(scenarioIds).stream()
            .map(id -> new FicheLink(FicheLink.Kind.SCENARIO, id, null))
            .toList(),
        "");
  }

  private List<LinkedEffect> effects(Role role, Locale locale, String... scenarioIds) {
    StoredPlan stored = SmallPlan.stored("p");
    OpenedPlan opened =
        new OpenedPlan(
            stored,
            new PlanIndex(stored.plan()),
            Documents.words(locale),
            LocalDate.of(2026, 11, 22));
    Actor actor =
        new Actor(
            Actor.Kind.PERSON,
            "me",
            "",
            null,
            "",
            List.of(new Grant(role, Scope.ofTerritory("corse"))));
    return new LinkedScenarios(scenarios, sentences, territories, FixedAccess.of(actor))
        .list(opened, linked(scenarioIds));
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Test
  void theEffectIsSaidWithTheVersionAndTheDataItIsOf() {
    LinkedEffect effect = effects(Role.READER, Locale.FRENCH, "s1").get(0);
    assertThat(effect.name()).isEqualTo("Trois relais");
    assertThat(effect.href()).isEqualTo("/territoires/corse/scenarios/s1");
    assertThat(plain(effect.sentence()))
        .isEqualTo(
            "France services : 12 430 habitants gagnent plus de 3 min. 3 communes sortent de"
                + " l’éloignement. Une commune entre dans l’éloignement.");
    assertThat(plain(effect.basis()))
        .isEqualTo(
            "Calculé sur la version 3 du scénario (22 novembre 2026) et les données importées le"
                + " 22 novembre 2026.");
    assertThat(effects(Role.READER, Locale.ENGLISH, "s1").get(0).sentence())
        .contains("3 communes leave remoteness.", "One commune enters remoteness.");
  }

  @Test
  void aScenarioOfOlderDataSaysSo() {
    when(scenarios.onPresentBaseline(SCENARIO)).thenReturn(false);
    assertThat(effects(Role.READER, Locale.FRENCH, "s1").get(0).basis())
        .contains("données plus anciennes");
  }

  @Test
  void oneThatIsGoneOrHiddenOrWithoutDiagnosticSaysSoAndNothingElse() {
    assertThat(effects(Role.READER, Locale.FRENCH, "s2", "s1"))
        .extracting(LinkedEffect::name)
        .containsExactly("", "Trois relais");
    assertThat(effects(Role.READER, Locale.FRENCH, "s2").get(0).sentence()).contains("supprimé");
    LinkedEffect hidden = effects(Role.PUBLIC, Locale.FRENCH, "s1").get(0);
    assertThat(hidden.sentence()).contains("Vos droits ne permettent pas");
    assertThat(hidden.toString()).doesNotContain("s1", "Trois relais");
    when(sentences.tell(any(), any())).thenReturn(Optional.empty());
    assertThat(effects(Role.READER, Locale.FRENCH, "s1").get(0).sentence())
        .contains("pas de diagnostic en vigueur");
    assertThat(effects(Role.READER, Locale.FRENCH)).isEmpty();
  }
}
