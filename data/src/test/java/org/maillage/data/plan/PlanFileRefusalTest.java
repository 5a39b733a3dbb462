package org.maillage.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;

/** What a plan file must not say, refused with its line and with words that help. */
class PlanFileRefusalTest {

  /** Lines are counted from this text: nodes begin on line 4, A1 on line 7. */
  private static final String GOOD =
      """
      format: maillage-plan/1
      plan: {title: Plan, kind: OTHER, start: 2020-01-01, end: 2025-12-31, template: FREE, levels: [{one: Axe, many: Axes}, {one: Fiche, many: Fiches}]}
      nodes:
        - key: A
          title: Accueillir
          children:
            - key: A1
              title: Ouvrir
              %s
            - key: A2
              title: Former
      stated:
        - {check: TITLE, node: A1, value: Créer}
        %s
      """;

  private static ImportIssue refused(String text) {
    RefusedFileException refused =
        catchThrowableOfType(RefusedFileException.class, () -> RichPlan.read(text));
    assertThat(refused).as("the file is refused").isNotNull();
    assertThat(refused.issue().code()).isEqualTo(IssueCode.DESCRIPTION_INVALID);
    assertThat(refused.issue().file()).isEqualTo("essai.yaml");
    return refused.issue();
  }

  /** Something wrong in A1, on line 9. */
  private static ImportIssue inFiche(String yaml) {
    return refused(GOOD.formatted(yaml, ""));
  }

  /** Something wrong in the second statement, on line 14. */
  private static ImportIssue inStated(String yaml) {
    return refused(GOOD.formatted("", "- " + yaml));
  }

  private static void assertIssue(ImportIssue issue, int line, String value, String... arguments) {
    assertThat(issue.line()).isEqualTo(line);
    assertThat(issue.value()).isEqualTo(value);
    assertThat(issue.arguments()).containsExactly(arguments);
  }

  @Test
  void theFileWithoutAFaultIsRead() {
    assertThat(RichPlan.read(GOOD.formatted("", "")).plan().fiches()).hasSize(3);
  }

  @Test
  void anotherFormatIsRefused() {
    assertIssue(
        refused(GOOD.formatted("", "").replace("maillage-plan/1", "maillage-plan/2")),
        1,
        "maillage-plan/2",
        "unknown-value",
        "format",
        "maillage-plan/1");
  }

  @Test
  void aFileThatIsNoYamlOrNoPlanIsRefused() {
    assertThat(refused("format: [maillage").arguments()).containsExactly("not-yaml");
    assertThat(refused("").arguments()).containsExactly("empty");
    assertThat(refused("- un\n- deux\n").arguments()).containsExactly("not-a-mapping");
    assertIssue(refused("format: maillage-plan/1\n"), 1, "plan", "missing-key", "plan: {title: …}");
  }

  @Test
  void anUnknownKeyIsRefusedWithThoseThatAreKnown() {
    ImportIssue issue = inFiche("pilotes: [La Poste]");

    assertThat(issue.line()).isEqualTo(9);
    assertThat(issue.value()).isEqualTo("pilotes");
    assertThat(issue.arguments().get(0)).isEqualTo("unknown-key");
    assertThat(issue.arguments().get(1)).contains("copilots", "pilots", "toComplete");
  }

  @Test
  void aSectionOfAnotherTemplateIsRefused() {
    assertIssue(
        inFiche("sections: {publics: jeunes}"),
        9,
        "publics",
        "unknown-key",
        "constats, contenu, evaluation, objectif");
  }

  @Test
  void anUnknownConstantIsRefusedWithThoseThatAreKnown() {
    assertIssue(
        inFiche("status: {state: EN_COURS}"),
        9,
        "EN_COURS",
        "unknown-value",
        "state",
        "PLANNED, RUNNING, DONE, PAUSED, BLOCKED, ABANDONED, ELSEWHERE");
    assertIssue(
        inFiche("indicators: [{label: Lieux, kind: NUMBER, frequency: BISANNUEL}]"),
        9,
        "BISANNUEL",
        "unknown-value",
        "frequency",
        "MONTHLY, QUARTERLY, HALF_YEARLY, ANNUAL, TWO_YEARLY, ONCE");
  }

  @Test
  void aStateThatNeedsAReasonIsRefusedWithoutOne() {
    assertIssue(
        inFiche("status: {state: ABANDONED}"),
        9,
        "reason",
        "malformed-value",
        "reason",
        "une phrase qui dit pourquoi");
  }

  @Test
  void aNodeOrAPlanWithoutATitleIsRefused() {
    assertIssue(
        refused(GOOD.formatted("", "").replace("title: Former", "pilots: [CAF]")),
        10,
        "title",
        "missing-key",
        "title: Développer les espaces d’accueil");
    assertThat(refused(GOOD.formatted("", "").replace("title: Plan, ", "")).value())
        .isEqualTo("title");
  }

  @Test
  void twoNodesOfOneKeyAreRefusedWithTheLineOfTheFirst() {
    assertIssue(
        refused(GOOD.formatted("", "").replace("key: A2", "key: A1")),
        10,
        "A1",
        "duplicate-id",
        "7");
  }

  @Test
  void aReferenceToNoNodeIsRefusedWithTheNodesThereAre() {
    assertIssue(
        inFiche("links: [{kind: ACTION, to: A7}]"), 9, "A7", "unknown-value", "to", "A, A1, A2");
    assertIssue(
        inStated("{check: TITLE, node: A9, value: Titre}"),
        14,
        "A9",
        "unknown-value",
        "node",
        "A, A1, A2");
  }

  @Test
  void aTreeDeeperThanItsLevelsIsRefused() {
    assertIssue(inFiche("children: [{title: Trop bas}]"), 9, "children", "unknown-key", "levels");
  }

  @Test
  void moreLevelsThanFiveAndNoneAreRefused() {
    String levels = "levels: [{one: Axe, many: Axes}, {one: Fiche, many: Fiches}]";
    String six = "levels: [" + "{one: Axe, many: Axes}, ".repeat(5) + "{one: Axe, many: Axes}]";

    assertIssue(
        refused(GOOD.formatted("", "").replace(levels, six)),
        2,
        "6",
        "malformed-value",
        "levels",
        "5 niveaux au plus");
    assertIssue(
        refused(GOOD.formatted("", "").replace(levels, "levels: []")),
        2,
        "levels",
        "missing-key",
        "levels: [{one: Axe, many: Axes}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "12.5", "beaucoup", "1e30"})
  void anAmountThatIsNoWholeNumberOfEurosIsRefused(String eur) {
    ImportIssue issue = inFiche("budget: [{funder: État, plannedEur: " + eur + "}]");

    assertThat(issue.line()).isEqualTo(9);
    assertThat(issue.value()).isEqualTo(eur);
    assertThat(issue.arguments().subList(0, 2)).containsExactly("malformed-value", "plannedEur");
    assertThat(inFiche("announced: [{label: Total, eur: " + eur + "}]").value()).isEqualTo(eur);
  }

  @Test
  void aBudgetLineWithoutAnAmountAndAYearOfNoCalendarAreRefused() {
    assertIssue(
        inFiche("budget: [{funder: État}]"), 9, "plannedEur", "missing-key", "plannedEur: 74000");
    assertIssue(
        inFiche("budget: [{funder: État, year: 4294969313, plannedEur: 1}]"),
        9,
        "4294969313",
        "malformed-value",
        "year",
        "2024");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-02-30", "31/12/2021", "2021", "demain"})
  void aDayThatDoesNotExistIsRefused(String day) {
    assertIssue(
        inFiche("steps: [{title: Ouvrir, due: \"" + day + "\"}]"),
        9,
        day,
        "malformed-value",
        "due",
        "2024-01-31");
  }

  @Test
  void anEndBeforeItsStartIsRefused() {
    assertIssue(
        refused(GOOD.formatted("", "").replace("end: 2025-12-31", "end: 2019-12-31")),
        2,
        "2019-12-31",
        "malformed-value",
        "end",
        "2029-12-31");
    assertIssue(
        inFiche("steps: [{title: Ouvrir, start: 2021-01-02, due: 2021-01-01}]"),
        9,
        "2021-01-01",
        "malformed-value",
        "due",
        "2025-12-31");
  }

  @Test
  void aCommitmentOfAPartnerWithoutItsNameIsRefusedAndSoIsTheDepartementUnderAnother() {
    assertIssue(
        inFiche("commitments: [{kind: PARTNER, text: former}]"),
        9,
        "actor",
        "missing-key",
        "actor: CAF");
    assertIssue(
        inFiche("commitments: [{kind: PTI, actor: CAF, text: former}]"),
        9,
        "PTI",
        "unknown-value",
        "kind",
        "PARTNER");
  }

  @Test
  void aTextThatIsTooLongIsRefusedWithTheLengthThatIsAllowed() {
    assertThat(inFiche("commitments: [{kind: PTI, text: " + "x".repeat(2001) + "}]").arguments())
        .containsExactly("malformed-value", "text", "un texte de 2000 caractères au plus");
    assertThat(inFiche("sections: {objectif: " + "x".repeat(40_001) + "}").arguments())
        .containsExactly("malformed-value", "objectif", "un texte de 40000 caractères au plus");
    assertThat(refused(GOOD.formatted("", "").replace("Former", "x".repeat(301))).arguments())
        .containsExactly("malformed-value", "title", "un texte de 300 caractères au plus");
  }

  @Test
  void aPeriodOfNoCalendarAndTwoValuesOfOnePeriodAreRefused() {
    String start = "indicators: [{label: Lieux, kind: NUMBER, values: [";

    assertIssue(
        inFiche(start + "{period: 2020-H3, value: 1}]}]"),
        9,
        "2020-H3",
        "malformed-value",
        "period",
        "2024");
    assertIssue(
        inFiche(start + "{period: 2020, value: 1}, {period: 2020, value: 2}]}]"),
        9,
        "2020",
        "duplicate-id",
        "9");
    assertThat(inFiche(start + "{period: 2020, value: beaucoup}]}]").value()).isEqualTo("beaucoup");
  }

  @Test
  void aDayOfABaselineWithoutTheBaselineIsRefused() {
    assertIssue(
        inFiche("indicators: [{label: Lieux, kind: NUMBER, baselineOn: 2020-01-01}]"),
        9,
        "baseline",
        "missing-key",
        "baseline: 12");
  }

  @Test
  void stepsThatWaitForNothingKnownOrShareAKeyAreRefused() {
    assertIssue(
        inFiche("steps: [{key: a, title: Un, after: [b]}]"),
        9,
        "b",
        "unknown-value",
        "after",
        "A1/a");
    assertIssue(
        inFiche("steps: [{key: a, title: Un}, {key: a, title: Deux}]"),
        9,
        "A1/a",
        "duplicate-id",
        "9");
  }

  @Test
  void aDeviceIsSharedWithActionsOnly() {
    assertIssue(
        inFiche("links: [{kind: SISTER_PLAN, to: SDTAN, device: bus}]"),
        9,
        "SISTER_PLAN",
        "unknown-value",
        "kind",
        "ACTION");
  }

  @Test
  void aKeyOfAnotherCheckIsNotIgnored() {
    ImportIssue issue = inStated("{check: CAP, about: lieux, cap: 1, count: 2, where: liste}");

    assertIssue(issue, 14, "where", "unknown-key", "about, cap, check, count, id, on");
    assertThat(inStated("{check: EGALITE, about: lieux}").arguments())
        .startsWith("unknown-value", "check");
  }

  @Test
  void aStatementThatComparesNothingIsRefused() {
    assertThat(inStated("{check: VALUES, about: prises, values: [{value: 1}]}").arguments())
        .containsExactly("missing-key", "values: [{value: 1}, {value: 2}]");
    assertThat(inStated("{check: SUM, about: points, total: 65}").value()).isEqualTo("parts");
    assertThat(inStated("{check: REPEATED, value: mots, nodes: [A1]}").value()).isEqualTo("places");
    assertThat(inStated("{check: TEXT, node: A1, section: publics, value: mots}").arguments())
        .containsExactly("unknown-value", "section", "constats, objectif, contenu, evaluation");
    assertThat(
            inStated("{check: DATES, about: COPIL, values: [{value: 2017}, {value: 2018}]}")
                .arguments())
        .containsExactly("malformed-value", "value", "2024-01-31");
  }

  @Test
  void aKeyOfThePlanIsAShortName() {
    assertIssue(
        refused(GOOD.formatted("", "").replace("plan: {title", "plan: {key: Mon Plan, title")),
        2,
        "Mon Plan",
        "malformed-value",
        "key",
        "bouches-du-rhone");
  }
}
