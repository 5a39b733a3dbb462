package org.maillage.app.dimensions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.dimensions.DimensionReading;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.dimensions.DimensionTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The chapter of the six dimensions; everything it shows is in its address. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class DimensionsController {

  private final ChapterFrames frames;
  private final DimensionReading reading;
  private final DimensionsPages pages;
  private final MessageSource messages;

  DimensionsController(
      ChapterFrames frames,
      DimensionReading reading,
      DimensionsPages pages,
      MessageSource messages) {
    this.frames = frames;
    this.reading = reading;
    this.pages = pages;
    this.messages = messages;
  }

  @GetMapping("/territoires/{id}/" + DimensionsChapter.KEY)
  String dimensions(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, DimensionsChapter.KEY, parameters.getFirst("sel"), words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    Optional<DimensionTable> table = reading.find(frame.dossier());
    if (table.isEmpty()) {
      return "dimensions/not-computed";
    }
    DimensionsQuery query = DimensionsQuery.of(parameters, frame.dossier());
    model.addAttribute("page", pages.page(frame, table.get(), query, htmx.isPresent(), words));
    return "dimensions/page";
  }
}
