package org.maillage.app.plan.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maillage.app.plan.view.BoardTest.ENGLISH;
import static org.maillage.app.plan.view.BoardTest.FRENCH;
import static org.maillage.app.plan.view.BoardTest.plain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.maillage.app.plan.PlanCounts;
import org.maillage.data.plan.PlanFile;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.check.Contradiction;
import org.maillage.domain.plan.check.Contradictions;

/** The pages of the four plans of the product: everything that they hold is shown. */
class ExamplePlansTest {

  static final List<String> EXAMPLES = IslandPlan.EXAMPLES;

  @Test
  void levelsAreCountedInTheWordsOfTheDepartement() {
    assertThat(plain(FRENCH.levels(PlanCounts.of(IslandPlan.example("bouches-du-rhone").plan()))))
        .isEqualTo("4 orientations, 10 actions, 26 sous-actions");
    assertThat(plain(FRENCH.levels(PlanCounts.of(IslandPlan.example("landes").plan()))))
        .endsWith("40 fiches-action");
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void theBoardHasALineForEachNode(String key) {
    PlanIndex index = new PlanIndex(IslandPlan.example(key).plan());
    Board board = Board.of(index, BoardFilter.of("", "", "", index), IslandPlan.TODAY, FRENCH);
    assertThat(board.rows()).hasSize(index.plan().fiches().size());
    assertThat(board.rows().stream().map(Board.Row::title))
        .containsExactlyElementsOf(
            index.plan().fiches().stream().map(fiche -> fiche.node().title()).toList());
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void nothingThatAFicheSaysIsLeftOut(String key) {
    PlanIndex index = new PlanIndex(IslandPlan.example(key).plan());
    for (Fiche fiche : index.plan().fiches()) {
      FichePage page = FichePage.of(index, fiche, IslandPlan.TODAY, FRENCH);
      Set<String> shown =
          page.sections().stream()
              .flatMap(section -> section.texts().stream())
              .flatMap(said -> said.lines().stream())
              .collect(Collectors.toSet());
      for (SectionText text : fiche.sections()) {
        assertThat(String.join("\n", shown)).contains(text.lines().get(0));
      }
      List<String> promises =
          page.commitments().stream()
              .flatMap(group -> group.commitments().stream())
              .map(CommitmentView::text)
              .toList();
      assertThat(promises)
          .containsExactlyInAnyOrderElementsOf(
              fiche.commitments().stream().map(Commitment::text).toList());
      Set<String> kinds =
          page.sections().stream().map(SectionView::kind).collect(Collectors.toSet());
      assertThat(kinds.contains("COMMITMENTS") || fiche.commitments().isEmpty()).isTrue();
      assertThat(kinds.contains("MONEY") || fiche.budget().isEmpty()).isTrue();
      assertThat(kinds.contains("DATES") || fiche.steps().isEmpty()).isTrue();
      assertThat(kinds.contains("PROGRESS") || fiche.notes().isEmpty()).isTrue();
      assertThat(kinds.contains("INDICATORS") || fiche.indicators().isEmpty()).isTrue();
      assertThat(kinds.contains("PLACES") || page.links().isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void everyContradictionIsASentenceInBothLanguages(String key) {
    PlanFile file = IslandPlan.example(key);
    PlanIndex index = new PlanIndex(file.plan());
    List<Contradiction> found = Contradictions.find(file.plan(), file.stated(), name -> false);
    for (PlanWords words : List.of(FRENCH, ENGLISH)) {
      ContradictionViews views = ContradictionViews.of(found, index, words);
      List<ContradictionViews.Sentence> sentences =
          views.themes().stream()
              .flatMap(theme -> theme.groups().stream())
              .flatMap(group -> group.sentences().stream())
              .toList();
      assertThat(sentences).hasSize(found.size());
      assertThat(sentences)
          .extracting(ContradictionViews.Sentence::text)
          .noneMatch(text -> text.matches(".*(\\{\\d|plan\\.[a-z]|\\d{4}-\\d{2}-\\d{2}).*"));
      assertThat(sentences.stream().map(ContradictionViews.Sentence::observation).distinct())
          .containsAll(found.stream().map(Contradiction::id).filter(id -> !id.isEmpty()).toList());
    }
  }

  @ParameterizedTest
  @FieldSource("EXAMPLES")
  void everyOrganisationHasAPageWithAllThatItPromised(String key) {
    Plan plan = IslandPlan.example(key).plan();
    PlanIndex index = new PlanIndex(plan);
    List<PartnerLine> lines = PartnerLine.all(index, FRENCH);
    assertThat(lines).hasSize(plan.actors().size());
    int promises = 0;
    for (PartnerLine line : lines) {
      PartnerPage page =
          PartnerPage.of(index, index.findActor(line.actor().id()).orElseThrow(), FRENCH);
      assertThat(page.promises()).hasSize(line.promises());
      promises += page.promises().size();
    }
    assertThat(promises).isEqualTo(PlanCounts.of(plan).partnerCommitments());
  }

  @Test
  void theTitleThatASynopticTableGivesOtherwiseIsSaidWithItsFicheAndObservation() {
    PlanFile file = IslandPlan.example("bouches-du-rhone");
    PlanIndex index = new PlanIndex(file.plan());
    ContradictionViews views =
        ContradictionViews.of(
            Contradictions.find(file.plan(), file.stated(), name -> false), index, FRENCH);
    assertThat(views.themes().get(0).groups().get(0).title()).isEqualTo("Intitulés qui diffèrent");
    ContradictionViews.Sentence first = views.themes().get(0).groups().get(0).sentences().get(0);
    assertThat(first.observation()).isEqualTo("INC-04");
    assertThat(first.fiche()).isNotNull();
    assertThat(first.fiche().fiche().name()).isEqualTo("1-1-1");
    assertThat(plain(first.text())).startsWith("La fiche s’intitule « ").contains("ailleurs (");
  }
}
