package org.maillage.app.plan.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.maillage.app.shell.MessageBundles;
import org.maillage.app.shell.Words;

class BoardTest {

  static final PlanWords FRENCH = words(Locale.FRENCH);
  static final PlanWords ENGLISH = words(Locale.ENGLISH);

  private final PlanIndex index = new PlanIndex(IslandPlan.plan());

  static PlanWords words(Locale locale) {
    return new PlanWords(new Words(MessageBundles.messageSource(), locale), ZoneOffset.UTC);
  }

  static String plain(String text) {
    return text.replaceAll("[\\u00a0\\u202f]", " ");
  }

  private Board board(String state, String pilot, String search) {
    return Board.of(index, BoardFilter.of(state, pilot, search, index), IslandPlan.TODAY, FRENCH);
  }

  private static List<String> codes(Board board) {
    return board.rows().stream().map(Board.Row::code).toList();
  }

  @Test
  void theSentenceCountsStatesSectionsIndicatorsAndLateSteps() {
    PlanStanding standing = PlanStanding.of(index, IslandPlan.TODAY);
    assertThat(plain(standing.sentence(FRENCH)))
        .isEqualTo(
            "3 fiches : 1 prévue, 1 en cours, 1 bloquée. 1 seule a toutes ses rubriques"
                + " obligatoires. 2 indicateurs : 1 actif, dont 1 en retard d’une valeur ou plus. 1"
                + " étape est en retard.");
    assertThat(plain(standing.sentence(ENGLISH)))
        .isEqualTo(
            "3 fiches: 1 planned, 1 running, 1 blocked. Only 1 has all its required sections."
                + " 2 indicators: 1 active, 1 of them late by a value or more. 1 step is late.");
    assertThat(standing.aboveLast()).isEqualTo(1);
  }

  @Test
  void everyNodeIsALineWithItsCodeFromTheTree() {
    Board board = board("", "", "");
    assertThat(codes(board)).containsExactly("1", "1-1", "1-2", "2", "3");
    assertThat(board.followed()).isEqualTo(3);
    Board.Row reception = board.rows().get(1);
    assertThat(reception.pilots()).containsExactly(new Named("a1", "La Poste"));
    assertThat(plain(reception.complete())).isEqualTo("100 %");
    assertThat(reception.missing()).isEmpty();
    assertThat(reception.lateSteps()).isEqualTo(1);
    Board.Row training = board.rows().get(2);
    assertThat(plain(training.complete())).isEqualTo("50 %");
    assertThat(training.missing()).isEqualTo("Objectif, Contenu");
    assertThat(training.state().why()).isEqualTo("Le bail manque.");
    assertThat(board.rows().get(0).below()).isEqualTo(2);
    assertThat(board.rows().get(0).followed()).isFalse();
    assertThat(board.rows().get(3).followed()).isFalse();
    assertThat(plain(board.rows().get(4).complete())).isEqualTo("25 %");
  }

  @Test
  void wordsAreFoundWithoutAccentsInTitlesAndPilotsAndWhatIsAboveStays() {
    assertThat(codes(board("", "", "NUMERIQUE"))).containsExactly("1", "1-1");
    assertThat(codes(board("", "", "prefecture agents"))).containsExactly("1", "1-2");
    assertThat(codes(board("", "", "déplacer"))).containsExactly("2");
    assertThat(board("", "", "déplacer").shown()).isZero();
    assertThat(codes(board("", "", "rien de tel"))).isEmpty();
  }

  @Test
  void aStateAndAPilotNarrowTogether() {
    assertThat(codes(board("bloquee", "", ""))).containsExactly("1", "1-2");
    assertThat(codes(board("", "a2", ""))).containsExactly("1", "1-2", "3");
    assertThat(codes(board("prevue", "a2", ""))).containsExactly("3");
    assertThat(board("prevue", "a2", "").shown()).isEqualTo(1);
  }

  @Test
  void aFilterThatMeansNothingIsReportedAndLeftOut() {
    BoardFilter filter = BoardFilter.of("perdue", "personne", "", index);
    assertThat(filter.unknown()).containsExactly("perdue", "personne");
    assertThat(filter.isEmpty()).isTrue();
  }

  @Test
  void aPlanOfThreeHundredFichesHasALineForEach() {
    PlanIndex large = new PlanIndex(IslandPlan.large(300, 6));
    Board board = Board.of(large, BoardFilter.of("", "", "", large), IslandPlan.TODAY, FRENCH);
    assertThat(board.rows()).hasSize(330);
    assertThat(board.rows().get(329).code()).isEqualTo("30-10");
  }
}
