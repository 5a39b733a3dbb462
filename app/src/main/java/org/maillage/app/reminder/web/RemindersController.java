package org.maillage.app.reminder.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.Directory;
import org.maillage.app.people.EmailAddress;
import org.maillage.app.people.Organisation;
import org.maillage.app.reminder.ReminderRepository;
import org.maillage.app.reminder.ReminderSetting;
import org.maillage.app.reminder.Reminders;
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

/** Who of a territory is reminded of what, and where reminders are switched off. */
@Controller
@Requires(Right.MANAGE_PEOPLE)
@RequestMapping("/territoires/{id}/rappels")
class RemindersController {

  private final Reminders reminders;
  private final ReminderRepository store;
  private final Directory directory;
  private final TerritoryRepository territories;
  private final MessageSource messages;
  private final Clock clock;

  RemindersController(
      Reminders reminders,
      ReminderRepository store,
      Directory directory,
      TerritoryRepository territories,
      MessageSource messages,
      Clock clock) {
    this.reminders = reminders;
    this.store = store;
    this.directory = directory;
    this.territories = territories;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * An organisation in the table.
   *
   * @param asked how many things
   * @param recipients who would get a digest, in words
   * @param last day of the last digest, empty for none
   */
  record Line(String id, String name, String asked, String recipients, String last) {}

  @GetMapping
  String list(@PathVariable String id, Model model, Locale locale) {
    territory(id, model);
    Words words = new Words(messages, locale);
    List<Line> lines = new ArrayList<>();
    for (Organisation organisation : directory.listOrganisations()) {
      int asked = isOf(organisation, id) ? reminders.count(organisation) : 0;
      if (asked > 0) {
        lines.add(
            new Line(
                organisation.id(),
                organisation.nameOn(directory.today()).name(),
                words.figures().integer(asked),
                recipients(organisation, words),
                last(organisation, locale)));
      }
    }
    model.addAttribute("lines", lines);
    model.addAttribute("configured", reminders.isConfigured());
    return "reminder/list";
  }

  private boolean isOf(Organisation organisation, String territoryId) {
    return organisation.existsOn(directory.today())
        && (organisation.territoryId() == null || organisation.territoryId().equals(territoryId));
  }

  private void territory(String id, Model model) {
    TerritorySummary territory =
        territories
            .findSummary(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", territory.name());
  }

  private String recipients(Organisation organisation, Words words) {
    ReminderSetting setting = store.getSetting(organisation.id());
    if (!setting.enabled()) {
      return words.get("reminder.off");
    }
    String people = words.count("reminder.people", reminders.countPeople(organisation));
    return setting.address() == null ? people : words.get("reminder.people-and-address", people);
  }

  private String last(Organisation organisation, Locale locale) {
    return reminders
        .lastSent(organisation)
        .map(at -> new Dates(locale, clock.getZone()).day(at))
        .orElse("");
  }

  @GetMapping("/{organisation}")
  ModelAndView one(
      @PathVariable String id, @PathVariable String organisation, Model model, Locale locale) {
    territory(id, model);
    Organisation found = organisation(id, organisation);
    return page(found, store.getSetting(found.id()), "", HttpStatus.OK, locale);
  }

  private Organisation organisation(String territoryId, String organisationId) {
    return directory
        .findOrganisation(organisationId)
        .filter(o -> isOf(o, territoryId))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView page(
      Organisation organisation,
      ReminderSetting setting,
      String problem,
      HttpStatus status,
      Locale locale) {
    Words words = new Words(messages, locale);
    ModelAndView page = new ModelAndView("reminder/one");
    page.addObject("organisation", organisation.nameOn(directory.today()).name());
    page.addObject("organisationId", organisation.id());
    page.addObject("setting", setting);
    page.addObject("address", setting.address() == null ? "" : setting.address());
    page.addObject("problem", problem);
    page.addObject("keeps", directory.jurisdiction().invitesFor(organisation));
    page.addObject("recipients", recipients(organisation, words));
    page.addObject("last", last(organisation, locale));
    page.addObject("mail", reminders.preview(organisation).orElse(null));
    page.addObject("configured", reminders.isConfigured());
    page.setStatus(status);
    return page;
  }

  /** Fields: {@code rappels} when they are on, {@code adresse}, {@code version}. */
  @PostMapping("/{organisation}")
  Object save(
      @PathVariable String id,
      @PathVariable String organisation,
      @RequestParam(defaultValue = "false") boolean rappels,
      @RequestParam(defaultValue = "") String adresse,
      @RequestParam(defaultValue = "0") int version,
      Model model,
      RedirectAttributes once,
      Locale locale) {
    territory(id, model);
    Organisation found = organisation(id, organisation);
    if (!directory.jurisdiction().invitesFor(found)) {
      throw new NotAllowedException(Right.MANAGE_PEOPLE);
    }
    String address = EmailAddress.normalized(adresse);
    ReminderSetting asked =
        new ReminderSetting(found.id(), rappels, address.isEmpty() ? null : address, version);
    if (!address.isEmpty() && !EmailAddress.isValid(address)) {
      return page(found, asked, "ADDRESS", HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }
    if (!store.saveSetting(asked)) {
      ReminderSetting stored = store.getSetting(found.id());
      ReminderSetting again =
          new ReminderSetting(found.id(), rappels, asked.address(), stored.version());
      return page(found, again, "CHANGED", HttpStatus.CONFLICT, locale);
    }
    once.addFlashAttribute("saved", true);
    return "redirect:/territoires/" + id + "/rappels/" + organisation;
  }
}
