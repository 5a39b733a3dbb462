package org.maillage.app.reminder.web;

import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.Directory;
import org.maillage.app.reminder.ReminderRepository;
import org.maillage.app.reminder.Reminders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether one wants reminders, and what the next would say. */
@Controller
@Requires(Right.USE_ACCOUNT)
@RequestMapping("/mon-espace/rappels")
class MyRemindersController {

  private final Reminders reminders;
  private final ReminderRepository store;
  private final Directory directory;
  private final Access access;

  MyRemindersController(
      Reminders reminders, ReminderRepository store, Directory directory, Access access) {
    this.reminders = reminders;
    this.store = store;
    this.directory = directory;
    this.access = access;
  }

  @GetMapping
  String page(Model model) {
    String personId = access.actor().personId();
    String organisationId = access.actor().organisationId();
    model.addAttribute("person", personId != null);
    model.addAttribute("wanted", personId != null && !store.listRefusals().contains(personId));
    model.addAttribute("configured", reminders.isConfigured());
    model.addAttribute("organisation", access.actor().organisationName());
    model.addAttribute(
        "off", organisationId != null && !store.getSetting(organisationId).enabled());
    model.addAttribute(
        "mail",
        organisationId == null
            ? null
            : directory.findOrganisation(organisationId).flatMap(reminders::preview).orElse(null));
    return "reminder/mine";
  }

  @PostMapping
  String choose(@RequestParam(defaultValue = "false") boolean recevoir, RedirectAttributes once) {
    String personId = access.actor().personId();
    if (personId == null) {
      throw new NotAllowedException(Right.USE_ACCOUNT);
    }
    store.refuse(personId, !recevoir);
    once.addFlashAttribute("saved", true);
    return "redirect:/mon-espace/rappels";
  }
}
