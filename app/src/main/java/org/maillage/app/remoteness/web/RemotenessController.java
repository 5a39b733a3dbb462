package org.maillage.app.remoteness.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.remoteness.Decisions;
import org.maillage.app.remoteness.ZoneKind;
import org.maillage.app.remoteness.ZoneReading;
import org.maillage.app.remoteness.ZoneRegisters;
import org.maillage.app.remoteness.web.RemotenessPage.Form;
import org.maillage.app.remoteness.web.RemotenessQuery.Basis;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
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
import org.springframework.web.server.ResponseStatusException;

/** The chapter on remoteness: reading, keeping thresholds, naming zones. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class RemotenessController {

  /** What people type is kept for years: names and reasons, not novels. */
  static final int LONGEST_NAME = 80;

  static final int LONGEST_REASON = 1_000;

  private final ChapterFrames frames;
  private final RemotenessPages pages;
  private final Decisions decisions;
  private final ZoneRegisters registers;
  private final ZoneReading zones;
  private final MessageSource messages;

  RemotenessController(
      ChapterFrames frames,
      RemotenessPages pages,
      Decisions decisions,
      ZoneRegisters registers,
      ZoneReading zones,
      MessageSource messages) {
    this.frames = frames;
    this.pages = pages;
    this.decisions = decisions;
    this.registers = registers;
    this.zones = zones;
    this.messages = messages;
  }

  /** The chapter; everything it shows is in its address. */
  @GetMapping("/territoires/{id}/eloignement")
  String remoteness(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      @RequestHeader(name = "HX-Trigger", required = false) Optional<String> trigger,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    Situation situation = situation(id, parameters, words);
    boolean moving = htmx.isPresent() && trigger.filter("sliders"::equals).isPresent();
    if (htmx.isPresent()) {
      // Moving a slider must not fill the browser's history.
      response.setHeader(
          moving ? "HX-Replace-Url" : "HX-Push-Url",
          situation.frame().href(situation.query().parameters()));
    }
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    return show(situation, Form.EMPTY, htmx.isPresent(), moving, model, words);
  }

  private Situation situation(String id, MultiValueMap<String, String> parameters, Words words) {
    ChapterFrame frame = frames.get(id, RemotenessChapter.KEY, parameters.getFirst("sel"), words);
    return pages.situation(frame, RemotenessQuery.of(parameters));
  }

  private String show(Situation situation, Form form, Model model, Words words) {
    return show(situation, form, false, false, model, words);
  }

  private String show(
      Situation situation, Form form, boolean partial, boolean moving, Model model, Words words) {
    model.addAttribute("frame", situation.frame());
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", pages.page(situation, form, partial, moving, words));
    return "remoteness/page";
  }

  /** Keeps the thresholds of the address, with who chose them and why. */
  @PostMapping("/territoires/{id}/eloignement/seuils")
  @Requires(Right.SET_DIAGNOSTIC)
  String keep(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(defaultValue = "") String qui,
      @RequestParam(defaultValue = "") String raison,
      @RequestParam(defaultValue = "0") int version,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    Situation situation = situation(id, parameters, words);
    String problem = problem(situation, qui, raison);
    if (problem.isEmpty()
        && !decisions.keep(
            situation.dossier(), situation.applied(), situation.zoneMs(), qui, raison, version)) {
      problem = "remoteness.problem.changed";
      response.setStatus(HttpStatus.CONFLICT.value());
    } else if (!problem.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    if (!problem.isEmpty()) {
      return show(situation, new Form(qui, raison, "", "", problem), model, words);
    }
    record(situation);
    return "redirect:"
        + situation.frame().href(situation.query().afterKeeping().parameters())
        + "#historique";
  }

  private static String problem(Situation situation, String who, String reason) {
    if (situation.basis() == Basis.NATIONAL && !situation.trying()) {
      return "remoteness.problem.national";
    }
    if (situation.applied().byGamme().isEmpty()) {
      return "remoteness.problem.none";
    }
    if (who.isBlank() || who.length() > LONGEST_NAME) {
      return "remoteness.problem.who";
    }
    return reason.isBlank() || reason.length() > LONGEST_REASON ? "remoteness.problem.reason" : "";
  }

  /** Another threshold of the zones makes other zones: they enter the register with it. */
  private void record(Situation situation) {
    DiagnosticDossier dossier = situation.dossier();
    registers.record(
        dossier.territory().id(),
        ZoneKind.REMOTE,
        ZoneReading.present(
            zones.remoteZones(dossier, situation.zoneMs()), dossier.territory().communes()),
        situation.zoneMs());
  }

  /** Names a zone. */
  @PostMapping("/territoires/{id}/eloignement/zones/{zone}")
  @Requires(Right.SET_DIAGNOSTIC)
  String rename(
      @PathVariable String id,
      @PathVariable String zone,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "0") int version,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    Situation situation = situation(id, parameters, words);
    ZoneKind kind = zone.startsWith(ZoneKind.GREY.prefix()) ? ZoneKind.GREY : ZoneKind.REMOTE;
    String problem = nom.length() > LONGEST_NAME ? "remoteness.problem.name" : "";
    try {
      if (problem.isEmpty()
          && !registers.rename(
              id, kind, zone, nom, version, empty -> first(situation, kind, empty))) {
        problem = "remoteness.problem.renamed";
        response.setStatus(HttpStatus.CONFLICT.value());
      }
    } catch (IllegalArgumentException noSuchZone) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, zone, noSuchZone);
    }
    if (!problem.isEmpty()) {
      return show(situation, new Form("", "", zone, nom, problem), model, words);
    }
    return "redirect:"
        + situation.frame().href(situation.query().parameters())
        + (kind == ZoneKind.GREY ? "#zones-grises" : "#zones");
  }

  /** A diagnostic of before this chapter has no register: the first name opens it. */
  private ZoneRegister first(Situation situation, ZoneKind kind, ZoneRegister empty) {
    DiagnosticDossier dossier = situation.dossier();
    if (kind == ZoneKind.REMOTE) {
      long thresholdMs = situation.history().zoneThresholdMs();
      return registers.recorded(
          empty,
          kind,
          ZoneReading.present(
              zones.remoteZones(dossier, thresholdMs), dossier.territory().communes()),
          thresholdMs);
    }
    return zones
        .findOwnGreyZones(dossier)
        .map(grey -> registers.recorded(empty, kind, ZoneReading.present(grey), grey.referenceMs()))
        .orElse(empty);
  }
}
