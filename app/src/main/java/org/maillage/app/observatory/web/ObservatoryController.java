package org.maillage.app.observatory.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.observatory.AlertSetting;
import org.maillage.app.observatory.Alerts;
import org.maillage.app.observatory.EventPlaces;
import org.maillage.app.observatory.EventWords;
import org.maillage.app.observatory.JournalFilter;
import org.maillage.app.observatory.ObservatoryJournal;
import org.maillage.app.observatory.ObservatoryJournal.Month;
import org.maillage.app.observatory.StoredEvent;
import org.maillage.app.observatory.Subscriptions;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changed in the offer of services, month by month, and what it does to people. */
@Controller
@Requires(Right.SEE_PUBLISHED)
class ObservatoryController {

  /** Months on a page. */
  private static final int MONTHS = 12;

  /** Days for which an alert stays on top of the page. */
  private static final int ALERT_DAYS = 60;

  private final ObservatoryJournal journal;
  private final EventPlaces places;
  private final Alerts alerts;
  private final Subscriptions subscriptions;
  private final TerritoryRepository territories;
  private final Access access;
  private final MessageSource messages;
  private final Clock clock;

  ObservatoryController(
      ObservatoryJournal journal,
      EventPlaces places,
      Alerts alerts,
      Subscriptions subscriptions,
      TerritoryRepository territories,
      Access access,
      MessageSource messages,
      Clock clock) {
    this.journal = journal;
    this.places = places;
    this.alerts = alerts;
    this.subscriptions = subscriptions;
    this.territories = territories;
    this.access = access;
    this.messages = messages;
    this.clock = clock;
  }

  /** The observatory of the only territory, or the territories to choose from. */
  @GetMapping("/observatoire")
  @Requires(Right.ENTER)
  String room(Model model, Locale locale) {
    List<TerritorySummary> seen =
        territories.listTerritories().stream().filter(t -> access.sees(t.id())).toList();
    if (seen.size() == 1) {
      return "redirect:/territoires/" + seen.get(0).id() + "/observatoire";
    }
    model.addAttribute("territories", seen);
    model.addAttribute("figures", new Words(messages, locale).figures());
    return "observatory/room";
  }

  @GetMapping("/territoires/{id}/observatoire")
  ModelAndView page(
      @PathVariable String id, @RequestParam Map<String, String> parameters, Locale locale) {
    return page(id, parameters, "", HttpStatus.OK, locale);
  }

  private ModelAndView page(
      String id, Map<String, String> parameters, String problem, HttpStatus status, Locale locale) {
    ModelAndView page = new ModelAndView("observatory/page", status);
    Words words = new Words(messages, locale);
    EventPlaces.Names names = places.of(id);
    EventWords sentences = new EventWords(words, new Dates(locale, clock.getZone()), names);
    ObservatoryPage.Writer writer = new ObservatoryPage.Writer(id, words, sentences);
    JournalFilter filter = JournalFilter.of(parameters);
    YearMonth until = until(parameters);
    YearMonth from = until.minusMonths(MONTHS - 1L);
    List<YearMonth> span = journal.span(id);
    List<Month> months = journal.listMonths(id, filter, names, from, until);
    List<StoredEvent> all =
        journal.listEvents(id, JournalFilter.ALL, names, from.atDay(1), until.atEndOfMonth());
    boolean mayTry = access.may(Right.CHANGE_SCENARIOS, Scope.ofTerritory(id));
    page.addObject("territoryId", id);
    page.addObject("territory", territory(id).name());
    page.addObject(
        "page",
        new ObservatoryPage(
            writer.sentence(months),
            months.stream().map(month -> writer.month(month, mayTry)).toList(),
            !span.isEmpty() && span.get(0).isBefore(from)
                ? at(id, filter, from.minusMonths(1))
                : "",
            !span.isEmpty() && span.get(1).isAfter(until)
                ? at(id, filter, until.plusMonths(MONTHS))
                : ""));
    page.addObject("empty", span.isEmpty());
    page.addObject("filter", filter);
    page.addObject("until", parameters.containsKey("jusqu-a") ? until.toString() : "");
    page.addObject("operators", ObservatoryPage.operators(all, filter));
    page.addObject("services", ObservatoryPage.services(all, filter, names, words));
    page.addObject("epcis", ObservatoryPage.named(names.epcis(), filter.epci()));
    page.addObject("communes", ObservatoryPage.named(names.communes(), filter.commune()));
    page.addObject("themes", ObservatoryPage.themes(filter, words));
    page.addObject("kinds", ObservatoryPage.kinds(filter, words));
    page.addObject("csv", address(id, ".csv", filter));
    page.addObject("atom", address(id, ".atom", filter));
    page.addObject("mail", subscriptions.isConfigured());
    team(page, id, writer, names, problem);
    return page;
  }

  /** What only those who keep the register see: alerts, what is to be checked, the threshold. */
  private void team(
      ModelAndView page,
      String id,
      ObservatoryPage.Writer writer,
      EventPlaces.Names names,
      String problem) {
    boolean team = access.may(Right.CHANGE_REGISTER, Scope.ofTerritory(id));
    page.addObject("keepsAll", access.may(Right.SHAPE_REGISTER, Scope.ofTerritory(id)));
    page.addObject("team", team);
    if (!team) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    page.addObject(
        "alerts",
        journal
            .listEvents(id, JournalFilter.ALL, names, today.minusDays(ALERT_DAYS), today)
            .stream()
            .filter(StoredEvent::alert)
            .map(event -> writer.line(event, false))
            .toList());
    page.addObject(
        "toCheck",
        journal.listToCheck(id).stream().map(event -> writer.line(event, false)).toList());
    page.addObject("setting", alerts.get(id));
    page.addObject("maySet", access.may(Right.SET_DIAGNOSTIC, Scope.ofTerritory(id)));
    page.addObject("problem", problem);
  }

  private TerritorySummary territory(String id) {
    return territories
        .findSummary(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private YearMonth until(Map<String, String> parameters) {
    YearMonth now = YearMonth.now(clock);
    try {
      YearMonth asked = YearMonth.parse(parameters.getOrDefault("jusqu-a", now.toString()));
      return asked.getYear() < 1900 || asked.isAfter(now) ? now : asked;
    } catch (DateTimeException e) {
      return now;
    }
  }

  private static String at(String id, JournalFilter filter, YearMonth until) {
    String query = filter.query();
    return "/territoires/"
        + id
        + "/observatoire?"
        + (query.isEmpty() ? "" : query + "&")
        + "jusqu-a="
        + until;
  }

  private static String address(String id, String ending, JournalFilter filter) {
    String query = filter.query();
    return "/territoires/" + id + "/observatoire" + ending + (query.isEmpty() ? "" : "?" + query);
  }

  /** Fields: {@code personnes}, {@code minutes}, {@code version}. */
  @PostMapping("/territoires/{id}/observatoire/alerte")
  @Requires(Right.SET_DIAGNOSTIC)
  Object set(
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int personnes,
      @RequestParam(defaultValue = "0") int minutes,
      @RequestParam(defaultValue = "0") int version,
      RedirectAttributes once,
      Locale locale) {
    territory(id);
    if (!AlertSetting.isValid(personnes, minutes)) {
      return page(id, Map.of(), "WRONG", HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }
    if (!alerts.save(id, new AlertSetting(personnes, minutes), version)) {
      return page(id, Map.of(), "CHANGED", HttpStatus.CONFLICT, locale);
    }
    once.addFlashAttribute("saved", true);
    return "redirect:/territoires/" + id + "/observatoire#equipe";
  }
}
