package org.maillage.domain.diagnostic.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.maillage.domain.diagnostic.indicator.TinyFigures.box;
import static org.maillage.domain.diagnostic.indicator.TinyFigures.variable;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.indicator.Figure.Missing;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Commune 1 has 700 people in two IRIS of 400 and 300; commune 2 has 200 in one; commune 3 has 100,
 * and the statistician hides its income; commune 4 has 50 and is in no file.
 *
 * <pre>
 *            people   65+    income    2016   2018   households   owners
 *   IRIS 1.1   400    10 %   20,000      50     60          200     60 %
 *   IRIS 1.2   300    24 %   hidden      50     61          100     90 %
 *   IRIS 2     200    30 %   26,000     200    200          100     50 %
 *   IRIS 3     100    40 %   hidden     100     81           50     20 %
 * </pre>
 */
class FigureTableTest {

  private static final Variable PEOPLE =
      variable("people", Unit.PEOPLE, new Formula.Sum(List.of("pop")));
  private static final Variable OLD =
      variable("old", Unit.SHARE, new Formula.Mean("pct65", 100, "pop", false));
  private static final Variable INCOME =
      variable("income", Unit.EUROS_A_YEAR, new Formula.Median("med", "pop"));
  private static final Variable GROWTH =
      variable("growth", Unit.YEARLY_RATE, new Formula.Growth("p16", "p18", 2));
  private static final Variable OWNERS =
      variable("owners", Unit.SHARE, new Formula.Mean("own", 100, "men", false));
  private static final Variable SIZE =
      variable("size", Unit.PEOPLE_A_HOUSEHOLD, new Formula.Ratio(List.of("pop"), List.of("men")));
  private static final Variable NOWHERE =
      variable("nowhere", Unit.SHARE, new Formula.Mean("absent", 100, "pop", false));
  private static final Variable SECOND_BEST =
      variable(
          "second",
          Unit.SHARE,
          new Formula.Mean("absent", 100, "pop", false),
          new Formula.Mean("pct65", 100, "pop", false));

  private final FigureTable table =
      new TinyFigures()
          .commune(700, 5)
          .figure("0101", "pop", 400)
          .figure("0101", "pct65", 10)
          .figure("0101", "med", 20_000)
          .figure("0101", "p16", 50)
          .figure("0101", "p18", 60)
          .figure("0101", "men", 200)
          .figure("0101", "own", 60)
          .figure("0102", "pop", 300)
          .figure("0102", "pct65", 24)
          .figure("0102", "p16", 50)
          .figure("0102", "p18", 61)
          .figure("0102", "men", 100)
          .figure("0102", "own", 90)
          .commune(200, 10)
          .figure("0000", "pop", 200)
          .figure("0000", "pct65", 30)
          .figure("0000", "med", 26_000)
          .figure("0000", "p16", 200)
          .figure("0000", "p18", 200)
          .figure("0000", "men", 100)
          .figure("0000", "own", 50)
          .commune(100, 30)
          .figure("0000", "pop", 100)
          .figure("0000", "pct65", 40)
          .figure("0000", "p16", 100)
          .figure("0000", "p18", 81)
          .figure("0000", "men", 50)
          .figure("0000", "own", 20)
          .commune(50, Double.NaN)
          .table(PEOPLE, OLD, INCOME, GROWTH, OWNERS, SIZE, NOWHERE, SECOND_BEST);

  @Test
  void countsOfIrisAddUpToTheCommuneAndToTheSet() {
    assertThat(table.figure("people", "99001")).isEqualTo(new Figure(700, null, 1, false));
    assertThat(table.figure("people", List.of("99001", "99002", "99003")).value()).isEqualTo(1000);
  }

  @Test
  void shareIsWeightedByItsOwnDenominator() {
    // (10 % of 400 + 24 % of 300) / 700 = (40 + 72) / 700 = 0.16, exactly: nothing is approximate.
    Figure one = table.figure("old", "99001");
    assertThat(one.value()).isCloseTo(0.16, within(1e-15));
    assertThat(one.approximate()).isFalse();
    // with 30 % of 200: 172 / 900
    assertThat(table.figure("old", List.of("99001", "99002")).value())
        .isCloseTo(172.0 / 900, within(1e-15));
    // Owners are a share of households, not of people: (120 + 90) / 300 = 0.70, not 0.7286.
    assertThat(table.figure("owners", "99001").value()).isCloseTo(0.70, within(1e-15));
  }

  @Test
  void meanOfMediansIsWeightedByPeopleAndSaidToBeApproximate() {
    // (20,000 × 400 + 26,000 × 200) / 600 = 22,000; known for 400 + 200 of 900 people.
    Figure both = table.figure("income", List.of("99001", "99002"));
    assertThat(both.value()).isCloseTo(22_000, within(1e-9));
    assertThat(both.coverage()).isCloseTo(600.0 / 900, within(1e-12));
    assertThat(both.approximate()).isTrue();
  }

  @Test
  void medianOfOneAreaIsExactAndItsCoverageSaysWhatIsHidden() {
    Figure one = table.figure("income", "99001");
    assertThat(one.value()).isEqualTo(20_000);
    assertThat(one.approximate()).isFalse();
    assertThat(one.coverage()).isCloseTo(4.0 / 7, within(1e-12));
  }

  @Test
  void hiddenFigureIsMissingWithItsReasonAndNeverZero() {
    Figure hidden = table.figure("income", "99003");
    assertThat(hidden.known()).isFalse();
    assertThat(hidden.value()).isNaN();
    assertThat(hidden.missing()).isEqualTo(Missing.HIDDEN);
    assertThat(table.figure("income", "99004").missing()).isEqualTo(Missing.NOT_LISTED);
    assertThat(table.figure("nowhere", "99001").missing()).isEqualTo(Missing.NO_SOURCE);
    assertThat(table.figure("income", List.of()).missing()).isEqualTo(Missing.EMPTY);
    assertThat(table.hasSource("nowhere")).isFalse();
  }

  @Test
  void growthIsThatOfTheSums() {
    // 100 to 121 in two years: 10 % a year, though the IRIS grew by 9.5 % and 10.5 %.
    assertThat(table.figure("growth", "99001").value()).isCloseTo(0.10, within(1e-12));
    // 100 to 81: -10 % a year.
    assertThat(table.figure("growth", "99003").value()).isCloseTo(-0.10, within(1e-12));
    // 200 to 202 together.
    assertThat(table.figure("growth", List.of("99001", "99003")).value())
        .isCloseTo(Math.sqrt(202.0 / 200) - 1, within(1e-15));
  }

  @Test
  void ratioIsTheSumOverTheSum() {
    // 900 people in 400 households.
    assertThat(table.figure("size", List.of("99001", "99002")).value()).isEqualTo(2.25);
  }

  @Test
  void firstFormulaWhoseColumnsExistIsUsed() {
    assertThat(table.figure("second", "99001").value())
        .isEqualTo(table.figure("old", "99001").value());
  }

  @Test
  void wholeCommuneIsPreferredToItsIris() {
    FigureTable both =
        new TinyFigures()
            .commune(700, 5)
            .figure("0101", "pop", 400)
            .figure("0102", "pop", 300)
            .figure("", "pop", 710)
            .table(PEOPLE);
    assertThat(both.figure("people", "99001").value()).isEqualTo(710);
  }

  @Test
  void figureByIrisIsUsedWhereOnlyItsWeightIsKnownForTheWholeCommune() {
    FigureTable mixed =
        new TinyFigures()
            .commune(700, 5)
            .figure("", "pop", 700)
            .figure("0101", "pop", 400)
            .figure("0101", "pct65", 10)
            .figure("0102", "pop", 300)
            .figure("0102", "pct65", 24)
            .commune(100, 5)
            .figure("", "pop", 100)
            .table(OLD);
    assertThat(mixed.figure("old", "99001").value()).isCloseTo(0.16, within(1e-15));
    assertThat(mixed.figure("old", "99002").missing()).isEqualTo(Missing.HIDDEN);
  }

  @Test
  void shareOfAWholeCommuneWithoutItsDenominatorIsExactAloneAndApproximateTogether() {
    FigureTable plain =
        new TinyFigures()
            .commune(300, 5)
            .figure("", "own", 60)
            .commune(100, 5)
            .figure("", "own", 20)
            .table(OWNERS);
    assertThat(plain.figure("owners", "99001")).isEqualTo(new Figure(0.60, null, 1, false));
    Figure both = plain.figure("owners", List.of("99001", "99002"));
    assertThat(both.value()).isCloseTo(0.50, within(1e-15));
    assertThat(both.approximate()).isTrue();
  }

  @Test
  void unknownCommuneOrVariableIsTheCallersFault() {
    assertThatThrownBy(() -> table.figure("old", "98001"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("98001");
    assertThatThrownBy(() -> table.figure("young", "99001"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("young");
  }

  @Test
  void surfaceIsThatOfTheSphere() {
    // R² · Δλ · (sin φ2 - sin φ1) for the box from 42° to 42.1° N and 9° to 9.1° E.
    double exact =
        6371.0088
            * 6371.0088
            * Math.toRadians(0.1)
            * (Math.sin(Math.toRadians(42.1)) - Math.sin(Math.toRadians(42)));
    assertThat(Surface.km2(box(9, 42, 9.1, 42.1))).isCloseTo(exact, within(0.001));
    assertThat(exact).isCloseTo(91.81, within(0.01));
  }

  @Test
  void derivedFiguresAreSumsOverSums() {
    FigureTable derived =
        new TinyFigures()
            .commune(300, 4, box(9, 42, 9.1, 42.1))
            .within(1.0)
            .structure(
                new Structure(
                    "s:1",
                    "s",
                    "99001",
                    new LatLon(42, 9),
                    PositionQuality.EXACT,
                    Set.of("gare"),
                    6,
                    null,
                    null,
                    null,
                    null,
                    "s"))
            .commune(100, 12, box(9.1, 42, 9.2, 42.1))
            .within(0.2)
            .commune(0, 20)
            .table(
                variable("density", Unit.PEOPLE_PER_KM2, new Formula.Derived("density")),
                variable("panier", Unit.TIME, new Formula.Derived("time:panier")),
                variable("gare", Unit.TIME, new Formula.Derived("time:service:gare")),
                variable("offer", Unit.PER_THOUSAND, new Formula.Derived("services-per-1000")),
                variable("near", Unit.SHARE, new Formula.Derived("share:near")));
    List<String> two = List.of("99001", "99002");
    // 400 people on twice 91.81 km²
    assertThat(derived.figure("density", two).value()).isCloseTo(400 / 183.62, within(0.001));
    // (300 × 4 + 100 × 12) / 400 = 6 min
    assertThat(derived.figure("panier", two).value()).isEqualTo(6 * 60_000);
    // (300 × 1 + 100 × 0.2) / 400 = 0.8
    assertThat(derived.figure("near", two).value()).isCloseTo(0.8, within(1e-15));
    // 6 for 400 people
    assertThat(derived.figure("offer", two).value()).isEqualTo(15);
    assertThat(derived.figure("gare", two).missing()).isEqualTo(Missing.NO_TIME);
    assertThat(derived.isTotal("density")).isFalse();
    assertThat(derived.figure("density", "99003").missing()).isEqualTo(Missing.NO_CONTOUR);
    assertThat(derived.figure("panier", "99003").missing()).isEqualTo(Missing.NO_PEOPLE);
  }

  @Test
  void shownNumbersAndKeptValuesAreTurnedIntoEachOther() {
    assertThat(Unit.SHARE.toWritten(0.12)).isEqualTo(12);
    assertThat(Unit.TIME.ofWritten(12)).isEqualTo(720_000);
    assertThat(Unit.YEARLY_RATE.ofWritten(-0.1)).isEqualTo(-0.001);
  }
}
