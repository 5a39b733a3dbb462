package org.maillage.app.scenario.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.scenario.ScenarioEffects;
import org.maillage.app.scenario.ScenarioQuestion;
import org.maillage.app.scenario.ScenarioRefusedException;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.scenario.view.ChangeWords;
import org.maillage.app.scenario.view.EffectFigures;
import org.maillage.app.scenario.view.EffectMap;
import org.maillage.app.scenario.view.EffectSentence;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;
import org.maillage.domain.scenario.ScenarioEffect;
import org.maillage.domain.territory.LatLon;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answers while a place is dragged, and keeps where it was dropped. */
@Controller
@Requires(Right.SEE_SCENARIOS)
class DragController {

  private static final String PAGE = "/territoires/{id}/scenarios/{sid}";

  private final DiagnosticReading reading;
  private final ScenarioService scenarios;
  private final ScenarioEffects effects;
  private final MessageSource messages;

  DragController(
      DiagnosticReading reading,
      ScenarioService scenarios,
      ScenarioEffects effects,
      MessageSource messages) {
    this.reading = reading;
    this.scenarios = scenarios;
    this.effects = effects;
    this.messages = messages;
  }

  /**
   * Where the finger is.
   *
   * @param change index among the scenario's own changes
   * @param latDeg degrees
   * @param lonDeg degrees
   * @param version that the page was made from
   */
  record Drag(int change, double latDeg, double lonDeg, int version) {}

  /**
   * What is seen while dragging.
   *
   * @param sentence what the scenario does, or why the place cannot stand there
   * @param accepted whether it can
   * @param communes class and hover text by INSEE code
   * @param figures texts of the margin by the name of their element
   */
  record Seen(
      String sentence,
      boolean accepted,
      Map<String, List<Object>> communes,
      Map<String, String> figures) {
    static Seen refused(String sentence) {
      return new Seen(sentence, false, Map.of(), Map.of());
    }
  }

  /** The effect with the place where the finger is; nothing is kept. */
  @PostMapping(PAGE + "/apercu")
  @Requires(Right.CHANGE_SCENARIOS)
  ResponseEntity<Seen> preview(
      @PathVariable String id,
      @PathVariable String sid,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestBody Drag drag,
      Locale locale) {
    Words words = new Words(messages, locale);
    StoredScenario stored = stored(id, sid);
    DiagnosticDossier dossier = dossier(id);
    Scenario whole = scenarios.whole(stored.with(moved(stored.scenario(), drag)));
    WorkbenchQuery query = WorkbenchQuery.of(parameters, dossier, whole);
    try {
      ScenarioEffect effect =
          effects.effect(dossier, new ScenarioQuestion(whole, query.subject(), query.moment()));
      return ResponseEntity.ok(seen(dossier, whole, effect, query, words));
    } catch (ScenarioRefusedException e) {
      return ResponseEntity.ok(Seen.refused(sentence(dossier, whole, e.problems(), words)));
    }
  }

  /** Keeps the place where it was dropped. */
  @PostMapping(PAGE + "/position")
  @Requires(Right.CHANGE_SCENARIOS)
  ResponseEntity<Seen> drop(
      @PathVariable String id, @PathVariable String sid, @RequestBody Drag drag, Locale locale) {
    Words words = new Words(messages, locale);
    StoredScenario stored = stored(id, sid);
    DiagnosticDossier dossier = dossier(id);
    if (drag.version() != stored.version()) {
      return conflict(words);
    }
    Scenario moved = moved(stored.scenario(), drag);
    Scenario whole = scenarios.whole(stored.with(moved));
    int at = whole.changes().size() - moved.changes().size() + drag.change();
    List<Problem> problems =
        scenarios.problems(dossier, whole).stream().filter(p -> p.change() == at).toList();
    if (!problems.isEmpty()) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
          .body(Seen.refused(sentence(dossier, whole, problems, words)));
    }
    return scenarios.save(stored.with(moved))
        ? ResponseEntity.ok(new Seen(words.get("scenario.saved"), true, Map.of(), Map.of()))
        : conflict(words);
  }

  private static ResponseEntity<Seen> conflict(Words words) {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .body(Seen.refused(words.get("scenario.drag.meanwhile")));
  }

  private StoredScenario stored(String id, String sid) {
    return scenarios
        .findScenario(id, sid)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** Asked for many times a second: one look at the store. */
  private DiagnosticDossier dossier(String id) {
    return reading
        .findDossier(id, Methode.CARROYEE)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Scenario moved(Scenario scenario, Drag drag) {
    List<Change> changes = new ArrayList<>(scenario.changes());
    boolean outside =
        !(Math.abs(drag.latDeg()) <= 90 && Math.abs(drag.lonDeg()) <= 180)
            || drag.change() < 0
            || drag.change() >= changes.size();
    if (outside) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no place to move");
    }
    LatLon position = new LatLon(drag.latDeg(), drag.lonDeg());
    Change change = changes.get(drag.change());
    if (change instanceof Change.Open open) {
      changes.set(drag.change(), open.at(position));
    } else if (change instanceof Change.Move move) {
      changes.set(drag.change(), new Change.Move(move.place(), position));
    } else {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no place to move");
    }
    return new Scenario(scenario.name(), changes);
  }

  private static String sentence(
      DiagnosticDossier dossier, Scenario whole, List<Problem> problems, Words words) {
    ChangeWords changes = new ChangeWords(dossier, whole, words);
    return String.join(" ", problems.stream().map(changes::problem).distinct().toList());
  }

  private static Seen seen(
      DiagnosticDossier dossier,
      Scenario whole,
      ScenarioEffect effect,
      WorkbenchQuery query,
      Words words) {
    boolean closes = whole.changes().stream().anyMatch(Change.Close.class::isInstance);
    Theme theme = EffectMap.theme(dossier, effect, query.shown(), words);
    Map<String, String> figures =
        new LinkedHashMap<>(EffectFigures.of(dossier, effect, words).byKey());
    for (Legend.Row row : theme.legend(dossier, words).rows()) {
      figures.put("legend-" + row.mapClass() + "-communes", row.communes());
      figures.put("legend-" + row.mapClass() + "-people", row.people());
    }
    return new Seen(
        new EffectSentence(effect.everybody(), effect.far(), words).text(closes),
        true,
        ThematicMaps.communes(dossier, theme, words),
        figures);
  }
}
