package org.maillage.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.figures.FigureReference;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.diagnostic.indicator.DerivedFigures;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.needs.Needs;
import org.maillage.domain.diagnostic.needs.NeedsCalculation;
import org.maillage.domain.diagnostic.typology.Typology;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Territory;

/**
 * Figures of Corsica against the same sums made in another way, straight from the files of the 404
 * IRIS.
 */
class CorseFiguresTest {

  private static final String AJACCIO = "2A004";

  private static FigureTable table;
  private static List<String> all;

  @BeforeAll
  static void readCorsica() {
    Path data = SharedCorse.folder();
    Territory corse =
        TerritoryReader.read(
                TerritoryDescription.read(SharedCorse.example()),
                data,
                ReferenceData.services(),
                new IssueLog(),
                Progress.SILENT)
            .territory();
    all = corse.communes().stream().map(Commune::code).toList();
    table =
        FigureTable.of(
            FigureReference.variables(),
            corse.indicators(),
            new DerivedFigures(corse.communes(), withoutTimes(corse), List.of(), Map.of()));
  }

  private static Diagnostic withoutTimes(Territory corse) {
    List<CommuneAccess> lines = new ArrayList<>();
    for (Commune commune : corse.communes()) {
      lines.add(
          new CommuneAccess(
              commune.code(), Map.of(), new EnumMap<>(Gamme.class), new MeanTime(-1, 0, 29)));
    }
    return new Diagnostic(
        corse.id(),
        Methode.CARROYEE,
        "p",
        "1",
        List.of(),
        lines,
        List.of(),
        new PopulationBasis(0, 0, 0, 0, 0, 0),
        PointTimes.NONE);
  }

  @Test
  void figuresOfAjaccioAreThoseOfItsTwentyFourIris() {
    assertThat(table.figure("share-over-65", AJACCIO).value())
        .isCloseTo(0.23481460520552672, within(1e-12));
    assertThat(table.figure("growth", AJACCIO).value())
        .isCloseTo(0.014586544413052849, within(1e-12));
    Figure income = table.figure("median-income", AJACCIO);
    assertThat(income.value()).isCloseTo(24_040.423565705238, within(1e-6));
    assertThat(income.coverage()).isCloseTo(0.9723398324993695, within(1e-12));
    assertThat(income.approximate()).isTrue();
    assertThat(table.figure("households-without-car", AJACCIO).value())
        .isCloseTo(0.13853812502351975, within(1e-12));
  }

  @Test
  void figuresOfCorsicaAreThoseOfAllItsIris() {
    assertThat(table.figure("share-over-65", all).value())
        .isCloseTo(0.24601808606338021, within(1e-12));
    assertThat(table.figure("growth", all).value()).isCloseTo(0.010235653999258298, within(1e-12));
    assertThat(table.figure("median-income", all).value())
        .isCloseTo(22_471.617197884974, within(1e-6));
    assertThat(table.figure("households-without-car", all).value())
        .isCloseTo(0.1174310006941468, within(1e-12));
    assertThat(table.figure("population", all).value()).isEqualTo(355_486);
  }

  @Test
  void hiddenPovertyIsMissingAndItsCoverageIsSaid() {
    long hidden = all.stream().filter(c -> !table.figure("poverty", c).known()).count();
    assertThat(hidden).isGreaterThan(300);
    assertThat(table.figure("poverty", all).coverage()).isBetween(0.4, 0.7);
    assertThat(table.hasSource("coastal")).isFalse();
  }

  @Test
  void surfacesSumToThatOfTheIsland() {
    // 8,680 km² by IGN; simplified contours are off by a few.
    assertThat(table.figure("surface", all).value()).isCloseTo(8_680, within(120.0));
  }

  @Test
  void everyCommuneOfCorsicaHasAnIndexAndItsIntervalHoldsItsRank() {
    Needs needs = NeedsCalculation.of(table, FigureReference.needs());
    assertThat(needs.ranked()).isEqualTo(360);
    assertThat(needs.communes())
        .allMatch(c -> c.bestRank() <= c.rank() && c.rank() <= c.worstRank());
  }

  @Test
  void classesOfAnAxisHoldEveryCommuneOnce() {
    Typology typology = Typology.of(table, FigureReference.typology());
    Typology.AxisTypes space = typology.findAxis("space").orElseThrow();
    assertThat(space.communesOf("urban").size() + space.communesOf("rural").size()).isEqualTo(360);
    assertThat(space.communesOf("urban")).contains(AJACCIO);
    assertThat(typology.findAxis("mining").orElseThrow().rule()).isNull();
  }
}
