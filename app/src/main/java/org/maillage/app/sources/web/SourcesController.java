package org.maillage.app.sources.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.Chapter;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.NoDiagnosticException;
import org.maillage.app.home.KeptSources;
import org.maillage.app.importing.ImportRun;
import org.maillage.app.importing.ImportRunRepository;
import org.maillage.app.job.Job;
import org.maillage.app.job.Jobs;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.sources.UpdateJob;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.description.TerritoryDescription;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The files of a territory and what the last import found in them. */
@Controller
@RequestMapping("/territoires/{id}/" + UpdateJob.KEY)
@Requires(Right.SEE_DRAFT)
class SourcesController {

  private final TerritoryRepository territories;
  private final ImportRunRepository runs;
  private final KeptSources kept;
  private final UpdateJob kind;
  private final Jobs jobs;
  private final ChapterFrames frames;
  private final MessageSource messages;
  private final Clock clock;

  SourcesController(
      TerritoryRepository territories,
      ImportRunRepository runs,
      KeptSources kept,
      UpdateJob kind,
      Jobs jobs,
      ChapterFrames frames,
      MessageSource messages,
      Clock clock) {
    this.territories = territories;
    this.runs = runs;
    this.kept = kept;
    this.kind = kind;
    this.jobs = jobs;
    this.frames = frames;
    this.messages = messages;
    this.clock = clock;
  }

  /** After what was computed: where it comes from. */
  @Configuration(proxyBeanMethods = false)
  static class SourcesChapter {
    @Bean
    static Chapter sources() {
      return new Chapter(UpdateJob.KEY, 135, Right.SEE_DRAFT);
    }
  }

  /** An update that somebody asked for. */
  record Asked(String id, String title, String when, String state) {}

  @GetMapping
  String list(@PathVariable String id, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    Dates dates = new Dates(locale, clock.getZone());
    TerritorySummary territory = get(id);
    List<SourceFile> read = territories.listSourceFiles(id);
    Optional<TerritoryDescription> description =
        territories.findDescription(id).map(TerritoryDescription::parse);
    List<SourceLines.Line> lines =
        description.map(d -> SourceLines.of(d, read, words)).orElse(List.of());
    Optional<ImportRun> run = runs.findInForce(id);
    model.addAttribute("frame", frame(id, words));
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", territory.name());
    model.addAttribute(
        "sentence",
        words.count("sources.sentence", lines.size(), dates.day(territory.importedAt())));
    model.addAttribute("lines", lines);
    model.addAttribute("replaceable", description.isPresent() && SourceLines.allKept(read, kept));
    model.addAttribute("described", description.isPresent());
    model.addAttribute(
        "issues",
        IssueList.of(
            run.map(ImportRun::counts).orElse(List.of()),
            run.map(ImportRun::issues).orElse(List.of()),
            words));
    model.addAttribute(
        "asked",
        jobs.listJobs(id, UpdateJob.KEY).stream()
            .map(
                job ->
                    new Asked(
                        job.id(),
                        job.title(),
                        dates.dateTime(job.times().asked()),
                        words.get("job.state." + job.state())))
            .toList());
    return "sources/list";
  }

  /** How far an update is; the page asks for this address each second while it goes on. */
  @GetMapping("/travaux/{job:[0-9a-f]{32}}")
  String show(
      @PathVariable String id, @PathVariable("job") String jobId, Model model, Locale locale) {
    TerritorySummary territory = get(id);
    Job job =
        jobs.find(id, UpdateJob.KEY, jobId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", territory.name());
    model.addAttribute("jobId", jobId);
    model.addAttribute(
        "page",
        UpdatePage.of(
            job,
            Optional.ofNullable(job.result()).map(kind::readResult),
            new Words(messages, locale)));
    return "sources/update";
  }

  /** What the import in force was made of, for the command line and for another machine. */
  @GetMapping("/" + TerritoryDescription.FILE_NAME)
  ResponseEntity<byte[]> description(@PathVariable String id) {
    get(id);
    String text =
        territories
            .findDescription(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(TerritoryDescription.FILE_NAME)
                .build()
                .toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The chapters around this one; none while there is no diagnostic. */
  private @Nullable ChapterFrame frame(String id, Words words) {
    try {
      return frames.get(id, UpdateJob.KEY, null, words);
    } catch (NoDiagnosticException notComputed) {
      return null;
    }
  }

  private TerritorySummary get(String id) {
    return territories
        .findSummary(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
