package org.maillage.app.typology.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.indicator.FigureTables;
import org.maillage.app.reference.ReferenceTerritories;
import org.maillage.app.shell.Words;
import org.maillage.app.typology.KeptTypology;
import org.maillage.app.typology.KeptTypology.Applied;
import org.maillage.app.typology.KeptTypology.Kept;
import org.maillage.app.typology.view.TypologyPage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Types of communes: the page, and its bounds. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class TypologyController {

  private static final String CHAPTER = "typologie";

  private final ChapterFrames frames;
  private final FigureTables figures;
  private final ThematicMaps maps;
  private final KeptTypology kept;
  private final ReferenceTerritories references;
  private final MessageSource messages;

  TypologyController(
      ChapterFrames frames,
      FigureTables figures,
      ThematicMaps maps,
      KeptTypology kept,
      ReferenceTerritories references,
      MessageSource messages) {
    this.frames = frames;
    this.figures = figures;
    this.maps = maps;
    this.kept = kept;
    this.references = references;
    this.messages = messages;
  }

  /** The page; bounds in the address are a try and change nothing. */
  @GetMapping("/territoires/{id}/typologie")
  String typology(
      @PathVariable String id,
      @RequestParam Map<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    model.addAttribute("saved", parameters.containsKey("enregistre"));
    return page(id, parameters, htmx.isPresent(), model, locale);
  }

  /** Keeps bounds, then shows the page again. */
  @PostMapping("/territoires/{id}/typologie")
  @Requires(Right.SET_DIAGNOSTIC)
  String save(
      @PathVariable String id,
      @RequestParam Map<String, String> parameters,
      @RequestParam(defaultValue = "0") int version,
      Model model,
      Locale locale) {
    ChapterFrame frame =
        frames.get(id, CHAPTER, parameters.get("sel"), new Words(messages, locale));
    Applied chosen = KeptTypology.apply(kept.get(id).rules(), parameters);
    if (!chosen.refused() && kept.save(id, chosen.rules(), version)) {
      return "redirect:"
          + frame.href(Map.of("axe", parameters.getOrDefault("axe", ""), "enregistre", "1"));
    }
    // Nothing typed is lost: what was chosen is shown as a try over what holds.
    model.addAttribute("conflict", !chosen.refused());
    return page(id, parameters, false, model, locale);
  }

  private String page(
      String id, Map<String, String> parameters, boolean partial, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, CHAPTER, parameters.get("sel"), words);
    Kept before = kept.get(id);
    Applied chosen = KeptTypology.apply(before.rules(), parameters);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("refused", chosen.refused());
    model.addAttribute(
        "page",
        new TypologyPage.Making(frame, figures.get(frame.dossier()), maps, partial, words)
            .page(
                parameters.getOrDefault("axe", ""),
                chosen.rules(),
                before,
                references.compare(frame.dossier(), words)));
    return "typology/page";
  }
}
