package org.maillage.app.diagnostic.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.Chapter;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.web.PairPage.Choice;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Methode;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two maps side by side: any subject by any method, in the same classes so that they compare. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class PairController {

  static final String KEY = "cartes";

  private final DiagnosticReading reading;
  private final ChapterFrames frames;
  private final PairPages pages;
  private final MessageSource messages;

  PairController(
      DiagnosticReading reading, ChapterFrames frames, PairPages pages, MessageSource messages) {
    this.reading = reading;
    this.frames = frames;
    this.pages = pages;
    this.messages = messages;
  }

  /** The chapter of the two maps. */
  @Configuration(proxyBeanMethods = false)
  static class PairChapter {
    @Bean
    Chapter pairChapter() {
      return new Chapter(KEY, 25);
    }
  }

  @GetMapping("/territoires/{id}/cartes")
  String pair(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, KEY, parameters.getFirst("sel"), words);
    Map<Methode, DiagnosticDossier> dossiers = new LinkedHashMap<>();
    frame
        .entry()
        .methodes()
        .forEach(m -> reading.findDossier(id, m).ifPresent(d -> dossiers.put(m, d)));
    // The first map shows the method of places, the second that of town halls, unless one asks.
    List<Methode> byDefault = List.copyOf(dossiers.keySet());
    Choice left = choice(parameters, "a", dossiers, byDefault.get(0));
    Choice right = choice(parameters, "b", dossiers, byDefault.get(byDefault.size() - 1));
    response.setHeader("Cache-Control", "private, no-cache");
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", pages.page(frame, left, right, byDefault, words));
    return "diagnostic/pair";
  }

  /** What one of the maps shows; what the address does not say, or says wrongly, is the default. */
  private static Choice choice(
      MultiValueMap<String, String> parameters,
      String side,
      Map<Methode, DiagnosticDossier> dossiers,
      Methode byDefault) {
    @Nullable String methodeKey = parameters.getFirst("methode-" + side);
    Methode methode =
        Optional.ofNullable(methodeKey)
            .flatMap(QueryReading::methode)
            .filter(dossiers::containsKey)
            .orElse(byDefault);
    DiagnosticDossier dossier = java.util.Objects.requireNonNull(dossiers.get(methode));
    MultiValueMap<String, String> own = new LinkedMultiValueMap<>();
    Optional.ofNullable(parameters.getFirst("sujet-" + side)).ifPresent(s -> own.add("sujet", s));
    return new Choice(side, dossier, QueryReading.of(own, dossier).query().subject());
  }
}
