package org.maillage.domain.plan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.Drawn;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.Programme;
import org.maillage.domain.plan.check.Contradiction.Code;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;

/** What a plan shows without any other document, one test for each, with what is not one. */
class PlanContradictionsTest {

  private static Drawn whole(String id, int position) {
    return Drawn.fiche(id, position, "Fiche " + id)
        .pilot("a1")
        .section("objectif", "garder des lieux")
        .section("contenu", "ouvrir")
        .indicator("lieux", IndicatorKind.NUMBER);
  }

  private static List<Contradiction> find(Plan plan) {
    return Contradictions.find(plan, List.of(), name -> true);
  }

  private static List<Contradiction> find(Fiche... fiches) {
    return find(Drawn.plan(fiches));
  }

  private static Programme programme(String title, String start, String end) {
    return new Programme(title, new Period(LocalDate.parse(start), LocalDate.parse(end)));
  }

  /** Of a plan from 13 July 2017 to 12 July 2023. */
  private static List<Contradiction> withProgrammes(Programme... programmes) {
    return find(Drawn.plan(FicheTemplate.FREE, List.of(programmes), whole("f", 0).done()));
  }

  private static Contradiction found(Code code, String... arguments) {
    return new Contradiction(code, "", null, List.of(arguments), "");
  }

  @Test
  void programmesThatBeginBeforeThePlanAndEndBeforeItsEndAreReportedTwice() {
    assertThat(
            withProgrammes(
                programme("2016-2018", "2016-01-01", "2018-12-31"),
                programme("2019-2021", "2019-01-01", "2021-12-31")))
        .containsExactly(
            found(Code.PROGRAMME_OUTSIDE, "2016-2018", "2016-01-01", "2018-12-31"),
            found(Code.PERIOD_UNCOVERED, "2022-01-01", "2023-07-12"));
  }

  @Test
  void programmesThatCoverExactlyTheLifeOfThePlanAreNotReported() {
    assertThat(
            withProgrammes(
                programme("Second", "2020-07-13", "2023-07-12"),
                programme("Premier", "2017-07-13", "2020-07-12")))
        .isEmpty();
    assertThat(withProgrammes()).as("a plan without programmes").isEmpty();
  }

  @Test
  void aDayBetweenTwoProgrammesIsReported() {
    assertThat(
            withProgrammes(
                programme("Premier", "2017-07-13", "2020-07-11"),
                programme("Second", "2020-07-13", "2023-07-12")))
        .containsExactly(found(Code.PERIOD_UNCOVERED, "2020-07-12", "2020-07-12"));
  }

  @Test
  void theDaysBeforeTheFirstProgrammeAreReported() {
    assertThat(withProgrammes(programme("Seul", "2018-01-01", "2023-07-12")))
        .containsExactly(found(Code.PERIOD_UNCOVERED, "2017-07-13", "2017-12-31"));
  }

  @Test
  void aProgrammeAfterThePlanLeavesItUncoveredToItsLastDayOnly() {
    assertThat(withProgrammes(programme("Trop tard", "2025-01-01", "2027-12-31")))
        .containsExactly(
            found(Code.PROGRAMME_OUTSIDE, "Trop tard", "2025-01-01", "2027-12-31"),
            found(Code.PERIOD_UNCOVERED, "2017-07-13", "2023-07-12"));
  }

  @Test
  void aProgrammeWithinALongerOneOverlapsAndLeavesNoGapAfterIt() {
    assertThat(
            withProgrammes(
                programme("Long", "2017-07-13", "2022-07-12"),
                programme("Court", "2018-01-01", "2018-12-31"),
                programme("Dernier", "2022-07-13", "2023-07-12")))
        .containsExactly(
            found(Code.PROGRAMMES_OVERLAP, "Long", "Court", "2018-01-01", "2018-12-31"));
  }

  @Test
  void emptyRequiredSectionsOfAFicheAreReportedAndAWholeFicheIsNot() {
    Fiche empty = Drawn.fiche("f", 0, "Vide").section("contenu", "ouvrir").done();

    assertThat(find(empty))
        .containsExactly(
            new Contradiction(
                Code.SECTIONS_EMPTY, "", "f", List.of("pilotes,objectif,indicateurs"), ""));
    assertThat(find(whole("f", 0).done())).isEmpty();
  }

  @Test
  void aNodeThatHasFichesBelowItNeedsNoSectionsOfItsOwn() {
    Fiche above = Drawn.fiche("axe", 0, "Axe").done();
    Fiche below =
        Drawn.fiche("f", "axe", 0, "Fiche")
            .pilot("a1")
            .section("objectif", "garder")
            .section("contenu", "ouvrir")
            .indicator("lieux", IndicatorKind.NUMBER)
            .done();

    assertThat(find(above, below)).isEmpty();
  }

  @Test
  void whatTheDocumentLeftOpenIsReported() {
    assertThat(find(whole("f", 0).toComplete("Le texte s'arrête.").done()))
        .containsExactly(
            new Contradiction(Code.TO_COMPLETE, "", "f", List.of("Le texte s'arrête."), ""));
  }

  @Test
  void anIndicatorToDefineIsReportedAndOneThatOnlyLacksItsSourceIsNot() {
    assertThat(find(whole("f", 0).indicator("à définir", IndicatorKind.TO_DEFINE).done()))
        .containsExactly(
            new Contradiction(Code.INDICATOR_TO_DEFINE, "", "f", List.of("à définir"), ""));
  }

  @Test
  void fichesThatCarryOneDeviceAreReportedOnceTogetherAndRelatedOnesAreNot() {
    assertThat(
            find(
                whole("f", 0).done(),
                whole("g", 1).link(action("f", "SEMOP")).done(),
                whole("h", 2).link(action("f", "SEMOP")).link(action("g", "SEMOP")).done(),
                whole("i", 3).link(action("f", null)).done()))
        .containsExactly(found(Code.DEVICE_SHARED, "SEMOP", "1, 2, 3"));
  }

  private static FicheLink action(String to, String device) {
    return new FicheLink(FicheLink.Kind.ACTION, to, device);
  }

  private static Fiche funded(long lines, Bound linesBound, long announced, Bound bound) {
    return whole("f", 0)
        .budget(new BudgetLine("l", "État", "", null, lines, null, linesBound))
        .announced(new AnnouncedTotal("Total", announced, bound, "les mots"))
        .done();
  }

  @Test
  void aBudgetThatMayStillReachWhatWasAnnouncedIsReportedAsOpen() {
    assertThat(find(funded(675_192, Bound.AT_LEAST, 676_000, Bound.AT_LEAST)))
        .containsExactly(
            new Contradiction(
                Code.BUDGET_DIFFERS,
                "",
                "f",
                List.of("Total", "675192", "676000", "OPEN"),
                "les mots"));
  }

  @Test
  void aBudgetThatContradictsWhatWasAnnouncedIsReportedAsDifferentAndAnEqualOneIsNot() {
    assertThat(find(funded(675_192, Bound.EXACT, 676_000, Bound.AT_LEAST)))
        .extracting(contradiction -> contradiction.arguments().get(3))
        .containsExactly("DIFFERS");
    assertThat(find(funded(676_000, Bound.EXACT, 676_000, Bound.EXACT))).isEmpty();
    assertThat(
            find(
                whole("f", 0)
                    .announced(new AnnouncedTotal("Total", 676_000, Bound.EXACT, ""))
                    .done()))
        .as("no lines to compare with")
        .isEmpty();
  }
}
