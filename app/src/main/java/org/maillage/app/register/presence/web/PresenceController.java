package org.maillage.app.register.presence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.register.presence.HalfYear;
import org.maillage.app.register.presence.PresenceDesk;
import org.maillage.app.register.presence.PresenceRequest;
import org.maillage.app.register.presence.PresenceRequest.Presence;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whom the team asked about the half-year, who answered, and what. */
@Controller
@Requires(Right.SHAPE_REGISTER)
@RequestMapping("/territoires/{id}/repertoire/presence")
class PresenceController {

  private final PresenceDesk desk;
  private final TerritoryRepository territories;
  private final Clock clock;
  private final MessageSource messages;

  PresenceController(
      PresenceDesk desk, TerritoryRepository territories, Clock clock, MessageSource messages) {
    this.desk = desk;
    this.territories = territories;
    this.clock = clock;
    this.messages = messages;
  }

  /** A request in words. */
  public record Line(
      String id,
      String operator,
      String halfYear,
      String state,
      String mailed,
      boolean open,
      boolean late,
      List<Remark> remarks) {}

  /** A place that was not simply kept, or of which something was said. */
  public record Remark(String placeId, String place, String text) {}

  @GetMapping
  String page(@PathVariable String id, Model model, Locale locale) {
    show(id, "", model, locale);
    return "register/presence";
  }

  private void show(String id, String link, Model model, Locale locale) {
    TerritorySummary territory =
        territories
            .findSummary(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Words words = new Words(messages, locale);
    LocalDate today = LocalDate.now(clock);
    List<PresenceRequest> requests = desk.listRequests(id);
    long waiting = requests.stream().filter(request -> request.answeredOn() == null).count();
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", territory.name());
    model.addAttribute("keepsAll", true);
    model.addAttribute("link", link);
    model.addAttribute("notAsked", desk.notAsked(id).size());
    model.addAttribute("halfYear", half(HalfYear.of(today), words));
    model.addAttribute(
        "sentence",
        requests.isEmpty()
            ? words.get("register.presence.none")
            : words.count("register.presence.sentence", waiting, requests.size()));
    model.addAttribute("lines", requests.stream().map(r -> line(r, today, words)).toList());
  }

  private static Line line(PresenceRequest request, LocalDate today, Words words) {
    Dates dates = new Dates(words.locale(), ZoneOffset.UTC);
    LocalDate answered = request.answeredOn();
    LocalDate mailed = request.mailedOn();
    return new Line(
        request.id(),
        request.operator(),
        half(request.halfYear(), words),
        answered == null
            ? words.get("register.presence.waiting", dates.day(request.dueOn()))
            : words.get(
                "register.presence.answered", dates.day(answered), request.answers().size()),
        mailed == null || answered != null
            ? ""
            : words.get("register.presence.mailed", dates.day(mailed)),
        answered == null,
        request.isLate(today),
        request.answers().stream().flatMap(answer -> remark(answer, words)).toList());
  }

  private static String half(HalfYear halfYear, Words words) {
    return words.get("register.half." + halfYear.half(), Integer.toString(halfYear.year()));
  }

  private static Stream<Remark> remark(PresenceRequest.Answer answer, Words words) {
    Integer minutes = answer.weeklyMinutes();
    if (answer.presence() == Presence.KEPT && minutes == null && answer.note().isEmpty()) {
      return Stream.of();
    }
    String hours = minutes == null ? "" : hours(minutes, words);
    return Stream.of(
        new Remark(
            answer.placeId(),
            answer.placeName(),
            Stream.of(
                    words.get("register.presence." + answer.presence().name()),
                    hours,
                    answer.note())
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining(" – "))));
  }

  private static String hours(@Nullable Integer minutes, Words words) {
    return minutes == null ? "" : words.get("register.week", Math.round(minutes / 6.0) / 10.0);
  }

  @PostMapping
  String open(@PathVariable String id) {
    desk.open(id);
    return "redirect:/territoires/" + id + "/repertoire/presence";
  }

  /** The link is shown in the answer and kept nowhere. */
  @PostMapping("/lien")
  String link(
      @PathVariable String id,
      @RequestParam(name = "demande") String request,
      Model model,
      Locale locale) {
    String path =
        desk.link(id, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    String link =
        ServletUriComponentsBuilder.fromCurrentContextPath().path(path).build().toUriString();
    show(id, link, model, locale);
    return "register/presence";
  }
}
