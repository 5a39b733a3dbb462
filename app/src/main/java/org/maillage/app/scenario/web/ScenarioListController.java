package org.maillage.app.scenario.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.reading.DiagnosticReading.TerritoryEntry;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.scenario.view.ChangeWords;
import org.maillage.app.scenario.view.PlaceNames;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Scenario;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The scenarios of a territory: list, new, copy, delete. */
@Controller
@Requires(Right.SEE_SCENARIOS)
class ScenarioListController {

  static final int LONGEST_NAME = 120;

  private static final String LIST = "/territoires/{id}/scenarios";

  private final DiagnosticReading reading;
  private final ScenarioOpening opening;
  private final ScenarioService scenarios;
  private final MessageSource messages;
  private final Clock clock;

  ScenarioListController(
      DiagnosticReading reading,
      ScenarioOpening opening,
      ScenarioService scenarios,
      MessageSource messages,
      Clock clock) {
    this.reading = reading;
    this.opening = opening;
    this.scenarios = scenarios;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A scenario in the list.
   *
   * @param base name of the one under it, null for none
   * @param changes each in words
   * @param about what the effect is about
   * @param sentence the effect, or why there is none
   * @param mayChange whether who looks may change or remove it
   * @param gaining people who gain, "—" when it cannot be applied
   */
  record Entry(
      String id,
      String name,
      int version,
      String href,
      @Nullable String base,
      List<String> changes,
      String about,
      String sentence,
      String gaining,
      String losing,
      String changedAt,
      boolean mayChange) {
    Entry {
      changes = List.copyOf(changes);
    }
  }

  /** The room: the scenarios of the only territory, or the territories to choose from. */
  @GetMapping("/scenarios")
  String room(Model model, Locale locale) {
    List<TerritoryEntry> ready =
        reading.listTerritories().stream().filter(t -> !t.methodes().isEmpty()).toList();
    if (ready.size() == 1) {
      return "redirect:/territoires/" + ready.get(0).id() + "/scenarios";
    }
    model.addAttribute("territories", ready);
    model.addAttribute("figures", new Words(messages, locale).figures());
    return "scenario/room";
  }

  @GetMapping(LIST)
  String list(@PathVariable String id, Model model, Locale locale) {
    return list(id, "", model, locale);
  }

  private String list(String id, String problem, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = opening.frame(id, words);
    List<Entry> entries =
        scenarios.listScenarios(id).stream().map(stored -> entry(frame, stored, words)).toList();
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("entries", entries);
    model.addAttribute("problem", problem);
    model.addAttribute(
        "sentence",
        entries.isEmpty()
            ? words.get("scenario.list.none", frame.entry().name())
            : words.count("scenario.list.sentence", entries.size(), frame.entry().name()));
    return "scenario/list";
  }

  private Entry entry(ChapterFrame frame, StoredScenario stored, Words words) {
    OpenedScenario opened = opening.open(frame, stored);
    ChangeWords changes = new ChangeWords(frame.dossier(), opened.whole(), words);
    Optional<StoredScenario> base =
        Optional.ofNullable(stored.basedOn())
            .flatMap(under -> scenarios.findScenario(stored.territoryId(), under));
    return new Entry(
        stored.id(),
        stored.scenario().name(),
        stored.version(),
        WorkbenchPages.path(stored),
        base.map(under -> under.scenario().name()).orElse((String) null),
        opened.changes().stream().map(changes::title).toList(),
        WorkbenchPages.about(frame.dossier(), opened.effect().subject(), null, words),
        WorkbenchPages.sentence(opened, words),
        opened.applied() ? words.figures().integer(opened.effect().everybody().gaining()) : "—",
        opened.applied() ? words.figures().integer(opened.effect().everybody().losing()) : "—",
        new Dates(words.locale(), clock.getZone()).dateTime(stored.changedAt()),
        scenarios.mayChange(stored));
  }

  /** A new scenario, empty or with what was looked at on another page. */
  @PostMapping(LIST)
  @Requires(Right.CHANGE_SCENARIOS)
  Object create(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String base,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = opening.frame(id, words);
    List<Structure> closing = FirstChanges.closing(parameters, frame.dossier());
    String name = nom.strip();
    if (name.isEmpty() && !closing.isEmpty()) {
      String place =
          new PlaceNames(frame.dossier(), new Scenario("", List.of()), words).place(closing.get(0));
      name = shortened(words.get("scenario.closure.name", place));
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      ModelAndView answer =
          new ModelAndView(
              list(id, words.get("scenario.name.problem", LONGEST_NAME), model, locale),
              model.asMap());
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return answer;
    }
    if (!base.isEmpty() && scenarios.findScenario(id, base).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    StoredScenario created =
        scenarios.create(
            frame.dossier(),
            new Scenario(name, FirstChanges.of(parameters, frame.dossier())),
            base.isEmpty() ? null : base);
    return "redirect:" + WorkbenchPages.path(created);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  @PostMapping(LIST + "/{sid}/copie")
  @Requires(Right.CHANGE_SCENARIOS)
  String copy(@PathVariable String id, @PathVariable String sid, Locale locale) {
    Words words = new Words(messages, locale);
    StoredScenario stored = opening.get(id, sid);
    String name = shortened(words.get("scenario.copy.name", stored.scenario().name()));
    return "redirect:" + WorkbenchPages.path(scenarios.copy(stored, name));
  }

  /** Says what will be lost before anything is. */
  @GetMapping(LIST + "/{sid}/supprimer")
  @Requires(Right.CHANGE_SCENARIOS)
  String askDelete(@PathVariable String id, @PathVariable String sid, Model model, Locale locale) {
    return confirmation(id, sid, false, model, locale);
  }

  private String confirmation(
      String id, String sid, boolean changedMeanwhile, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = opening.frame(id, words);
    StoredScenario stored = opening.get(id, sid);
    ChangeWords changes = new ChangeWords(frame.dossier(), scenarios.whole(stored), words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("name", stored.scenario().name());
    model.addAttribute("version", stored.version());
    model.addAttribute("href", WorkbenchPages.path(stored));
    model.addAttribute(
        "changes", stored.scenario().changes().stream().map(changes::title).toList());
    model.addAttribute(
        "above",
        new ArrayList<>(
            scenarios.listAbove(stored).stream().map(other -> other.scenario().name()).toList()));
    model.addAttribute("changedMeanwhile", changedMeanwhile);
    return "scenario/delete";
  }

  @PostMapping(LIST + "/{sid}/supprimer")
  @Requires(Right.CHANGE_SCENARIOS)
  Object delete(
      @PathVariable String id,
      @PathVariable String sid,
      @RequestParam(defaultValue = "") String version,
      Model model,
      Locale locale) {
    StoredScenario stored = opening.get(id, sid);
    if (WorkbenchController.isOf(version, stored) && scenarios.delete(stored)) {
      return "redirect:/territoires/" + stored.territoryId() + "/scenarios";
    }
    ModelAndView answer =
        new ModelAndView(confirmation(id, sid, true, model, locale), model.asMap());
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }
}
