package org.maillage.app.health;

import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterInput;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.data.progress.Progress;
import org.maillage.data.reference.HealthParameters;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.health.Catchments;
import org.maillage.domain.diagnostic.health.HealthCalculation;
import org.maillage.domain.diagnostic.health.PlainCatchments;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Computes access to care with the diagnostic. */
@Component
@Order(50)
class HealthComputation implements ChapterComputation {

  static final String KEY = "sante";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Object compute(ChapterInput input, Progress progress) {
    HealthParameters parameters = ReferenceData.health();
    DiagnosticInput start = input.start().input();
    return HealthCalculation.compute(
        start,
        parameters.professions(),
        CommuneAges.of(start.territory(), parameters.ages()),
        parameters.referenceAges(),
        catchments(input.travelTimes()),
        input.travelTimes());
  }

  private static Catchments catchments(TravelTimes travelTimes) {
    return travelTimes instanceof RoadTravelTimes roads
        ? roads.catchments()
        : new PlainCatchments(travelTimes);
  }
}
