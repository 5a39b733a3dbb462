package org.maillage.app.scenario.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.ScenarioEffects;
import org.maillage.app.scenario.ScenarioQuestion;
import org.maillage.app.scenario.ScenarioRefusedException;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.OpenMoment;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.scenario.ScenarioEffect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds scenarios by their address and works out what they do. */
@Component
class ScenarioOpening {

  private final ChapterFrames frames;
  private final ScenarioService scenarios;
  private final ScenarioEffects effects;

  ScenarioOpening(ChapterFrames frames, ScenarioService scenarios, ScenarioEffects effects) {
    this.frames = frames;
    this.scenarios = scenarios;
    this.effects = effects;
  }

  /** The frame of the territory's scenarios. */
  ChapterFrame frame(String territoryId, Words words) {
    return frames.get(territoryId, ScenariosChapter.KEY, null, words);
  }

  /** The scenario of the address; there is no page when there is none. */
  StoredScenario get(String territoryId, String scenarioId) {
    return scenarios
        .findScenario(territoryId, scenarioId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The scenario with its effect on a subject. */
  OpenedScenario open(
      ChapterFrame frame, StoredScenario stored, Subject subject, @Nullable OpenMoment moment) {
    Scenario whole = scenarios.whole(stored);
    DiagnosticDossier dossier = frame.dossier();
    List<Problem> problems = scenarios.problems(dossier, whole);
    if (problems.isEmpty()) {
      try {
        ScenarioEffect effect =
            effects.effect(dossier, new ScenarioQuestion(whole, subject, moment));
        return new OpenedScenario(frame, stored, whole, List.of(), effect);
      } catch (ScenarioRefusedException e) {
        problems = e.problems();
      }
    }
    return new OpenedScenario(frame, stored, whole, problems, today(dossier, subject, moment));
  }

  /** With the subject that its first change is about. */
  OpenedScenario open(ChapterFrame frame, StoredScenario stored) {
    Subject subject = WorkbenchQuery.first(scenarios.whole(stored), frame.dossier());
    return open(frame, stored, subject, null);
  }

  private ScenarioEffect today(
      DiagnosticDossier dossier, Subject subject, @Nullable OpenMoment moment) {
    return effects.effect(
        dossier, new ScenarioQuestion(new Scenario("", List.of()), subject, moment));
  }
}
