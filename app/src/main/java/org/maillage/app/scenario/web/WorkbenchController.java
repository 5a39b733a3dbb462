package org.maillage.app.scenario.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.scenario.view.ChangeWords;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Problem;
import org.maillage.domain.scenario.Scenario;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The workbench: what a scenario changes and what that does, and the changes themselves. */
@Controller
@Requires(Right.SEE_SCENARIOS)
class WorkbenchController {

  private static final String PAGE = "/territoires/{id}/scenarios/{sid}";
  private static final int MOST_CHANGES = 200;

  private final ScenarioOpening opening;
  private final ScenarioService scenarios;
  private final WorkbenchPages pages;
  private final ThematicMaps maps;
  private final MessageSource messages;

  WorkbenchController(
      ScenarioOpening opening,
      ScenarioService scenarios,
      WorkbenchPages pages,
      ThematicMaps maps,
      MessageSource messages) {
    this.opening = opening;
    this.scenarios = scenarios;
    this.pages = pages;
    this.maps = maps;
    this.messages = messages;
  }

  @GetMapping(PAGE)
  String workbench(
      @PathVariable String id,
      @PathVariable String sid,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = opening.frame(id, words);
    StoredScenario stored = opening.get(id, sid);
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    return page(frame, stored, parameters, Optional.empty(), -1, htmx.isPresent(), model, words);
  }

  private String page(
      ChapterFrame frame,
      StoredScenario stored,
      MultiValueMap<String, String> parameters,
      Optional<ChangeForm> refused,
      int refusedIndex,
      boolean partial,
      Model model,
      Words words) {
    WorkbenchQuery query = WorkbenchQuery.of(parameters, frame.dossier(), scenarios.whole(stored));
    OpenedScenario opened = opening.open(frame, stored, query.subject(), query.moment());
    WorkbenchPage page = pages.page(opened, query, refused, refusedIndex, words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", page);
    model.addAttribute("mayChange", scenarios.mayChange(stored));
    model.addAttribute("map", maps.view(frame.dossier(), page.theme(), partial, words));
    if (!model.containsAttribute("changedMeanwhile")) {
      model.addAttribute("changedMeanwhile", false);
    }
    return "scenario/workbench";
  }

  /** Adds a change, or alters the one of the index. */
  @PostMapping(PAGE + "/changements")
  @Requires(Right.CHANGE_SCENARIOS)
  Object change(
      @PathVariable String id,
      @PathVariable String sid,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = opening.frame(id, words);
    StoredScenario stored = opening.get(id, sid);
    ChangeForm form = ChangeForm.of(sent);
    if (!ChangeForm.KINDS.contains(form.kind())) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no kind of change");
    }
    int index = index(form.get("rang"), stored);
    Map<String, String> found = new LinkedHashMap<>();
    Change change = form.read(frame.dossier(), placeId(stored, index), found);
    found.replaceAll((field, key) -> words.get(key));
    if (change != null) {
      Scenario altered = altered(stored.scenario(), index, change);
      List<String> problems = problemsOf(frame.dossier(), stored, altered, index, words);
      if (altered.changes().size() > MOST_CHANGES) {
        problems.add(words.get("scenario.form.too-many", MOST_CHANGES));
      }
      if (!problems.isEmpty()) {
        found.put("form", String.join(" ", problems));
      } else if (isOf(form.get("version"), stored) && scenarios.save(stored.with(altered))) {
        return back(stored, form.get("vue"));
      } else {
        model.addAttribute("changedMeanwhile", true);
      }
    }
    boolean meanwhile = model.containsAttribute("changedMeanwhile");
    StoredScenario now = meanwhile ? opening.get(id, sid) : stored;
    int where = index < now.scenario().changes().size() ? index : -1;
    String view =
        page(
            frame,
            now,
            parameters(form.get("vue")),
            Optional.of(form.withProblems(found)),
            where,
            false,
            model,
            words);
    return status(view, model, meanwhile ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Takes a change away. */
  @PostMapping(PAGE + "/changements/{index}/retirer")
  @Requires(Right.CHANGE_SCENARIOS)
  Object remove(
      @PathVariable String id,
      @PathVariable String sid,
      @PathVariable int index,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String vue,
      Model model,
      Locale locale) {
    StoredScenario stored = opening.get(id, sid);
    List<Change> changes = new ArrayList<>(stored.scenario().changes());
    if (isOf(version, stored) && index >= 0 && index < changes.size()) {
      changes.remove(index);
      if (scenarios.save(stored.with(new Scenario(stored.scenario().name(), changes)))) {
        return back(stored, vue);
      }
    }
    return meanwhile(id, sid, vue, model, locale);
  }

  /** Gives another name. */
  @PostMapping(PAGE + "/nom")
  @Requires(Right.CHANGE_SCENARIOS)
  Object rename(
      @PathVariable String id,
      @PathVariable String sid,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String vue,
      Model model,
      Locale locale) {
    StoredScenario stored = opening.get(id, sid);
    String name = nom.strip();
    // What was typed stays in its field, beside the name that the scenario has now.
    model.addAttribute("typedName", nom);
    if (name.isEmpty() || name.length() > ScenarioListController.LONGEST_NAME) {
      model.addAttribute("nameProblem", true);
      String view = show(id, sid, vue, model, locale);
      return status(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Scenario renamed = new Scenario(name, stored.scenario().changes());
    return isOf(version, stored) && scenarios.save(stored.with(renamed))
        ? back(stored, vue)
        : meanwhile(id, sid, vue, model, locale);
  }

  private ModelAndView meanwhile(String id, String sid, String vue, Model model, Locale locale) {
    model.addAttribute("changedMeanwhile", true);
    return status(show(id, sid, vue, model, locale), model, HttpStatus.CONFLICT);
  }

  private String show(String id, String sid, String vue, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    return page(
        opening.frame(id, words),
        opening.get(id, sid),
        parameters(vue),
        Optional.empty(),
        -1,
        false,
        model,
        words);
  }

  /** The problems that the change itself has; those of others are shown where they are. */
  private List<String> problemsOf(
      DiagnosticDossier dossier, StoredScenario stored, Scenario altered, int index, Words words) {
    Scenario whole = scenarios.whole(stored.with(altered));
    int below = whole.changes().size() - altered.changes().size();
    int at = below + (index < 0 ? altered.changes().size() - 1 : index);
    ChangeWords changes = new ChangeWords(dossier, whole, words);
    List<String> sentences = new ArrayList<>();
    for (Problem problem : scenarios.problems(dossier, whole)) {
      if (problem.change() == at) {
        sentences.add(changes.problem(problem));
      }
    }
    return sentences;
  }

  private String placeId(StoredScenario stored, int index) {
    return index >= 0 && stored.scenario().changes().get(index) instanceof Change.Open open
        ? open.place()
        : ScenarioService.newPlaceId(scenarios.whole(stored));
  }

  private static Scenario altered(Scenario scenario, int index, Change change) {
    if (index < 0) {
      return scenario.with(change);
    }
    List<Change> changes = new ArrayList<>(scenario.changes());
    changes.set(index, change);
    return new Scenario(scenario.name(), changes);
  }

  /** Index of an own change; -1 for none. */
  private static int index(@Nullable String text, StoredScenario stored) {
    int index = text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    return index < stored.scenario().changes().size() ? index : -1;
  }

  static boolean isOf(String version, StoredScenario stored) {
    return version.equals(Integer.toString(stored.version()));
  }

  /** To the view that the form was sent from, without the form. */
  private static RedirectView back(StoredScenario stored, String view) {
    MultiValueMap<String, String> parameters = parameters(view);
    parameters.remove("modifier");
    String address =
        UriComponentsBuilder.fromPath(WorkbenchPages.path(stored))
            .queryParams(parameters)
            .encode()
            .build()
            .toUriString();
    RedirectView redirect = new RedirectView(address);
    redirect.setExpandUriTemplateVariables(false);
    return redirect;
  }

  private static MultiValueMap<String, String> parameters(String view) {
    if (!view.matches("\\?[A-Za-z0-9=&:_.-]*")) {
      return new LinkedMultiValueMap<>();
    }
    return new LinkedMultiValueMap<>(
        UriComponentsBuilder.fromUriString(view).build().getQueryParams());
  }

  private static ModelAndView status(String view, Model model, HttpStatus status) {
    ModelAndView answer = new ModelAndView(view, model.asMap());
    answer.setStatus(status);
    return answer;
  }
}
