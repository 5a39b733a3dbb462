package org.maillage.domain.plan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maillage.domain.plan.Drawn;
import org.maillage.domain.plan.Plan;
import org.maillage.domain.plan.check.Contradiction.Code;
import org.maillage.domain.plan.check.Stated.Said;
import org.maillage.domain.plan.check.Stated.Values;
import org.maillage.domain.plan.check.Stated.Values.Sort;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.money.Bound;

/** One test for each thing that documents can say against a plan, with what is not one. */
class StatedContradictionsTest {

  private static final Set<String> COMMUNES = Set.of("Châteaurenard", "Arles");

  /** Two whole fiches, so that the plan shows nothing by itself. */
  private static final Plan PLAN =
      Drawn.plan(
          whole("f", 0, "Maintenir l'accueil").pilot("a1").pilot("a2").done(),
          whole("g", 1, "Ouvrir des lieux").pilot("a1").done(),
          whole("h", 2, "Former").pilot("a1").done());

  private static Drawn whole(String id, int position, String title) {
    return Drawn.fiche(id, position, title)
        .section("objectif", "garder des lieux")
        .section("contenu", "ouvrir\nformer")
        .indicator("lieux", IndicatorKind.NUMBER);
  }

  private static List<Contradiction> find(Stated... stated) {
    return Contradictions.find(PLAN, List.of(stated), COMMUNES::contains);
  }

  private static Contradiction one(Stated stated) {
    List<Contradiction> found = find(stated);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Said said(String value) {
    return new Said(value, "tableau", "les mots");
  }

  private static Values values(Sort sort, String... values) {
    List<Said> said = Stream.of(values).map(value -> new Said(value, "", "")).toList();
    return new Values("X", "l'objet", sort, said, "");
  }

  @Test
  void aPlanThatSaysNothingTwiceHasNoContradiction() {
    assertThat(find()).isEmpty();
  }

  @Test
  void anotherTitleIsReportedAndTheSameInOtherLettersIsNot() {
    assertThat(one(new Stated.Title("INC-04", "f", said("Garder l'accueil"))))
        .isEqualTo(
            new Contradiction(
                Code.OTHER_TITLE,
                "INC-04",
                "f",
                List.of("Maintenir l'accueil", "Garder l'accueil", "tableau"),
                "les mots"));
    assertThat(find(new Stated.Title("", "f", said("  MAINTENIR   l’accueil\u00a0")))).isEmpty();
  }

  @Test
  void anotherCodeIsReportedAndTheOwnIsNot() {
    assertThat(one(new Stated.Code("INC-03", "g", said("1"))))
        .isEqualTo(
            new Contradiction(
                Code.OTHER_CODE, "INC-03", "g", List.of("2", "1", "tableau"), "les mots"));
    assertThat(find(new Stated.Code("", "g", said("2")))).isEmpty();
  }

  @Test
  void otherPilotsAreReportedAndTheSameAreNot() {
    Contradiction found = one(new Stated.Pilots("INC-25", "f", said("La Poste")));

    assertThat(found.code()).isEqualTo(Code.OTHER_PILOTS);
    assertThat(found.arguments()).containsExactly("La Poste, CAF", "La Poste", "tableau");
    assertThat(find(new Stated.Pilots("", "f", said("La poste, Caf")))).isEmpty();
  }

  @Test
  void anotherTextOfASectionIsReportedAndTheSameIsNot() {
    Contradiction found = one(new Stated.Text("", "f", "objectif", said("fermer des lieux")));

    assertThat(found.code()).isEqualTo(Code.OTHER_TEXT);
    assertThat(found.arguments()).containsExactly("objectif", "tableau");
    assertThat(find(new Stated.Text("", "f", "contenu", said("ouvrir former")))).isEmpty();
    assertThat(find(new Stated.Text("", "f", "constats", said("peu de lieux"))))
        .as("a section that the fiche does not have")
        .hasSize(1);
  }

  @Test
  void severalValuesOfOneThingAreReportedWithTheirPlacesAndWords() {
    Values lines =
        new Values(
            "INC-06",
            "prises",
            Sort.VALUE,
            List.of(new Said("51 118", "2-1-1", "51 118 lignes"), new Said("54 563", "", "")),
            "en fibre");

    Contradiction found = one(lines);

    assertThat(found.code()).isEqualTo(Code.SEVERAL_VALUES);
    assertThat(found.arguments()).containsExactly("prises", "51 118 (2-1-1) ; 54 563");
    assertThat(found.quote()).isEqualTo("51 118 lignes ; en fibre");
    assertThat(find(values(Sort.VALUE, "Projet", "projet "))).isEmpty();
  }

  @Test
  void severalDaysOfOneEventAreReportedWithTheDaysBetween() {
    Contradiction found = one(values(Sort.DAY, "2017-02-17", "2017-01-23", "2017-01-24"));

    assertThat(found.code()).isEqualTo(Code.SEVERAL_DAYS);
    assertThat(found.arguments())
        .containsExactly("l'objet", "2017-02-17 ; 2017-01-23 ; 2017-01-24", "25");
    assertThat(find(values(Sort.DAY, "2017-01-23", "2017-01-23"))).isEmpty();
    assertThatThrownBy(() -> values(Sort.DAY, "23/01/2017", "2017-01-24"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a day of 23/01/2017");
  }

  @Test
  void aLawCitedWithTwoDaysIsReportedAndWithOneIsNot() {
    assertThat(one(values(Sort.LAW, "2016-04-06", "2016-04-04")).code())
        .isEqualTo(Code.LAW_CITED_TWICE);
    assertThat(find(values(Sort.LAW, "2016-04-04", "2016-04-04"))).isEmpty();
  }

  @Test
  void aDecisionThatWasTakenBackIsReportedAndOneThatStandsIsNot() {
    Values estagel =
        new Values(
            "INC-22",
            "MSAP d'Estagel",
            Sort.REVERSED,
            List.of(
                new Said("abandonnée", "2020-12-31", ""), new Said("labellisée", "2022-04-20", "")),
            "");

    Contradiction found = one(estagel);

    assertThat(found.code()).isEqualTo(Code.DECISION_REVERSED);
    assertThat(found.arguments())
        .containsExactly("MSAP d'Estagel", "abandonnée (2020-12-31)", "labellisée (2022-04-20)");
    assertThat(find(values(Sort.REVERSED, "labellisée", "labellisée"))).isEmpty();
  }

  @Test
  void anAcronymOfTwoMeaningsIsReportedAndOneOfOneIsNot() {
    assertThat(one(values(Sort.ACRONYM, "Maison de santé", "Maison sociale")).code())
        .isEqualTo(Code.ACRONYM_OF_TWO);
    assertThat(find(values(Sort.ACRONYM, "Maison de santé"))).isEmpty();
  }

  @Test
  void twoRhythmsOrAWordOfTwoMeaningsAreReportedAndOneClearRhythmIsNot() {
    assertThat(one(values(Sort.RHYTHM, "semestriel", "bisannuel")).arguments())
        .containsExactly("l'objet", "semestriel ; bisannuel");
    assertThat(one(values(Sort.RHYTHM, "bisannuelle")).code()).isEqualTo(Code.RHYTHM_UNCLEAR);
    assertThat(find(values(Sort.RHYTHM, "semestriel"))).isEmpty();
  }

  private static Stated.Sum sum(long total, Bound bound, long... parts) {
    List<BigDecimal> numbers = Arrays.stream(parts).mapToObj(BigDecimal::valueOf).toList();
    return new Stated.Sum("X", "points", BigDecimal.valueOf(total), bound, numbers, "les mots");
  }

  @Test
  void aSumThatDoesNotComeOutIsReportedAndACorrectOneIsNot() {
    Contradiction found = one(sum(65, Bound.EXACT, 11, 1, 4, 26, 18, 4));

    assertThat(found.code()).isEqualTo(Code.SUM_DIFFERS);
    assertThat(found.arguments()).containsExactly("points", "65", "64");
    assertThat(found.quote()).isEqualTo("les mots");
    assertThat(find(sum(57_914, Bound.EXACT, 9041, 5219, 43_654))).isEmpty();
  }

  @Test
  void aSumThatIsALeastIsReportedOnlyWhenThePartsAreLess() {
    assertThat(find(sum(65, Bound.AT_LEAST, 64))).hasSize(1);
    assertThat(find(sum(65, Bound.AT_LEAST, 65))).isEmpty();
    assertThat(find(sum(65, Bound.AT_LEAST, 99))).isEmpty();
  }

  @Test
  void aRoundedSumMayBeOffByOnePercent() {
    assertThat(find(sum(1000, Bound.ABOUT, 990))).isEmpty();
    assertThat(find(sum(1000, Bound.ABOUT, 1010))).isEmpty();
    assertThat(find(sum(1000, Bound.ABOUT, 989))).hasSize(1);
    assertThat(find(sum(1000, Bound.ABOUT, 1011))).hasSize(1);
  }

  private static Stated.Product product(long total, String tolerance) {
    List<BigDecimal> factors = List.of(BigDecimal.valueOf(60), BigDecimal.valueOf(3500));
    BigDecimal result = BigDecimal.valueOf(total);
    return new Stated.Product("X", "habitants", result, factors, new BigDecimal(tolerance), "");
  }

  @Test
  void aProductFartherOffThanItsRoundingIsReportedAndANearerOneIsNot() {
    Contradiction found = one(product(223_000, "0.02"));

    assertThat(found.code()).isEqualTo(Code.PRODUCT_DIFFERS);
    assertThat(found.arguments()).containsExactly("habitants", "223000", "210000");
    assertThat(find(product(214_000, "0.02"))).as("4,000 off, 4,280 allowed").isEmpty();
    assertThat(find(product(215_000, "0.02"))).as("5,000 off, 4,300 allowed").hasSize(1);
    assertThat(find(product(210_000, "0"))).isEmpty();
  }

  @Test
  void aNameThatNoCommuneHasIsReportedAndThatOfACommuneIsNot() {
    Contradiction found = one(new Stated.Place("INC-13", "f", said("Chateaufort")));

    assertThat(found)
        .isEqualTo(
            new Contradiction(
                Code.PLACE_UNKNOWN, "INC-13", "f", List.of("Chateaufort", "tableau"), "les mots"));
    assertThat(find(new Stated.Place("", null, said("Châteaurenard")))).isEmpty();
  }

  @Test
  void aReferenceToAnotherFicheThanTheOneMeantIsReported() {
    Contradiction found = one(new Stated.Reference("", "h", "f", "g", "(cf. 1)"));

    assertThat(found.code()).isEqualTo(Code.REFERENCE_WRONG);
    assertThat(found.nodeId()).isEqualTo("h");
    assertThat(found.arguments()).containsExactly("1", "2", "(cf. 1)");
    assertThat(find(new Stated.Reference("", "h", "f", "f", "(cf. 1)"))).isEmpty();
  }

  @Test
  void wordsThatStandInSeveralPlacesAreReportedAndInOneAreNot() {
    Contradiction found =
        one(new Stated.Repeated("", "", "une phrase", List.of("f", "h"), List.of("annexe"), ""));

    assertThat(found.code()).isEqualTo(Code.TEXT_REPEATED);
    assertThat(found.arguments()).containsExactly("une phrase", "1 ; 3 ; annexe");
    assertThat(
            one(new Stated.Repeated("", "", "une", List.of(), List.of("a", "b"), "une phrase"))
                .arguments())
        .containsExactly("une phrase", "a ; b");
    assertThat(find(new Stated.Repeated("", "", "une phrase", List.of("f"), List.of(), "")))
        .isEmpty();
  }

  @Test
  void aLabelWithoutItsDayIsReported() {
    Contradiction found = one(new Stated.EffectDate("INC-21", "labels", "2 créations", "COPIL"));

    assertThat(found.code()).isEqualTo(Code.NO_EFFECT_DATE);
    assertThat(found.arguments()).containsExactly("labels", "2 créations", "COPIL");
  }

  @Test
  void aCountAboveItsCapIsReportedAndOneAtItIsNot() {
    LocalDate on = LocalDate.of(2024, 8, 1);
    Contradiction found = one(new Stated.Cap("INC-23", "France services", 23, 27, on));

    assertThat(found.code()).isEqualTo(Code.CAP_EXCEEDED);
    assertThat(found.arguments()).containsExactly("France services", "23", "27", "2024-08-01");
    assertThat(find(new Stated.Cap("", "France services", 23, 23, on))).isEmpty();
    assertThat(one(new Stated.Cap("", "France services", 23, 24, null)).arguments())
        .endsWith("24", "");
  }

  private static Stated.Delay delay(String to, long days) {
    LocalDate from = LocalDate.of(2018, 5, 22);
    return new Stated.Delay("INC-19", "convention", from, LocalDate.parse(to), days);
  }

  @Test
  void aDelayThatIsNotWhatTheDocumentSaysIsReported() {
    Contradiction found = one(delay("2019-11-18", 540));

    assertThat(found.code()).isEqualTo(Code.DELAY_DIFFERS);
    assertThat(found.arguments()).containsExactly("convention", "540", "545");
  }

  @Test
  void aDelayOfMoreThanAYearIsReportedAndOneOfAYearIsNot() {
    Contradiction found = one(delay("2019-11-18", 545));

    assertThat(found.code()).isEqualTo(Code.DELAY_LONG);
    assertThat(found.arguments()).containsExactly("convention", "545", "2018-05-22", "2019-11-18");
    assertThat(find(delay("2019-05-22", 365))).isEmpty();
    assertThat(find(delay("2019-05-23", 366))).hasSize(1);
  }

  @Test
  void aStatementAboutAFicheThatDoesNotExistIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> find(new Stated.Title("", "gone", said("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no node gone");
  }
}
