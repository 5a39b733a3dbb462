package org.maillage.app.profile.web;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.indicator.FigureTables;
import org.maillage.app.profile.view.ProfileAddress;
import org.maillage.app.profile.view.ProfilePage;
import org.maillage.app.shell.Words;
import org.maillage.domain.territory.Commune;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The profile of the selection, or of communes ticked or typed. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class ProfileController {

  private static final String CHAPTER = "portrait";

  private final ChapterFrames frames;
  private final FigureTables figures;
  private final ThematicMaps maps;
  private final MessageSource messages;

  ProfileController(
      ChapterFrames frames, FigureTables figures, ThematicMaps maps, MessageSource messages) {
    this.frames = frames;
    this.figures = figures;
    this.maps = maps;
    this.messages = messages;
  }

  /**
   * The page.
   *
   * @param communes codes ticked; with {@code liste} they become the selection
   * @param liste names or codes typed, separated by commas, semicolons or lines
   */
  @GetMapping("/territoires/{id}/portrait")
  String profile(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String sel,
      @RequestParam(required = false) @Nullable List<String> communes,
      @RequestParam(required = false) @Nullable String liste,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, CHAPTER, sel, words);
    List<String> unknown = new ArrayList<>();
    if (communes != null || liste != null) {
      Set<String> chosen = new LinkedHashSet<>();
      read(communes == null ? List.of() : communes, frame, chosen, unknown);
      read(List.of((liste == null ? "" : liste).split("[,;\\n]")), frame, chosen, unknown);
      if (unknown.isEmpty()) {
        return "redirect:" + ProfileAddress.of(frame, chosen);
      }
      frame = frames.get(id, CHAPTER, "communes:" + String.join("+", chosen), words);
    }
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("typed", liste == null ? "" : liste);
    model.addAttribute("unknown", unknown);
    model.addAttribute(
        "page",
        new ProfilePage.Making(frame, figures.get(frame.dossier()), maps, htmx.isPresent(), words)
            .page());
    return "profile/page";
  }

  private static void read(
      List<String> texts, ChapterFrame frame, Set<String> chosen, List<String> unknown) {
    for (String text : texts) {
      if (!text.isBlank()) {
        find(text.strip(), frame)
            .ifPresentOrElse(c -> chosen.add(c.code()), () -> unknown.add(text.strip()));
      }
    }
  }

  private static Optional<Commune> find(String text, ChapterFrame frame) {
    String plain = plain(text);
    return frame.dossier().territory().communes().stream()
        .filter(c -> c.code().equalsIgnoreCase(text) || plain(c.name()).equals(plain))
        .findFirst();
  }

  /** Without accents, capitals, hyphens and apostrophes: as people type a name. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
