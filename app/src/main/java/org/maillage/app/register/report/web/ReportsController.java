package org.maillage.app.register.report.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.report.PlaceReport;
import org.maillage.app.register.report.PlaceReport.State;
import org.maillage.app.register.report.ReportDesk;
import org.maillage.app.register.report.ReportDesk.Answered;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Errors that were reported: who keeps the place acknowledges, corrects or refuses. */
@Controller
@Requires(Right.CHANGE_REGISTER)
@RequestMapping("/territoires/{id}/repertoire/signalements")
class ReportsController {

  private static final String VIEW = "register/reports";
  private static final int CLOSED_SHOWN = 50;

  private final ReportDesk desk;
  private final Keepers keepers;
  private final TerritoryRepository territories;
  private final Clock clock;
  private final MessageSource messages;

  ReportsController(
      ReportDesk desk,
      Keepers keepers,
      TerritoryRepository territories,
      Clock clock,
      MessageSource messages) {
    this.desk = desk;
    this.keepers = keepers;
    this.territories = territories;
    this.clock = clock;
    this.messages = messages;
  }

  /**
   * A report in words.
   *
   * @param known the place is still in the register
   * @param when when it was reported, and what became of it
   * @param email address to answer by hand; empty unless there is one and no mail server
   * @param mailed an answer goes by mail
   */
  public record Line(
      String id,
      String placeId,
      String place,
      boolean known,
      String what,
      String text,
      String when,
      boolean late,
      boolean fresh,
      String email,
      boolean mailed,
      String answer) {}

  @GetMapping
  String page(@PathVariable String id, Model model, Locale locale) {
    show(id, model, locale);
    return VIEW;
  }

  private void show(String id, Model model, Locale locale) {
    TerritorySummary territory =
        territories
            .findSummary(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Words words = new Words(messages, locale);
    Instant now = clock.instant();
    List<PlaceReport> open = desk.listOpen(id);
    long late = open.stream().filter(report -> report.isLate(now)).count();
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", territory.name());
    model.addAttribute("keepsAll", keepers.keepsAll(id));
    model.addAttribute("openReports", open.size());
    model.addAttribute(
        "sentence",
        words.count("register.report.open", open.size())
            + (open.isEmpty() ? "" : " " + words.count("register.report.late", late)));
    model.addAttribute("lines", open.stream().map(r -> line(r, now, words)).toList());
    model.addAttribute(
        "closed",
        desk.listClosed(id, CLOSED_SHOWN).stream().map(r -> line(r, now, words)).toList());
    model.addAttribute("problem", "");
    model.addAttribute("wrong", "");
    model.addAttribute("typed", "");
  }

  private Line line(PlaceReport report, Instant now, Words words) {
    String email = Objects.requireNonNullElse(report.email(), "");
    boolean byHand = !desk.sendsMail() && keepers.keepsAll(report.territoryId());
    String text = report.text();
    return new Line(
        report.id(),
        report.placeId(),
        report.placeName(),
        desk.isKnown(report),
        words.get("register.report.kind." + report.kind()),
        text == null ? words.get("register.report.forgotten") : text,
        when(report, words),
        report.isLate(now),
        report.state() == State.NEW,
        byHand ? email : "",
        desk.sendsMail() && !email.isEmpty(),
        Objects.requireNonNullElse(report.answer(), ""));
  }

  private String when(PlaceReport report, Words words) {
    Dates dates = new Dates(words.locale(), clock.getZone());
    String reported = words.get("register.report.reported", dates.dateTime(report.reportedAt()));
    Instant at = report.isOpen() ? report.acknowledgedAt() : report.closedAt();
    return reported
        + ", "
        + words.get(
            "register.report.state." + report.state(),
            dates.dateTime(at == null ? report.dueAt() : at));
  }

  /** Fields: {@code signalement}, {@code geste} (a state) and {@code reponse}. */
  @PostMapping
  ModelAndView answer(
      @PathVariable String id,
      @RequestParam(name = "signalement") String reportId,
      @RequestParam(name = "geste") String gesture,
      @RequestParam(name = "reponse", defaultValue = "") String typed,
      Model model,
      Locale locale,
      RedirectAttributes once) {
    PlaceReport report =
        desk.find(id, reportId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    State state =
        Arrays.stream(State.values())
            .filter(one -> one != State.NEW && one.name().equals(gesture))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    String answer = typed.strip().replace("\r\n", "\n");
    boolean silent = state == State.REFUSED && answer.isEmpty();
    if (silent || answer.length() > PlaceReport.LONGEST_TEXT) {
      return again(id, report, answer, "answer", HttpStatus.UNPROCESSABLE_CONTENT, model, locale);
    }
    Answered answered = desk.answer(report, state, answer);
    if (answered == Answered.MEANWHILE) {
      return again(id, report, answer, "meanwhile", HttpStatus.CONFLICT, model, locale);
    }
    once.addFlashAttribute("notTold", answered == Answered.NOT_TOLD);
    return new ModelAndView("redirect:/territoires/" + id + "/repertoire/signalements");
  }

  private ModelAndView again(
      String id,
      PlaceReport report,
      String answer,
      String problem,
      HttpStatus status,
      Model model,
      Locale locale) {
    show(id, model, locale);
    model.addAttribute("problem", problem);
    model.addAttribute("wrong", report.id());
    model.addAttribute("typed", answer);
    return new ModelAndView(VIEW, model.asMap(), status);
  }
}
