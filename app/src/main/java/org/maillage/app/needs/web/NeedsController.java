package org.maillage.app.needs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.indicator.FigureTables;
import org.maillage.app.needs.KeptNeeds;
import org.maillage.app.needs.KeptNeeds.Kept;
import org.maillage.app.needs.NeedsChoices;
import org.maillage.app.needs.NeedsChoices.Applied;
import org.maillage.app.needs.view.NeedsPage;
import org.maillage.app.needs.view.NeedsQuery;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Needs: the page, and its weights. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class NeedsController {

  private static final String CHAPTER = "besoins";

  private final ChapterFrames frames;
  private final FigureTables figures;
  private final ThematicMaps maps;
  private final KeptNeeds kept;
  private final MessageSource messages;

  NeedsController(
      ChapterFrames frames,
      FigureTables figures,
      ThematicMaps maps,
      KeptNeeds kept,
      MessageSource messages) {
    this.frames = frames;
    this.figures = figures;
    this.maps = maps;
    this.kept = kept;
    this.messages = messages;
  }

  /** The page; weights in the address are a try and change nothing. */
  @GetMapping("/territoires/{id}/besoins")
  String needs(
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

  /** Keeps weights, then shows the page again. */
  @PostMapping("/territoires/{id}/besoins")
  @Requires(Right.SET_DIAGNOSTIC)
  String save(
      @PathVariable String id,
      @RequestParam Map<String, String> parameters,
      @RequestParam(defaultValue = "0") int version,
      Model model,
      Locale locale) {
    ChapterFrame frame =
        frames.get(id, CHAPTER, parameters.get("sel"), new Words(messages, locale));
    Kept before = kept.get(id);
    Applied chosen = NeedsChoices.apply(before.settings(), parameters);
    boolean kept = chosen.unreadable().isEmpty() && this.kept.save(id, chosen.settings(), version);
    if (kept) {
      Map<String, String> query = NeedsQuery.of(parameters, chosen.settings()).parameters();
      query.put("enregistre", "1");
      return "redirect:" + frame.href(query);
    }
    // Nothing typed is lost: what was chosen is shown as a try over what holds.
    model.addAttribute("conflict", chosen.unreadable().isEmpty());
    Map<String, String> tried = new LinkedHashMap<>(parameters);
    return page(id, tried, false, model, locale);
  }

  private String page(
      String id, Map<String, String> parameters, boolean partial, Model model, Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, CHAPTER, parameters.get("sel"), words);
    Kept before = kept.get(id);
    Applied chosen = NeedsChoices.apply(before.settings(), parameters);
    NeedsQuery query = NeedsQuery.of(parameters, chosen.settings());
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("unreadable", !chosen.unreadable().isEmpty());
    model.addAttribute(
        "page",
        new NeedsPage.Making(frame, figures.get(frame.dossier()), maps, partial, words)
            .page(query, chosen.settings(), before));
    return "needs/page";
  }
}
