package org.maillage.app.dimensions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterInput;
import org.maillage.data.hours.OpeningWeeks;
import org.maillage.data.progress.Progress;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.dimensions.DimensionCalculation;
import org.maillage.domain.diagnostic.dimensions.DimensionParameters;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Structure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gathers the facts of the six dimensions with the diagnostic. */
@Component
@Order(60)
class DimensionComputation implements ChapterComputation {

  static final String KEY = "dimensions";

  private final Clock clock;

  DimensionComputation(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Object compute(ChapterInput input, Progress progress) {
    int services = input.start().input().services().size();
    return StoredDimensions.of(
        DimensionCalculation.compute(
            input.start().input(),
            input.diagnostic(Methode.CARROYEE),
            weeks(input.start().input().structures()),
            DimensionParameters.STANDARD,
            LocalDate.now(clock),
            input.travelTimes(),
            (code, done) -> progress.at("chapters", code, done, services)));
  }

  /** The ordinary week of each structure whose hours are understood, by id. */
  static Map<String, OpeningWeek> weeks(Iterable<Structure> structures) {
    Map<String, OpeningWeek> weeks = new HashMap<>();
    Map<String, OpeningWeek> byText = new HashMap<>();
    for (Structure structure : structures) {
      String text = structure.openingHours();
      if (text != null) {
        if (!byText.containsKey(text)) {
          OpeningWeeks.parse(text).ifPresent(week -> byText.put(text, week));
        }
        OpeningWeek week = byText.get(text);
        if (week != null) {
          weeks.put(structure.id(), week);
        }
      }
    }
    return weeks;
  }
}
