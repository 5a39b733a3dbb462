package org.maillage.app.portal.poster.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.NoDiagnosticException;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.portal.NearbyPlaces;
import org.maillage.app.portal.shown.web.Choice;
import org.maillage.app.shell.Words;
import org.maillage.domain.territory.Commune;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a town hall pins to its door: the services of the basket, where and when. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class PosterController {

  private final DiagnosticReading reading;
  private final NearbyPlaces nearby;
  private final Clock clock;
  private final MessageSource messages;

  PosterController(
      DiagnosticReading reading, NearbyPlaces nearby, Clock clock, MessageSource messages) {
    this.reading = reading;
    this.nearby = nearby;
    this.clock = clock;
    this.messages = messages;
  }

  /** The communes to choose from, and the sheet of the one that was chosen. */
  @GetMapping("/territoires/{id}/affiche")
  String poster(
      @PathVariable String id,
      @RequestParam(name = "commune", defaultValue = "") String code,
      HttpServletRequest request,
      Model model,
      Locale locale) {
    Words words = new Words(messages, locale);
    DiagnosticDossier dossier =
        reading.findDossier(id).orElseThrow(() -> new NoDiagnosticException(id));
    Optional<Commune> commune = dossier.findCommune(code);
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", dossier.territory().name());
    model.addAttribute("communes", Choice.communes(dossier, code, words));
    commune.ifPresent(c -> model.addAttribute("poster", Poster.of(dossier, c, nearby, words)));
    model.addAttribute(
        "on",
        LocalDate.now(clock)
            .format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(words.language().equals("en") ? Locale.UK : Locale.FRANCE)));
    model.addAttribute(
        "portal",
        ServletUriComponentsBuilder.fromContextPath(request)
            .path("/territoires/{id}/trouver")
            .build(id)
            .toString());
    return "poster/page";
  }
}
