package org.maillage.app.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.domain.scenario.Gains;
import org.springframework.stereotype.Component;

/** Every place of a service, if it closed: known before anybody decides (A38). */
@Component
public class ClosureEffects {

  private final ScenarioEffects effects;

  ClosureEffects(ScenarioEffects effects) {
    this.effects = effects;
  }

  /** All places of a service, the one that most people would lose more than 5 minutes by first. */
  public List<ClosureEffect> listClosures(DiagnosticDossier dossier, String serviceCode) {
    WhatIf whatIf = effects.get(dossier);
    Predicate<String> isFar = code -> !dossier.getRemoteness(code).farFrom().isEmpty();
    return dossier.structures().stream()
        .filter(place -> place.services().contains(serviceCode))
        .map(
            place -> {
              WhatIf.Closure closure = whatIf.closure(serviceCode, place);
              return new ClosureEffect(
                  place,
                  closure.people(),
                  closure.gains(),
                  Gains.of(closure.beforeMs(), closure.afterMs(), dossier.people(isFar)));
            })
        .sorted(
            Comparator.comparingDouble((ClosureEffect c) -> -c.losingMuch())
                .thenComparing(c -> -c.everybody().losing())
                .thenComparing(c -> c.structure().id()))
        .toList();
  }
}
