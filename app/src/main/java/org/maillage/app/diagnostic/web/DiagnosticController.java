package org.maillage.app.diagnostic.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.reading.DiagnosticReading.TerritoryEntry;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Methode;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of territories and the diagnostic page. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class DiagnosticController {

  private final DiagnosticReading reading;
  private final PageViews pages;
  private final ChapterFrames frames;
  private final MessageSource messages;

  DiagnosticController(
      DiagnosticReading reading, PageViews pages, ChapterFrames frames, MessageSource messages) {
    this.reading = reading;
    this.pages = pages;
    this.frames = frames;
    this.messages = messages;
  }

  /** The only territory, or the list to choose from. */
  @GetMapping("/")
  @Requires(Right.ENTER)
  String home(Model model, Locale locale) {
    var territories = reading.listTerritories();
    if (territories.size() == 1) {
      return "redirect:/territoires/" + territories.get(0).id();
    }
    model.addAttribute("territories", territories);
    model.addAttribute("figures", new Words(messages, locale).figures());
    return "diagnostic/territories";
  }

  /** Where somebody comes who shortens the address of a territory. */
  @GetMapping("/territoires")
  @Requires(Right.ENTER)
  String territories() {
    return "redirect:/";
  }

  /** The diagnostic of a territory; everything it shows is in its address. */
  @GetMapping("/territoires/{id}")
  String diagnostic(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      @RequestHeader(name = "HX-Trigger", required = false) Optional<String> trigger,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    TerritoryEntry entry =
        reading
            .findTerritory(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("entry", entry);
    Words words = new Words(messages, locale);
    model.addAttribute("figures", words.figures());
    Optional<DiagnosticDossier> dossier = dossier(entry, parameters.getFirst("methode"));
    if (dossier.isEmpty()) {
      return "diagnostic/not-computed";
    }
    QueryReading address = QueryReading.of(parameters, dossier.get());
    if (QueryReading.wantsCanonical(parameters)) {
      if (htmx.isEmpty()) {
        return "redirect:/territoires/" + id + address.query().href();
      }
      // Typing in the filter must not fill the browser's history.
      boolean typing = trigger.filter("filter"::equals).isPresent();
      response.setHeader(typing ? "HX-Replace-Url" : "HX-Push-Url", address.query().href());
    }
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    ChapterFrame frame = frames.frame(entry, dossier.get(), "", address.query().selection(), words);
    model.addAttribute("frame", frame);
    model.addAttribute(
        "page",
        pages.page(frame, dossiers(entry, dossier.get()), address, htmx.isPresent(), words));
    return "diagnostic/page";
  }

  /** The diagnostic shown, then those by other methods. */
  private List<DiagnosticDossier> dossiers(TerritoryEntry entry, DiagnosticDossier shown) {
    List<DiagnosticDossier> all = new ArrayList<>(List.of(shown));
    entry.methodes().stream()
        .filter(methode -> methode != shown.diagnostic().methode())
        .flatMap(methode -> reading.findDossier(entry.id(), methode).stream())
        .forEach(all::add);
    return all;
  }

  /** By the method asked for, or by any other that was computed. */
  private Optional<DiagnosticDossier> dossier(
      TerritoryEntry entry, @org.jspecify.annotations.Nullable String methodeKey) {
    Methode wanted =
        QueryReading.methode(methodeKey)
            .filter(entry.methodes()::contains)
            .or(() -> entry.methodes().stream().findFirst())
            .orElse(Methode.CARROYEE);
    return reading.findDossier(entry.id(), wanted);
  }
}
