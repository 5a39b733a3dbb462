package org.maillage.app.scenario.web;

import java.util.List;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.scenario.ScenarioEffect;

/**
 * A scenario with its effect.
 *
 * @param frame around its page
 * @param stored as it is in store
 * @param whole with the changes of those under it
 * @param problems why it cannot be applied, empty when it can
 * @param effect what it does; nothing when it cannot be applied
 */
record OpenedScenario(
    ChapterFrame frame,
    StoredScenario stored,
    Scenario whole,
    List<Problem> problems,
    ScenarioEffect effect) {

  OpenedScenario {
    problems = List.copyOf(problems);
  }

  DiagnosticDossier dossier() {
    return frame.dossier();
  }

  /** Its own changes. */
  List<Change> changes() {
    return stored.scenario().changes();
  }

  /** How many changes of scenarios under it come before its own. */
  int below() {
    return whole.changes().size() - changes().size();
  }

  boolean applied() {
    return problems.isEmpty();
  }

  /** Whether a place, or some of its services, closes: losses are then said first. */
  boolean closes() {
    return whole.changes().stream().anyMatch(Change.Close.class::isInstance);
  }
}
