package org.maillage.app.comparison.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.comparison.CommuneTwiceException;
import org.maillage.app.comparison.Comparison;
import org.maillage.app.comparison.ComparisonService;
import org.maillage.app.comparison.PublishedTable;
import org.maillage.app.diagnostic.chapter.Chapter;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.shell.Words;
import org.maillage.app.upload.NotATableException;
import org.maillage.app.upload.UploadedTable;
import org.maillage.data.issue.ImportIssue;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Apart;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Compares a result with a published table that the reader brings. Nothing of the table is kept:
 * the answer is the page itself.
 */
@Controller
@Requires(Right.SEE_DRAFT)
class ComparisonController {

  static final String CHAPTER = "comparaison";

  /** Parameter of the address after an upload that was too large. */
  static final String TOO_LARGE = "trop-gros";

  private final ComparisonService service;
  private final ChapterFrames frames;
  private final MessageSource messages;

  ComparisonController(ComparisonService service, ChapterFrames frames, MessageSource messages) {
    this.service = service;
    this.frames = frames;
    this.messages = messages;
  }

  /** A tool, after the chapters. */
  @Configuration(proxyBeanMethods = false)
  static class ComparisonChapter {
    @Bean
    static Chapter comparison() {
      return new Chapter(CHAPTER, 120, Right.SEE_DRAFT);
    }
  }

  /** What was typed. */
  record Typed(String result, String key, String value, String apart, String table) {
    static final Typed NOTHING = new Typed("panier", "codgeo", "", "VALUE", "");
  }

  @GetMapping("/territoires/{id}/comparaison")
  String form(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String sel,
      @RequestParam(name = TOO_LARGE, required = false) @Nullable String tooLarge,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    String problem = tooLarge == null ? "" : words.get("comparison.problem.SIZE");
    addForm(frames.get(id, CHAPTER, sel, words), Typed.NOTHING, problem, model, words);
    return "comparison/page";
  }

  @PostMapping("/territoires/{id}/comparaison")
  Object compare(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String result,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "VALUE") String apart,
      @RequestParam(defaultValue = "") String table,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, CHAPTER, null, words);
    Typed typed = new Typed(result, key.strip(), value.strip(), apart, table);
    boolean uploaded = file != null && !file.isEmpty();
    String problem = problem(typed, uploaded, id, words);
    if (problem.isEmpty()) {
      try {
        PublishedTable published = read(typed, uploaded ? file : null);
        add(frame, typed, published, model, words);
        addForm(frame, typed, "", model, words);
        return "comparison/page";
      } catch (RefusedFileException e) {
        problem = refusal(e.issue(), words);
      } catch (NotATableException e) {
        problem = e.sentence(words);
      } catch (CommuneTwiceException e) {
        problem = words.get("comparison.problem.TWICE", e.code(), e.firstLine(), e.secondLine());
      }
    }
    addForm(frame, typed, problem, model, words);
    ModelAndView refused = new ModelAndView("comparison/page", model.asMap());
    refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return refused;
  }

  private String problem(Typed typed, boolean uploaded, String id, Words words) {
    if (!service.names(id).contains(typed.result())) {
      return words.get("comparison.problem.RESULT", typed.result());
    }
    if (!uploaded && typed.table().isBlank()) {
      return words.get("comparison.problem.TABLE");
    }
    return typed.key().isEmpty() || typed.value().isEmpty()
        ? words.get("comparison.problem.COLUMNS")
        : "";
  }

  /** Reads what came through a file that is deleted at once. */
  private static PublishedTable read(Typed typed, @Nullable MultipartFile uploaded) {
    try {
      Path file = Files.createTempFile("comparaison", ".csv");
      try {
        if (uploaded == null) {
          Files.writeString(file, typed.table(), StandardCharsets.UTF_8);
        } else {
          try (InputStream in = uploaded.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
          UploadedTable.check(file);
        }
        return PublishedTable.read(file, typed.key(), typed.value(), new IssueLog());
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String refusal(ImportIssue issue, Words words) {
    if (issue.code() == IssueCode.COLUMN_MISSING) {
      return words.get(
          "comparison.problem.COLUMN_MISSING",
          issue.value(),
          issue.arguments().isEmpty() ? "" : issue.arguments().get(0));
    }
    List<Object> arguments =
        new ArrayList<>(List.of(words.get("comparison.your-table"), issue.line(), issue.value()));
    arguments.addAll(issue.arguments());
    return words.get("issue." + issue.code(), arguments.toArray());
  }

  private void add(
      ChapterFrame frame, Typed typed, PublishedTable published, Model model, Words words) {
    String id = frame.entry().id();
    Apart apart = typed.apart().equals(Apart.RANK.name()) ? Apart.RANK : Apart.VALUE;
    Comparison comparison = service.compare(id, typed.result(), published, apart);
    String ours = service.label(id, typed.result(), words);
    model.addAttribute("ours", ours);
    model.addAttribute("theirs", typed.value());
    model.addAttribute(
        "page", ComparisonPage.of(comparison, frame.dossier(), ours, typed.value(), words));
  }

  private void addForm(ChapterFrame frame, Typed typed, String problem, Model model, Words words) {
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("typed", typed);
    model.addAttribute("problem", problem);
    model.addAttribute("results", service.choices(frame.entry().id(), words));
    if (!model.containsAttribute("page")) {
      model.addAttribute("page", null);
    }
  }
}
