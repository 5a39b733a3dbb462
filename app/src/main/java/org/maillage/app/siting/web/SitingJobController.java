package org.maillage.app.siting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.job.Job;
import org.maillage.app.job.Jobs;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.SitingFiles;
import org.maillage.app.siting.SitingJob;
import org.maillage.app.siting.SitingResult;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** A search: how far it is, its answer, its files; stopping it and asking it again. */
@Controller
@RequestMapping("/territoires/{id}/" + SitingJob.KEY + "/{job:[0-9a-f]{32}}")
@Requires(Right.SEE_SCENARIOS)
class SitingJobController {

  private final ChapterFrames frames;
  private final ThematicMaps maps;
  private final SitingJob kind;
  private final Jobs jobs;
  private final MessageSource messages;

  SitingJobController(
      ChapterFrames frames, ThematicMaps maps, SitingJob kind, Jobs jobs, MessageSource messages) {
    this.frames = frames;
    this.maps = maps;
    this.kind = kind;
    this.jobs = jobs;
    this.messages = messages;
  }

  /** The search; while it goes on, the page asks for this address each second. */
  @GetMapping
  String show(
      @PathVariable String id,
      @PathVariable("job") String jobId,
      @RequestHeader(name = "HX-Trigger", required = false) Optional<String> trigger,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, SitingJob.KEY, null, words);
    Job job = get(id, jobId);
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-store");
    if (trigger.isPresent() && job.state().isOver()) {
      // The page that waited has no map yet: it is loaded whole.
      response.setHeader("HX-Refresh", "true");
    }
    SitingAnswerPage page =
        SitingAnswerPage.of(frame, job, kind.readQuestion(job.input()), shown(job), words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", page);
    model.addAttribute(
        "map",
        page.theme() == null || !page.over()
            ? null
            : maps.view(frame.dossier(), page.theme(), false, words));
    return "siting/answer";
  }

  private Job get(String id, String jobId) {
    return jobs.find(id, SitingJob.KEY, jobId)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The result; while there is none, the best so far. */
  private Optional<SitingResult> shown(Job job) {
    return Optional.ofNullable(job.result() == null ? job.best() : job.result())
        .map(kind::readResult);
  }

  @PostMapping("/arret")
  @Requires(Right.CHANGE_SCENARIOS)
  String stop(@PathVariable String id, @PathVariable("job") String jobId) {
    jobs.stop(get(id, jobId));
    return "redirect:" + address(id, jobId);
  }

  @PostMapping("/encore")
  @Requires(Right.CHANGE_SCENARIOS)
  String again(@PathVariable String id, @PathVariable("job") String jobId) {
    return "redirect:" + address(id, jobs.again(get(id, jobId)));
  }

  private static String address(String id, String jobId) {
    return "/territoires/" + id + "/" + SitingJob.KEY + "/" + jobId;
  }

  @GetMapping("/lieux.csv")
  void csv(@PathVariable String id, @PathVariable("job") String jobId, HttpServletResponse response)
      throws IOException {
    send(
        new SitingFiles(found(id, jobId)).csv(CsvDialect.TABLEUR),
        "text/csv;charset=UTF-8",
        "implantations-" + id + ".csv",
        response);
  }

  @GetMapping("/lieux.geojson")
  void geoJson(
      @PathVariable String id, @PathVariable("job") String jobId, HttpServletResponse response)
      throws IOException {
    send(
        new SitingFiles(found(id, jobId)).geoJson(),
        "application/geo+json",
        "implantations-" + id + ".geojson",
        response);
  }

  private SitingResult found(String id, String jobId) {
    return shown(get(id, jobId))
        .filter(SitingResult::found)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static void send(byte[] file, String type, String name, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.getOutputStream().write(file);
  }
}
