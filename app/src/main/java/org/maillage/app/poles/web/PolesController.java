package org.maillage.app.poles.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.poles.PoleResults;
import org.maillage.app.poles.PoleService;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the poles. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class PolesController {

  private final ChapterFrames frames;
  private final PoleService service;
  private final CatchmentOutlines outlines;
  private final ThematicMaps maps;
  private final MessageSource messages;

  PolesController(
      ChapterFrames frames,
      PoleService service,
      CatchmentOutlines outlines,
      ThematicMaps maps,
      MessageSource messages) {
    this.outlines = outlines;
    this.frames = frames;
    this.service = service;
    this.maps = maps;
    this.messages = messages;
  }

  @GetMapping("/territoires/{id}/poles")
  String poles(
      @PathVariable String id,
      @RequestParam(name = "sel", required = false) Optional<String> selection,
      @RequestParam(name = "part", required = false) Optional<String> share,
      @RequestParam(name = "niveau", required = false) Optional<String> level,
      @RequestParam(name = "pole", required = false) Optional<String> pole,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, "poles", selection.orElse(null), words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    Optional<PoleResults> results = service.find(frame.dossier());
    if (results.isEmpty()) {
      return "poles/not-computed";
    }
    PolesQuery query = PolesQuery.of(share.orElse(null), level.orElse(null), pole.orElse(null));
    PolesPage page = PolesPage.of(frame, results.get(), query, outlines, words);
    model.addAttribute("page", page);
    model.addAttribute("map", maps.view(frame.dossier(), page.theme(), htmx.isPresent(), words));
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    return "poles/page";
  }
}
