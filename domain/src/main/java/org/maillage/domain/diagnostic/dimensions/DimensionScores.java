package org.maillage.domain.diagnostic.dimensions;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Opening;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Published;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.ServiceTerms.Cost;

/** From facts to scores. Formulas and worked example: docs/methodes/six-dimensions.md. */
public final class DimensionScores {

  /** What people pay is ranked in even steps; a free price is not measured. */
  private static final double REGULATED_SCORE = 75;

  private static final double SUPPLEMENT_SCORE = 40;
  private static final double M_PER_KM = 1_000;

  private final DimensionParameters parameters;
  private final double eurPerKm;

  /**
   * Scores.
   *
   * @param eurPerKm what a kilometre by car costs, for the cost of the trip as a part of the
   *     dimension of cost; 0 to leave the trip out
   */
  public DimensionScores(DimensionParameters parameters, double eurPerKm) {
    this.parameters = parameters;
    this.eurPerKm = eurPerKm;
  }

  /**
   * The six scores of a service.
   *
   * @param cost what the catalogue says of its cost, null when nothing
   * @param referenceMs reference time of the service
   */
  public Map<Dimension, DimensionScore> of(
      DimensionFacts facts, @Nullable Cost cost, long referenceMs) {
    EnumMap<Dimension, DimensionScore> scores = new EnumMap<>(Dimension.class);
    scores.put(Dimension.TIME, DimensionScore.ofParts(time(facts.timeMs(), referenceMs)));
    scores.put(Dimension.AVAILABILITY, availability(facts.opening()));
    scores.put(Dimension.COST, cost(facts, cost));
    scores.put(Dimension.LEVEL, DimensionScore.ofParts(level(facts.level())));
    scores.put(
        Dimension.CHOICE,
        DimensionScore.ofParts(
            facts.choice() == null
                ? Double.NaN
                : share(facts.choice().places(), parameters.fullChoice())));
    scores.put(Dimension.INFORMATION, information(facts.published()));
    return scores;
  }

  /** 100 up to half of the reference, 50 at the reference, 0 from twice the reference on. */
  public static double time(long timeMs, long referenceMs) {
    if (timeMs < 0) {
      return Double.NaN;
    }
    double ratio = (double) timeMs / referenceMs;
    double score = ratio <= 1 ? 100 - 100 * (ratio - 0.5) : 50 - 50 * (ratio - 1);
    return Math.max(0, Math.min(100, score));
  }

  private DimensionScore availability(@Nullable Opening opening) {
    // The delay of an appointment is the fifth part: no open file tells it.
    if (opening == null) {
      return DimensionScore.ofParts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    return DimensionScore.ofParts(
        share(opening.hours(), parameters.fullWeekHours()),
        share(opening.eveningHours(), parameters.fullEveningHours()),
        100 * opening.shareSaturday(),
        share(opening.halfDays(), OpeningWeek.HALF_DAYS),
        Double.NaN);
  }

  private DimensionScore cost(DimensionFacts facts, @Nullable Cost cost) {
    double tariff = cost == null ? Double.NaN : tariff(cost);
    if (eurPerKm <= 0) {
      return DimensionScore.ofParts(tariff);
    }
    double trip =
        facts.timeMs() < 0
            ? Double.NaN
            : 100 - share(tripEur(facts.routeM(), eurPerKm), parameters.farTripEur());
    return DimensionScore.ofParts(tariff, trip);
  }

  private static double tariff(Cost cost) {
    return switch (cost) {
      case FREE -> 100;
      case REGULATED -> REGULATED_SCORE;
      case SUPPLEMENT -> SUPPLEMENT_SCORE;
      case MARKET -> Double.NaN;
    };
  }

  /** Euros for the way there and back. */
  public static double tripEur(long routeM, double eurPerKm) {
    return 2 * routeM / M_PER_KM * eurPerKm;
  }

  /** Even steps: relay 25, permanence 50, agency 75, full service 100. */
  private static double level(@Nullable ServiceLevel level) {
    return level == null
        ? Double.NaN
        : 100.0 * (level.ordinal() + 1) / ServiceLevel.values().length;
  }

  private DimensionScore information(@Nullable Published published) {
    if (published == null) {
      return DimensionScore.ofParts(Double.NaN, Double.NaN);
    }
    double years = published.ageYears();
    double fresh =
        Double.isNaN(years) ? Double.NaN : 100 - share(years - 1, parameters.oldYears() - 1);
    return DimensionScore.ofParts(share(published.fields(), Published.FIELDS), fresh);
  }

  private static double share(double value, double full) {
    return 100 * Math.max(0, Math.min(1, value / full));
  }

  /**
   * The score of several services in one dimension: the mean of those that are known.
   *
   * @return parts are services here
   */
  public static DimensionScore mean(Collection<DimensionScore> ofServices) {
    return DimensionScore.ofParts(ofServices.stream().mapToDouble(DimensionScore::value).toArray());
  }
}
