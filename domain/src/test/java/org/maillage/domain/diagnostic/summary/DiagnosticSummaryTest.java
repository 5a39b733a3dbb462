package org.maillage.domain.diagnostic.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.PointTimes;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.diagnostic.ServiceSummary;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.diagnostic.remoteness.Tally;
import org.maillage.domain.diagnostic.remoteness.Threshold;
import org.maillage.domain.diagnostic.remoteness.Thresholds;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Contrast;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.ServiceMean;
import org.maillage.domain.diagnostic.summary.DiagnosticSummary.Times;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/** Four communes, one service a range; every figure worked by hand. */
class DiagnosticSummaryTest {

  private static final long MIN = 60_000;
  private static final Subject BASKET = new Subject.OfPanier();
  private static final Panier PANIER =
      new Panier(
          "essai",
          "1",
          "Essai",
          "Test",
          "test",
          Map.of(
              Gamme.PROXIMITE, List.of("ecole"),
              Gamme.INTERMEDIAIRE, List.of("caf"),
              Gamme.SUPERIEURE, List.of("hopital", "maternite")));

  private static final List<Commune> COMMUNES =
      List.of(commune(1, 600), commune(2, 300), commune(3, 80), commune(4, 20));

  /** Minutes to school, CAF, hospital; nobody has a maternity. Commune 4 has no road. */
  private static final Diagnostic DIAGNOSTIC =
      diagnostic(new double[][] {{1, 4, 10}, {3, 12, 26}, {9, 15, 39}, {-1, -1, -1}});

  private static final Remoteness REMOTENESS =
      Remoteness.of(
          DIAGNOSTIC,
          COMMUNES,
          Thresholds.of(
              Threshold.Origin.CHOSEN,
              Map.of(
                  Gamme.PROXIMITE, 5 * MIN,
                  Gamme.INTERMEDIAIRE, 12 * MIN,
                  Gamme.SUPERIEURE, 25 * MIN)));

  private static Commune commune(int number, int people) {
    return new Commune(
        "9900" + number,
        "Commune " + number,
        "99",
        null,
        people,
        new LatLon(45, 2),
        PositionQuality.EXACT,
        null);
  }

  private static Diagnostic diagnostic(double[][] minutes) {
    List<CommuneAccess> communes = new ArrayList<>();
    for (int c = 0; c < minutes.length; c++) {
      Map<String, Access> services = new LinkedHashMap<>();
      Map<Gamme, MeanTime> gammes = new EnumMap<>(Gamme.class);
      double sum = 0;
      for (int g = 0; g < 3; g++) {
        long ms = minutes[c][g] < 0 ? TravelTimes.UNREACHED : Math.round(minutes[c][g] * MIN);
        gammes.put(Gamme.values()[g], new MeanTime(ms, ms < 0 ? 0 : 1, g == 2 ? 2 : 1));
        sum += minutes[c][g];
      }
      long basket = sum < 0 ? TravelTimes.UNREACHED : Math.round(sum / 3 * MIN);
      communes.add(
          new CommuneAccess(
              "9900" + (c + 1), services, gammes, new MeanTime(basket, basket < 0 ? 0 : 3, 4)));
    }
    return new Diagnostic(
        "essai",
        Methode.CARROYEE,
        "essai",
        "1",
        List.of(
            new ServiceSummary("ecole", 2, 2, "s"),
            new ServiceSummary("caf", 1, 1, "s"),
            new ServiceSummary("hopital", 1, 1, "s"),
            new ServiceSummary("maternite", 0, 0, "")),
        communes,
        List.of(),
        new PopulationBasis(0, 0, 1000, 4, 0, 1),
        PointTimes.NONE);
  }

  private static Times times(Subject subject) {
    return switch (subject.key()) {
      case "panier" -> new Times(8 * MIN, 5 * MIN, 0.612);
      case "service:ecole" -> new Times(3 * MIN, MIN, 0.9);
      case "service:hopital" -> new Times(17 * MIN, 10 * MIN, 0);
      case "service:caf" -> new Times(3 * MIN, 4 * MIN, 0.6);
      case "service:maternite" -> Times.NONE;
      default -> new Times(2 * MIN, 2 * MIN, 1);
    };
  }

  private static DiagnosticSummary summary() {
    return DiagnosticSummary.of(
        DIAGNOSTIC,
        PANIER,
        DIAGNOSTIC.communes(),
        COMMUNES,
        REMOTENESS,
        DiagnosticSummaryTest::times);
  }

  @Test
  void aMeanSaysOnHowManyServicesItRests() {
    assertThat(summary().basket())
        .isEqualTo(new DiagnosticSummary.Means(8 * MIN, 5 * MIN, 0.612, 3, 4));
    assertThat(summary().ranges().get(Gamme.SUPERIEURE).covered()).isEqualTo(1);
    assertThat(summary().ranges().get(Gamme.SUPERIEURE).total()).isEqualTo(2);
  }

  @Test
  void servicesAreListedNearestFirstAndOnesWithoutATimeNotAtAll() {
    assertThat(summary().services())
        .containsExactly(
            new ServiceMean("caf", 3 * MIN),
            new ServiceMean("ecole", 3 * MIN),
            new ServiceMean("hopital", 17 * MIN));
  }

  @Test
  void classesSumToTheWholeAndTheUnknownAreOnTheirOwn() {
    Remoteness remoteness = summary().remoteness();

    // Commune 1 is far from nothing, 2 from the superior range only (12 is not beyond 12).
    assertThat(remoteness.classes())
        .containsExactly(new Tally(1, 600), new Tally(1, 300), new Tally(0, 0), new Tally(1, 80));
    assertThat(remoteness.unknown()).isEqualTo(new Tally(1, 20));
    assertThat(summary().farFromAll()).extracting(Commune::code).containsExactly("99003");
  }

  @Test
  void beingFarIsMeasuredInMinutes() {
    // Basket: 5 min near; (300 * 41/3 + 80 * 21) / 380 min far, whole milliseconds; 21 min far from
    // all.
    assertThat(summary().contrasts().get(0))
        .isEqualTo(new Contrast(BASKET, 5 * MIN, 912_632, 21 * MIN));
    // Superior: 10; (300 * 26 + 80 * 39) / 380 = 28.7368... min; 39.
    assertThat(summary().contrasts().get(3))
        .isEqualTo(
            new Contrast(new Subject.OfGamme(Gamme.SUPERIEURE), 10 * MIN, 1_724_211, 39 * MIN));
  }

  @Test
  void aGroupWithoutPeopleHasNoTime() {
    DiagnosticSummary one =
        DiagnosticSummary.of(
            DIAGNOSTIC,
            PANIER,
            DIAGNOSTIC.communes().subList(0, 1),
            COMMUNES.subList(0, 1),
            Remoteness.of(
                DIAGNOSTIC.communes().subList(0, 1),
                COMMUNES.subList(0, 1),
                REMOTENESS.thresholds()),
            subject -> Times.NONE);

    assertThat(one.contrasts().get(0).farMs()).isEqualTo(TravelTimes.UNREACHED);
    assertThat(one.contrasts().get(0).nearMs()).isEqualTo(5 * MIN);
    assertThat(one.services()).isEmpty();
    assertThat(one.farFromAll()).isEmpty();
  }
}
