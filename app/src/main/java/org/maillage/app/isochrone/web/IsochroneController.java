package org.maillage.app.isochrone.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.ChapterFrames;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.isochrone.IsochroneService;
import org.maillage.app.shell.Words;
import org.maillage.app.times.Isochrones;
import org.maillage.app.times.IsochronesFile;
import org.maillage.app.times.NamedPlace;
import org.maillage.domain.offer.Structure;
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

/** The page of the isochrones, and their file. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class IsochroneController {

  private final ChapterFrames frames;
  private final IsochroneService service;
  private final ThematicMaps maps;
  private final MessageSource messages;

  IsochroneController(
      ChapterFrames frames, IsochroneService service, ThematicMaps maps, MessageSource messages) {
    this.frames = frames;
    this.service = service;
    this.maps = maps;
    this.messages = messages;
  }

  @GetMapping("/territoires/{id}/isochrones")
  String isochrones(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
      Model model,
      HttpServletResponse response,
      Locale locale) {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, "isochrones", parameters.getFirst("sel"), words);
    IsochroneQuery query = IsochroneQuery.of(parameters, frame.dossier());
    List<Structure> asked = query.chosen(frame);
    IsochronePage page = IsochronePage.of(frame, query, asked, answer(frame, query, asked), words);
    model.addAttribute("frame", frame);
    model.addAttribute("figures", words.figures());
    model.addAttribute("page", page);
    model.addAttribute("map", maps.view(frame.dossier(), page.theme(), htmx.isPresent(), words));
    response.setHeader("Vary", "HX-Request, Cookie");
    response.setHeader("Cache-Control", "private, no-cache");
    return "isochrone/page";
  }

  /** The areas as GeoJSON, the longest first: a map draws the others above it. */
  @GetMapping("/territoires/{id}/isochrones.geojson")
  void file(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    Words words = new Words(messages, locale);
    ChapterFrame frame = frames.get(id, "isochrones", parameters.getFirst("sel"), words);
    IsochroneQuery query = IsochroneQuery.of(parameters, frame.dossier());
    IsochroneService.Answer answer =
        answer(frame, query, query.chosen(frame))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<IsochronesFile.Feature> features = new ArrayList<>();
    for (int i = answer.within().size() - 1; i >= 0; i--) {
      Isochrones.Within within = answer.within().get(i);
      OptionalDouble people = within.people();
      features.add(
          new IsochronesFile.Feature(
              null,
              within.minutes(),
              people.isPresent() ? Math.round(people.getAsDouble()) : null,
              within.areas()));
    }
    response.setContentType("application/geo+json");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"isochrones-" + frame.entry().id() + ".geojson\"");
    IsochronesFile.write(features, response.getOutputStream());
  }

  private Optional<IsochroneService.Answer> answer(
      ChapterFrame frame, IsochroneQuery query, List<Structure> asked) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return service.find(
        frame.dossier(),
        new IsochroneService.Question(
            asked.stream().map(place -> new NamedPlace(place.id(), place.position())).toList(),
            query.minutes(),
            query.mode(),
            query.leaving()));
  }
}
