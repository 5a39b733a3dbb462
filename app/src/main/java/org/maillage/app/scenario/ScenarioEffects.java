package org.maillage.app.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.indicator.FigureTables;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.AppliedOffer;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.ScenarioEffect;
import org.springframework.stereotype.Component;

/**
 * Says what scenarios do to people. What the first question prepares is kept: the next ones, while
 * a place is dragged, compute only what has changed since.
 */
@Component
public class ScenarioEffects {

  /** Territories whose times are kept in memory. */
  private static final int KEPT = 2;

  private final TerritoryRepository territories;
  private final RoadFiles roadFiles;
  private final FigureTables figures;

  /** By territory, the least recently used first. */
  private final Map<String, WhatIf> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  ScenarioEffects(TerritoryRepository territories, RoadFiles roadFiles, FigureTables figures) {
    this.territories = territories;
    this.roadFiles = roadFiles;
    this.figures = figures;
  }

  /**
   * What a scenario does.
   *
   * @param dossier the diagnostic that starts where people live
   * @throws ScenarioRefusedException when the scenario cannot be applied
   */
  public ScenarioEffect effect(DiagnosticDossier dossier, ScenarioQuestion question) {
    WhatIf whatIf = get(dossier);
    AppliedOffer offer = whatIf.apply(question);
    if (!offer.problems().isEmpty()) {
      throw new ScenarioRefusedException(offer.problems());
    }
    return whatIf.effect(question, offer);
  }

  /** Why a scenario cannot be applied; empty when it can. */
  public List<Problem> problems(DiagnosticDossier dossier, ScenarioQuestion question) {
    return get(dossier).apply(question).problems();
  }

  /**
   * The offer after the changes of a scenario.
   *
   * @throws ScenarioRefusedException when the scenario cannot be applied
   */
  List<Structure> offer(DiagnosticDossier dossier, ScenarioQuestion question) {
    AppliedOffer offer = get(dossier).apply(question);
    if (!offer.problems().isEmpty()) {
      throw new ScenarioRefusedException(offer.problems());
    }
    return offer.structures();
  }

  WhatIf get(DiagnosticDossier dossier) {
    synchronized (kept) {
      String id = dossier.territory().id();
      WhatIf whatIf = kept.get(id);
      // A new import or diagnostic brings another dossier of the same id.
      if (whatIf == null || whatIf.dossier() != dossier) {
        whatIf =
            new WhatIf(
                dossier,
                roadFiles.getGraph(territories.findRoadNetwork(id).orElseThrow().fileSha256()),
                ScenarioGroups.of(dossier, figures.get(dossier)));
        kept.put(id, whatIf);
        if (kept.size() > KEPT) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
      return whatIf;
    }
  }
}
