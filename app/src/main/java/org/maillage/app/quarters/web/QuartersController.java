package org.maillage.app.quarters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.quarters.QuarterResults;
import org.maillage.app.quarters.QuarterService;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the quarters. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class QuartersController {

  private final ChapterFrames frames;
  private final QuarterService service;
  private final ThematicMaps maps;
  private final MessageSource messages;

  QuartersController(
      ChapterFrames frames, QuarterService service, ThematicMaps maps, MessageSource messages) {
    this.frames = frames;
    this.service = service;
    this.maps = maps;
    this.messages = messages;
  }

  @GetMapping("/territoires/{id}/quartiers")
  String quarters(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, "quartiers", parameters.getFirst("sel"), words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    Optional<QuarterResults> results = service.find(frame.dossier());
    if (results.isEmpty()) {
      return "quarters/not-computed";
    }
    QuartersQuery query =
        QuartersQuery.of(
            QuarterSheet.zonings(results.get()),
            parameters.getFirst("zonage"),
            parameters.getFirst("minutes"),
            parameters.getFirst("famille"),
            parameters.getFirst("zone"));
    QuartersPage page = QuartersPage.of(frame, results.get(), query, words);
    model.addAttribute("page", page);
    model.addAttribute("map", maps.view(frame.dossier(), page.theme(), htmx.isPresent(), words));
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    return "quarters/page";
  }
}
