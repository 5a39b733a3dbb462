package org.maillage.app.scenario.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.scenario.view.EffectMap;
import org.maillage.app.scenario.view.Shown;
import org.maillage.app.scenario.web.WorkbenchPage.Choice;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.scenario.Scenario;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Scenarios side by side. */
@Controller
@Requires(Right.SEE_SCENARIOS)
class CompareController {

  private static final int MOST = 4;

  private final ScenarioOpening opening;
  private final ScenarioService scenarios;
  private final ThematicMaps maps;
  private final MessageSource messages;

  CompareController(
      ScenarioOpening opening,
      ScenarioService scenarios,
      ThematicMaps maps,
      MessageSource messages) {
    this.opening = opening;
    this.scenarios = scenarios;
    this.maps = maps;
    this.messages = messages;
  }

  @GetMapping("/territoires/{id}/scenarios/comparer")
  ModelAndView compare(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = opening.frame(id, words);
    Set<String> asked = new LinkedHashSet<>(parameters.getOrDefault("s", List.of()));
    List<StoredScenario> chosen = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (String sid : asked) {
      Optional<StoredScenario> found = scenarios.findScenario(id, sid);
      found.ifPresent(chosen::add);
      if (found.isEmpty()) {
        warnings.add(words.get("scenario.compare.unknown"));
      }
    }
    boolean tooMany = chosen.size() > MOST;
    if (tooMany) {
      warnings.add(words.get("scenario.compare.too-many", chosen.size(), MOST));
    }
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("warnings", warnings);
    model.addAttribute("page", page(frame, tooMany ? List.of() : chosen, asked, parameters, words));
    ModelAndView answer = new ModelAndView("scenario/compare", model.asMap());
    answer.setStatus(tooMany ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return answer;
  }

  private ComparedPage page(
      ChapterFrame frame,
      List<StoredScenario> chosen,
      Set<String> asked,
      MultiValueMap<String, String> parameters,
      Words words) {
    DiagnosticDossier dossier = frame.dossier();
    Scenario first =
        chosen.isEmpty() ? new Scenario("", List.of()) : scenarios.whole(chosen.get(0));
    Subject subject = WorkbenchQuery.of(parameters, dossier, first).subject();
    List<OpenedScenario> opened =
        chosen.stream().map(stored -> opening.open(frame, stored, subject, null)).toList();
    List<ComparedPage.Column> columns = new ArrayList<>();
    for (OpenedScenario scenario : opened) {
      columns.add(column(scenario, "c" + columns.size(), words));
    }
    return new ComparedPage(
        ComparedPage.sentence(dossier, opened, subject, words),
        scenarios.listScenarios(dossier.territory().id()).stream()
            .map(s -> new Choice(s.id(), s.scenario().name(), asked.contains(s.id())))
            .toList(),
        new SubjectWords(dossier, words).choices(subject),
        subject,
        columns,
        ComparedPage.rows(opened, words),
        ComparedPage.curves(opened, words));
  }

  private ComparedPage.Column column(OpenedScenario scenario, String prefix, Words words) {
    DiagnosticDossier dossier = scenario.dossier();
    Theme theme =
        EffectMap.theme(dossier, scenario.effect(), Shown.GAIN, words)
            .withPoints(
                MapPlaces.of(dossier, scenario.whole(), scenario.effect().subject(), words));
    return new ComparedPage.Column(
        scenario.stored().scenario().name(),
        WorkbenchPages.path(scenario.stored()),
        WorkbenchPages.sentence(scenario, words),
        prefix,
        maps.view(dossier, theme, false, words),
        theme.legend(dossier, words));
  }
}
