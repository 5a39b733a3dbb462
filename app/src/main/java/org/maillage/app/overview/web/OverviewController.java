package org.maillage.app.overview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that sums a diagnostic up. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class OverviewController {

  private final ChapterFrames frames;
  private final OverviewPages pages;
  private final MessageSource messages;

  OverviewController(ChapterFrames frames, OverviewPages pages, MessageSource messages) {
    this.frames = frames;
    this.pages = pages;
    this.messages = messages;
  }

  @GetMapping("/territoires/{id}/synthese")
  String overview(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String sel,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, OverviewChapter.KEY, sel, words);
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", pages.page(frame, htmx.isPresent(), words));
    return "overview/page";
  }
}
