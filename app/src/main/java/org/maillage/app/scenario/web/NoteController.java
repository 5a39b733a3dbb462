package org.maillage.app.scenario.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.scenario.ScenarioService;
import org.maillage.app.scenario.StoredScenario;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The note of a scenario, to be printed. */
@Controller
@Requires(Right.SEE_SCENARIOS)
class NoteController {

  private final ScenarioOpening opening;
  private final ScenarioService scenarios;
  private final WorkbenchPages pages;
  private final ThematicMaps maps;
  private final MessageSource messages;
  private final Clock clock;

  NoteController(
      ScenarioOpening opening,
      ScenarioService scenarios,
      WorkbenchPages pages,
      ThematicMaps maps,
      MessageSource messages,
      Clock clock) {
    this.opening = opening;
    this.scenarios = scenarios;
    this.pages = pages;
    this.maps = maps;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/territoires/{id}/scenarios/{sid}/note")
  String note(
      @PathVariable String id,
      @PathVariable String sid,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = opening.frame(id, words);
    StoredScenario stored = opening.get(id, sid);
    WorkbenchQuery query = WorkbenchQuery.of(parameters, frame.dossier(), scenarios.whole(stored));
    OpenedScenario opened = opening.open(frame, stored, query.subject(), query.moment());
    Dates dates = new Dates(words.locale(), clock.getZone());
    String dated =
        words.get(
            "scenario.note.dated",
            dates.day(clock.instant()),
            dates.dateTime(stored.changedAt()),
            Long.toString(stored.importRunId()),
            frame.vintages());
    NotePage page =
        NotePage.of(
            opened,
            query,
            pages.warnings(opened, query, words),
            dated,
            LocalDate.now(clock),
            words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", page);
    model.addAttribute("map", maps.view(frame.dossier(), page.theme(), false, words));
    return "scenario/note";
  }
}
