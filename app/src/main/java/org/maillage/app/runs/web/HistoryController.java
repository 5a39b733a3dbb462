package org.maillage.app.runs.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.Chapter;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.NoDiagnosticException;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.runs.RunRepository;
import org.maillage.app.runs.RunSummary;
import org.maillage.app.runs.StoredRun;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.run.RunComparison;
import org.maillage.domain.territory.Commune;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The kept diagnostics of a territory, and two of them compared. */
@Controller
@Requires(Right.SEE_DRAFT)
class HistoryController {

  static final String CHAPTER = "historique";

  private final RunRepository runs;
  private final DiagnosticReading reading;
  private final ChapterFrames frames;
  private final ThematicMaps maps;
  private final Clock clock;
  private final MessageSource messages;

  HistoryController(
      RunRepository runs,
      DiagnosticReading reading,
      ChapterFrames frames,
      ThematicMaps maps,
      Clock clock,
      MessageSource messages) {
    this.runs = runs;
    this.reading = reading;
    this.frames = frames;
    this.maps = maps;
    this.clock = clock;
    this.messages = messages;
  }

  /** The last chapter but the tools. */
  @Configuration(proxyBeanMethods = false)
  static class HistoryChapter {
    @Bean
    static Chapter history() {
      return new Chapter(CHAPTER, 130, Right.SEE_DRAFT);
    }
  }

  @GetMapping("/territoires/{id}/historique")
  String history(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") long avant,
      @RequestParam(defaultValue = "0") long apres,
      @RequestParam(defaultValue = "panier") String sujet,
      @RequestParam(required = false) @Nullable String sel,
      Model model,
      Locale locale) {
    List<RunSummary> kept = runs.listRuns(id);
    RunWords say = say(locale);
    addFrame(id, kept, sel, model, say);
    HistoryPage page = new HistoryPage(say);
    model.addAttribute("runs", kept.stream().map(page::line).toList());
    model.addAttribute("compared", null);
    Optional<StoredRun> after =
        apres > 0 ? Optional.of(get(id, apres)) : latest(kept).map(run -> get(id, run.number()));
    Optional<StoredRun> before =
        avant > 0
            ? Optional.of(get(id, avant))
            : after
                .flatMap(run -> HistoryPage.findFormer(kept, run.summary()))
                .map(run -> get(id, run.number()));
    if (after.isPresent() && before.isPresent()) {
      compare(before.get(), after.get(), subject(sujet), page, model, say);
    }
    return "runs/history";
  }

  private static Optional<RunSummary> latest(List<RunSummary> kept) {
    return kept.stream().filter(run -> HistoryPage.findFormer(kept, run).isPresent()).findFirst();
  }

  private void compare(
      StoredRun before,
      StoredRun after,
      Subject subject,
      HistoryPage page,
      Model model,
      RunWords say) {
    ChapterFrame frame = (ChapterFrame) model.getAttribute("frame");
    RunComparison comparison =
        RunComparison.of(
            before.run(), after.run(), subject, code -> frame == null || frame.shows(code));
    model.addAttribute("compared", page.compared(before, after, comparison));
    model.addAttribute("choices", page.choices(after.run(), subject));
    model.addAttribute("before", before.summary().number());
    model.addAttribute("after", after.summary().number());
    if (frame != null) {
      Set<String> today =
          frame.dossier().territory().communes().stream()
              .map(Commune::code)
              .collect(Collectors.toSet());
      Theme theme = page.theme(comparison, today);
      model.addAttribute("map", maps.view(frame.dossier(), theme, false, say.words()));
      model.addAttribute("legend", theme.legend(frame.dossier(), say.words()));
    }
  }

  @GetMapping("/territoires/{id}/historique/{number}")
  String run(@PathVariable String id, @PathVariable long number, Model model, Locale locale) {
    RunWords say = say(locale);
    StoredRun stored = get(id, number);
    addFrame(id, List.of(stored.summary()), null, model, say);
    model.addAttribute("run", RunPage.of(stored, say));
    return "runs/run";
  }

  /** The frame of the chapters; none while the territory has no diagnostic of today. */
  private void addFrame(
      String id, List<RunSummary> kept, @Nullable String sel, Model model, RunWords say) {
    ChapterFrame frame = null;
    try {
      frame = frames.get(id, CHAPTER, sel, say.words());
    } catch (NoDiagnosticException notComputed) {
      if (kept.isEmpty() && reading.findTerritory(id).isEmpty()) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, notComputed.getMessage());
      }
    }
    String former = kept.isEmpty() ? id : kept.get(0).territoryName();
    model.addAttribute("frame", frame);
    model.addAttribute("figures", say.words().figures());
    model.addAttribute("territoryId", id);
    model.addAttribute(
        "territoryName", reading.findTerritory(id).map(entry -> entry.name()).orElse(former));
  }

  private StoredRun get(String id, long number) {
    return runs.findRun(id, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Subject subject(String key) {
    try {
      return Subject.parse(key);
    } catch (IllegalArgumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
    }
  }

  private RunWords say(Locale locale) {
    return new RunWords(new Words(messages, locale), clock.getZone());
  }
}
