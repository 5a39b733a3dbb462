package org.maillage.app.plan.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.plan.view.BoardTest.FRENCH;
import static org.maillage.app.plan.view.BoardTest.plain;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Status;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.Bound;
import org.maillage.domain.plan.money.BudgetLine;

class FichePageTest {

  private final PlanIndex index = new PlanIndex(IslandPlan.plan());

  private FichePage page(String id) {
    return FichePage.of(index, index.findFiche(id).orElseThrow(), IslandPlan.TODAY, FRENCH);
  }

  private static MoneyView money(List<BudgetLine> lines, AnnouncedTotal announced) {
    return MoneyView.of(
        new Fiche(
            new PlanNode("x", null, 0, "Une fiche"),
            Status.PLANNED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            lines,
            List.of(announced),
            List.of(),
            List.of(),
            List.of(),
            ""),
        FRENCH);
  }

  private static BudgetLine line(Long eur, Bound bound) {
    return new BudgetLine("b", "Département", "", null, eur, null, bound);
  }

  private static String sentence(long announcedEur, Bound announced, BudgetLine... lines) {
    MoneyView money =
        money(List.of(lines), new AnnouncedTotal("Total", announcedEur, announced, ""));
    return plain(money.checks().get(0).sentence());
  }

  @Test
  void sectionsStandInTheOrderOfTheTemplateWithThePartsOfEachOrganisation() {
    FichePage page = page("n11");
    assertThat(page.sections())
        .extracting(SectionView::key)
        .containsExactly(
            "objectif",
            "contenu",
            "indicateurs",
            "engagements",
            "budget",
            "echeances",
            "lieux",
            "avancement");
    SectionView goal = page.sections().get(0);
    assertThat(goal.texts().get(0).lines())
        .containsExactly("Être reçu partout.", "Être aidé <partout>.");
    SectionView content = page.sections().get(1);
    assertThat(content.texts()).hasSize(2);
    assertThat(content.texts().get(0).lines())
        .containsExactly("Louer un lieu", "Former deux agents");
    assertThat(content.texts().get(1).author()).isEqualTo("Association d’élèves");
    assertThat(content.texts().get(1).state()).isEqualTo("remise");
    assertThat(page.emptyOptional()).containsExactly("Constats", "Évaluation");
  }

  @Test
  void whatIsRequiredAndEmptyIsShownAndNamed() {
    FichePage page = page("n12");
    assertThat(page.missing()).containsExactly("Objectif", "Contenu");
    assertThat(page.sections())
        .filteredOn(section -> !section.filled())
        .extracting(SectionView::key)
        .containsExactly("objectif", "contenu");
    assertThat(page.state().blockedBy()).isEqualTo("le bail");
    assertThat(page.state().unblockedBy()).isEqualTo("la Région");
  }

  @Test
  void aLevelAboveLacksNothingAndLeadsToWhatIsBelow() {
    FichePage page = page("n1");
    assertThat(page.followed()).isFalse();
    assertThat(page.sections()).isEmpty();
    assertThat(page.emptyOptional()).isEmpty();
    assertThat(page.below()).extracting(FichePage.Below::code).containsExactly("1-1", "1-2");
    assertThat(page.next()).isNotNull();
    assertThat(page.next().fiche()).isEqualTo(new Named("n2", "2"));
  }

  @Test
  void previousAndNextFollowThePlan() {
    assertThat(page("n11").previous()).isNull();
    assertThat(page("n11").next().fiche().name()).isEqualTo("1-2");
    assertThat(page("n12").next().fiche().name()).isEqualTo("3");
    assertThat(page("n3").next()).isNull();
    assertThat(page("n11").path()).extracting(FichePage.Crumb::code).containsExactly("1");
  }

  @Test
  void promisesAreGroupedByWhoPromisedWithTheirMarks() {
    List<CommitmentView.Group> groups = page("n11").commitments();
    assertThat(groups)
        .extracting(group -> group.owner().name())
        .containsExactly(
            "Département, dans le pacte territorial (PTI)",
            "Département, dans son programme (PDI)",
            "La Poste");
    assertThat(groups)
        .extracting(group -> group.commitments().get(0).marks())
        .containsExactly("* **", "", "**");
    assertThat(page("n11").marked()).isTrue();
    assertThat(page("n12").marked()).isFalse();
  }

  @Test
  void theTotalOfTheLinesStandsBesideWhatWasAnnounced() {
    MoneyView money = page("n11").money();
    assertThat(plain(money.planned())).isEqualTo("675 192 €");
    assertThat(plain(money.actual())).isEqualTo("74 000 €");
    assertThat(money.lines().get(1).actual()).isEmpty();
    MoneyView.Check check = money.checks().get(0);
    assertThat(plain(check.announced())).isEqualTo("≥ 676 000 €");
    assertThat(plain(check.sentence()))
        .isEqualTo("Les lignes font 675 192 € : il manque 808 € pour atteindre la somme annoncée.");
    assertThat(check.agrees()).isFalse();
  }

  @Test
  void everyOutcomeOfTheSumHasItsSentence() {
    assertThat(sentence(100, Bound.EXACT, line(100L, Bound.EXACT)))
        .isEqualTo("Les lignes font 100 € : la même somme.");
    assertThat(sentence(100, Bound.AT_LEAST, line(120L, Bound.EXACT)))
        .isEqualTo("Les lignes font 120 €, ce qui s’accorde avec la somme annoncée.");
    assertThat(sentence(100, Bound.EXACT, line(120L, Bound.EXACT)))
        .isEqualTo("Les lignes font 120 € : c’est 20 € de plus que la somme annoncée.");
    assertThat(sentence(100, Bound.EXACT, line(60L, Bound.AT_LEAST), line(10L, Bound.ABOUT)))
        .startsWith("Les lignes font ≥ 70 €. Il reste 30 € à trouver");
    assertThat(sentence(100, Bound.EXACT))
        .isEqualTo("Aucune ligne du budget ne dit de quoi cette somme est faite.");
  }

  @Test
  void theNewestNoteComesFirstWithItsFiguresAsPeopleWriteThem() {
    List<FichePage.NoteView> notes = page("n11").notes();
    assertThat(notes)
        .extracting(FichePage.NoteView::on)
        .containsExactly("2 mars 2025", "1er juin 2024");
    assertThat(notes.get(0).figures())
        .extracting(figure -> figure.label() + " : " + plain(figure.value()))
        .containsExactly("agents formés : 2 agents", "fin des travaux : 30 septembre 2026");
  }

  @Test
  void aStepThatShouldBeDoneIsLate() {
    assertThat(page("n11").steps())
        .extracting(FichePage.StepRow::title, FichePage.StepRow::late, FichePage.StepRow::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Louer", false, List.of()),
            org.assertj.core.groups.Tuple.tuple("Ouvrir", true, List.of("Louer")));
  }

  @Test
  void valuesSayPeriodUnitAndComment() {
    IndicatorView indicator = page("n11").indicators().get(0);
    assertThat(indicator.standing()).isEqualTo(Standing.ACTIVE);
    assertThat(indicator.values()).hasSize(1);
    assertThat(indicator.awaited()).as("2025 is over for more than 60 days").isEqualTo("2025");
    assertThat(plain(indicator.values().get(0).value())).isEqualTo("1 377 511 visites");
    assertThat(indicator.facts())
        .extracting(fact -> fact.name() + " : " + plain(fact.value()))
        .contains("Cible : 2 000 000 visites (31 décembre 2029)", "Sens attendu : à la hausse");
    assertThat(page("n12").indicators().get(0).awaited()).isEmpty();
    assertThat(page("n12").indicators().get(0).lacking())
        .containsExactly("la définition", "la source", "le producteur", "la fréquence");
  }

  @Test
  void aSharedDeviceIsSeenFromBothSides() {
    assertThat(page("n11").links().devices())
        .extracting(LinkViews.Device::name)
        .containsExactly("Bus des services");
    LinkViews other = page("n12").links();
    assertThat(other.devices().get(0).fiches())
        .extracting(fiche -> fiche.fiche().name())
        .containsExactly("1-1");
    assertThat(page("n3").links().fiches())
        .extracting(LinkViews.Other::title)
        .containsExactly("Ouvrir un accueil numérique");
    assertThat(page("n11").links().sisterPlans()).containsExactly("SDTAN");
  }

  @Test
  void linksThatLeadHereAreShownOnAFicheWithoutLinksOfItsOwn() {
    assertThat(page("n12").sections()).extracting(SectionView::key).contains("lieux");
    assertThat(page("n3").sections()).extracting(SectionView::key).contains("lieux");
  }
}
