package org.maillage.app.plan.edit.web;

import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.StoredPlan;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address names, or says that there is no such page. */
@Component
class EditedFiches {

  private final PlanRepository plans;

  EditedFiches(PlanRepository plans) {
    this.plans = plans;
  }

  StoredPlan plan(String territoryId, String planId) {
    return plans.findPlan(territoryId, planId).orElseThrow(EditedFiches::notFound);
  }

  EditedFiche fiche(String territoryId, String planId, String nodeId) {
    StoredPlan stored = plan(territoryId, planId);
    return stored
        .plan()
        .findFiche(nodeId)
        .map(fiche -> new EditedFiche(stored, fiche, stored.plan().tree().code(nodeId)))
        .orElseThrow(EditedFiches::notFound);
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
