package org.maillage.app.plan.map.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.plan.map.ActionMap;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.app.shell.Words;
import org.maillage.domain.plan.Fiche;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the actions of a plan act. */
@Controller
@Requires(Right.SEE_PLANS)
class ActionMapController {

  private final PlanOpening opening;
  private final DiagnosticReading reading;
  private final ThematicMaps maps;

  ActionMapController(PlanOpening opening, DiagnosticReading reading, ThematicMaps maps) {
    this.opening = opening;
    this.reading = reading;
    this.maps = maps;
  }

  @GetMapping("/territoires/{id}/plans/{plan}/carte")
  String map(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Words words = opened.words().words();
    List<Fiche> followed = opened.index().followed();
    Optional<DiagnosticDossier> dossier = reading.findDossier(id);
    dossier
        .map(
            found ->
                ActionMapPage.of(
                    ActionMap.of(
                        followed,
                        found.territory(),
                        place -> found.findStructure(place).orElse(null)),
                    opened.index(),
                    found,
                    maps,
                    words))
        .ifPresent(page -> model.addAttribute("page", page));
    return "planmap/page";
  }
}
