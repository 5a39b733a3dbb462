package org.maillage.app.health.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.health.HealthReading;
import org.maillage.app.health.HealthSettings;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.health.HealthTable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The chapter on access to care: reading, and changing the rule of fragile places. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class HealthController {

  private final ChapterFrames frames;
  private final HealthReading reading;
  private final HealthSettings settings;
  private final HealthPages pages;
  private final MessageSource messages;

  HealthController(
      ChapterFrames frames,
      HealthReading reading,
      HealthSettings settings,
      HealthPages pages,
      MessageSource messages) {
    this.frames = frames;
    this.reading = reading;
    this.settings = settings;
    this.pages = pages;
    this.messages = messages;
  }

  /** The chapter; everything it shows but the rule is in its address. */
  @GetMapping("/territoires/{id}/" + HealthChapter.KEY)
  String health(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String profession,
      @RequestParam(required = false) @Nullable String sel,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    HealthSettings.Versioned inForce = settings.get(id);
    return show(
        id, profession, sel, inForce, RuleForm.of(inForce), htmx.isPresent(), model, locale);
  }

  private String show(
      String id,
      @Nullable String profession,
      @Nullable String sel,
      HealthSettings.Versioned inForce,
      RuleForm form,
      boolean partial,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, HealthChapter.KEY, sel, words);
    DiagnosticDossier dossier = frame.dossier();
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    Optional<HealthTable> table = reading.find(id, dossier.panier().id());
    if (table.isEmpty()) {
      return "health/not-computed";
    }
    model.addAttribute(
        "page", pages.page(frame, table.get(), inForce.choice(), form, profession, partial, words));
    return "health/page";
  }

  /** Keeps a rule; what was typed stays in the form when it cannot be kept. */
  @PostMapping("/territoires/{id}/" + HealthChapter.KEY + "/regle")
  @Requires(Right.SET_DIAGNOSTIC)
  String keep(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String profession,
      @RequestParam(required = false) @Nullable String sel,
      @RequestParam(defaultValue = "") String doctors,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String below,
      @RequestParam(defaultValue = "") String emergency,
      @RequestParam(defaultValue = "") String activity,
      @RequestParam(defaultValue = "0") int version,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    RuleForm form = new RuleForm(doctors, old, below, emergency, activity, version, "");
    Optional<HealthSettings.Choice> choice = form.parse();
    if (choice.isPresent()) {
      // The territory must be there before anything is kept about it.
      frames.get(id, HealthChapter.KEY, sel, new Words(messages, locale));
      if (settings.save(id, choice.get(), version)) {
        return "redirect:" + address(id, profession, sel);
      }
      response.setStatus(HttpStatus.CONFLICT.value());
    } else {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    HealthSettings.Versioned inForce = settings.get(id);
    RuleForm back =
        choice.isPresent()
            ? new RuleForm(
                doctors,
                old,
                below,
                emergency,
                activity,
                inForce.version(),
                "health.problem.changed")
            : form.withProblem("health.problem.number");
    return show(id, profession, sel, inForce, back, false, model, locale);
  }

  private static String address(String id, @Nullable String profession, @Nullable String sel) {
    StringBuilder query = new StringBuilder();
    append(query, "profession", profession);
    append(query, "sel", sel);
    return "/territoires/"
        + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8)
        + "/"
        + HealthChapter.KEY
        + query
        + "#fragiles";
  }

  private static void append(StringBuilder query, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      query
          .append(query.isEmpty() ? '?' : '&')
          .append(name)
          .append('=')
          .append(UriUtils.encode(value, StandardCharsets.UTF_8));
    }
  }
}
