package org.maillage.domain.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good a record is (docs/methodes/qualite-du-registre.md). Each part is 0 to 1, the score 0 to
 * 100.
 *
 * @param completeness share of the seven published elements that are there
 * @param freshness 1 for a year after the latest source, then down to 0 at three years
 * @param position 1 exact, 0.8 street, 0.3 mairie, 0 commune
 * @param hours 1 when they are readable, 0.5 when a text is there and is not, 0 when there is none
 */
public record RecordQuality(double completeness, double freshness, double position, double hours) {

  private static final double COMPLETENESS = 35;
  private static final double FRESHNESS = 25;
  private static final double POSITION = 20;
  private static final double HOURS = 20;
  private static final double FRESH_MONTHS = 12;
  private static final double STALE_MONTHS = 36;

  /**
   * The quality of a record on a day.
   *
   * @param hoursReadable whether a text of hours can be followed on a calendar
   */
  public static RecordQuality of(
      RegisteredPlace place, LocalDate day, Predicate<String> hoursReadable) {
    return new RecordQuality(
        completeness(place), freshness(place, day), position(place), hours(place, hoursReadable));
  }

  /** The score, 0 to 100. */
  public double score() {
    return COMPLETENESS * completeness
        + FRESHNESS * freshness
        + POSITION * position
        + HOURS * hours;
  }

  /** The mean score of each operator; records without one are under the empty text. */
  public static Map<String, Double> meanByOperator(
      Collection<RegisteredPlace> places, LocalDate day, Predicate<String> hoursReadable) {
    Map<String, double[]> sums = new TreeMap<>();
    for (RegisteredPlace place : places) {
      String operator = place.operator();
      double[] sum = sums.computeIfAbsent(operator == null ? "" : operator, o -> new double[2]);
      sum[0] += of(place, day, hoursReadable).score();
      sum[1]++;
    }
    Map<String, Double> means = new TreeMap<>();
    sums.forEach((operator, sum) -> means.put(operator, sum[0] / sum[1]));
    return means;
  }

  private static double completeness(RegisteredPlace place) {
    long there =
        Stream.of(
                place.location().address() != null,
                place.contact().phone() != null,
                place.contact().email() != null || place.contact().website() != null,
                place.openingHours() != null || ownHours(place) != null,
                place.accessibility().wheelchair() != null
                    || place.accessibility().details() != null,
                place.operator() != null,
                place.services().stream().anyMatch(service -> !service.channels().isEmpty()))
            .filter(known -> known)
            .count();
    return there / 7.0;
  }

  private static @Nullable String ownHours(RegisteredPlace place) {
    return place.services().stream()
        .map(GivenService::openingHours)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static double freshness(RegisteredPlace place, LocalDate day) {
    LocalDate latest =
        place.references().stream()
            .map(SourceReference::date)
            .filter(java.util.Objects::nonNull)
            .max(java.util.Comparator.naturalOrder())
            .orElse(null);
    if (latest == null) {
      return 0;
    }
    double months = ChronoUnit.DAYS.between(latest, day) / 30.4375;
    double left = (STALE_MONTHS - months) / (STALE_MONTHS - FRESH_MONTHS);
    return Math.max(0, Math.min(1, left));
  }

  private static double position(RegisteredPlace place) {
    return switch (place.location().quality()) {
      case EXACT -> 1;
      case STREET -> 0.8;
      case TOWN_HALL -> 0.3;
      case COMMUNE -> 0;
    };
  }

  private static double hours(RegisteredPlace place, Predicate<String> readable) {
    String text = place.openingHours() != null ? place.openingHours() : ownHours(place);
    if (text == null) {
      return 0;
    }
    return readable.test(text) ? 1 : 0.5;
  }
}
