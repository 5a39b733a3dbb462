package org.maillage.app.poles;

import java.util.List;
import org.maillage.app.diagnostic.ChapterComputation;
import org.maillage.app.diagnostic.ChapterInput;
import org.maillage.data.progress.Progress;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.poles.Dependence;
import org.maillage.domain.diagnostic.poles.DependenceCalculation;
import org.maillage.domain.diagnostic.poles.PoleCalculation;
import org.maillage.domain.diagnostic.poles.Poles;
import org.maillage.domain.territory.PopulationPoint;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Poles by every share that a reader may choose, so that moving the share asks nothing of the
 * engine, and the dependences, which do not hang on it.
 */
@Component
@Order(30)
class PolesComputation implements ChapterComputation {

  static final String KEY = "poles";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Object compute(ChapterInput chapter, Progress progress) {
    DiagnosticInput input = chapter.start().input();
    TravelTimes.FromOrigins travel =
        chapter.travelTimes().from(input.points().stream().map(PopulationPoint::position).toList());
    PoleCalculation calculation = new PoleCalculation(input, travel);
    List<Poles> byShare =
        PoleResults.SHARES_PERCENT.stream()
            .map(percent -> calculation.compute(percent / 100.0))
            .toList();
    List<Dependence> dependences =
        DependenceCalculation.compute(
            input,
            travel,
            (service, done) ->
                progress.at("chapters", service.labelFr(), done, input.services().size()));
    return new PoleResults(byShare, dependences);
  }
}
