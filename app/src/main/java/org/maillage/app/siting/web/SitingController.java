package org.maillage.app.siting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.job.Jobs;
import org.maillage.app.shell.Words;
import org.maillage.app.siting.SitingJob;
import org.maillage.app.siting.SitingQuestion;
import org.maillage.app.siting.SitingRefusedException;
import org.maillage.app.siting.SitingRules;
import org.maillage.app.siting.SitingSentences;
import org.maillage.app.siting.SitingService;
import org.maillage.app.upload.NotATableException;
import org.maillage.app.upload.UploadedTable;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The chapter on where places should go: which zones have none, and the form of a search. */
@Controller
@Requires(Right.SEE_SCENARIOS)
class SitingController {

  /** Of the address after an upload that was too large, as on every page that takes files. */
  private static final String TOO_LARGE = "trop-gros";

  private final ChapterFrames frames;
  private final ThematicMaps maps;
  private final SitingService service;
  private final SitingJob kind;
  private final SitingRules rules;
  private final Jobs jobs;
  private final Clock clock;
  private final MessageSource messages;

  SitingController(
      ChapterFrames frames,
      ThematicMaps maps,
      SitingService service,
      SitingJob kind,
      SitingRules rules,
      Jobs jobs,
      Clock clock,
      MessageSource messages) {
    this.frames = frames;
    this.maps = maps;
    this.service = service;
    this.kind = kind;
    this.rules = rules;
    this.jobs = jobs;
    this.clock = clock;
    this.messages = messages;
  }

  /** The form; its fields may stand in the address. */
  @GetMapping("/territoires/{id}/" + SitingJob.KEY)
  String form(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    Words words = new Words(messages, locale);
    String problem = parameters.containsKey(TOO_LARGE) ? words.get("siting.list.SIZE") : "";
    return show(id, new SitingForm(parameters), problem, htmx.isPresent(), model, words);
  }

  private String show(
      String id, SitingForm form, String problem, boolean partial, Model model, Words words) {
    ChapterFrame frame = frames.get(id, SitingJob.KEY, form.parameters().getFirst("sel"), words);
    SitingFormPage page =
        SitingFormPage.of(
            frame,
            new SitingFormPage.Given(
                form,
                problem,
                jobs.newSubmission(),
                LocalDate.now(clock),
                rules.get(id),
                rules.listExamples(id),
                jobs.listJobs(id, SitingJob.KEY)),
            words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", page);
    model.addAttribute("map", maps.view(frame.dossier(), page.theme(), partial, words));
    return "siting/form";
  }

  /**
   * Puts a search in the queue; what was typed stays in the form when it cannot be searched for.
   */
  @PostMapping("/territoires/{id}/" + SitingJob.KEY)
  @Requires(Right.CHANGE_SCENARIOS)
  String search(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "jeton", defaultValue = "") String submission,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    SitingForm form = new SitingForm(parameters);
    SitingSentences sentences = new SitingSentences(words);
    // The territory must be there before anything is asked about it.
    ChapterFrame frame = frames.get(id, SitingJob.KEY, null, words);
    String problem;
    try {
      SitingQuestion question = form.question(LocalDate.now(clock), bytes(file), words);
      service.check(question, service.findDossier(id).orElse(frame.dossier()));
      String job =
          jobs.submit(
              id,
              SitingJob.KEY,
              title(question, sentences, words),
              kind.write(question),
              submission.isBlank() ? jobs.newSubmission() : submission);
      return "redirect:/territoires/" + id + "/" + SitingJob.KEY + "/" + job;
    } catch (SitingRefusedException e) {
      problem = sentences.refusal(e);
    } catch (RefusedFileException e) {
      problem = refusal(e.issue(), words);
    } catch (NotATableException e) {
      problem = e.sentence(words);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return show(id, form, problem, false, model, words);
  }

  private static byte[] bytes(@Nullable MultipartFile file) {
    try {
      byte[] content = file == null ? new byte[0] : file.getBytes();
      UploadedTable.check(content);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String title(SitingQuestion question, SitingSentences sentences, Words words) {
    String service = sentences.service(question.service());
    String goal = sentences.goal(question.goals().get(0));
    Integer add = question.add();
    return add == null
        ? words.get("siting.title", service, goal)
        : words.count("siting.title.add", add, service, goal);
  }

  private static String refusal(ImportIssue issue, Words words) {
    if (issue.code() == IssueCode.COLUMN_MISSING) {
      return words.get("siting.list.column", issue.value());
    }
    List<Object> arguments =
        new ArrayList<>(List.of(words.get("siting.list.yours"), issue.line(), issue.value()));
    arguments.addAll(issue.arguments());
    return words.get("issue." + issue.code(), arguments.toArray());
  }
}
