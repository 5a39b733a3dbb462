package org.maillage.app.contacts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.contacts.Contact;
import org.maillage.app.contacts.ContactDesk;
import org.maillage.domain.territory.Territory;
import org.maillage.domain.territory.Zone;
import org.maillage.domain.territory.ZoningKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Contacts are added, changed, confirmed with one click and removed. */
@Controller
@Requires(Right.CHANGE_CONTACTS)
@RequestMapping("/territoires/{id}/annuaire")
class ContactFormController {

  private final ContactDesk desk;
  private final ContactOpening opening;

  ContactFormController(ContactDesk desk, ContactOpening opening) {
    this.desk = desk;
    this.opening = opening;
  }

  @GetMapping("/ajouter")
  ModelAndView blank(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "CONTACT") String role,
      Model model,
      Locale locale) {
    return form(id, null, ContactForm.blank(organisation, role), "", model, locale, HttpStatus.OK);
  }

  private ModelAndView form(
      String id,
      @Nullable Contact known,
      ContactForm form,
      String problem,
      Model model,
      Locale locale,
      HttpStatus status) {
    ContactViews views = opening.open(id, model, locale);
    String room = "/territoires/" + id + "/annuaire";
    model.addAttribute("href", known == null ? room : room + "/" + known.id());
    model.addAttribute("known", known == null ? null : views.line(known));
    model.addAttribute("form", form);
    model.addAttribute("problem", problem);
    model.addAttribute(
        "organisations",
        desk.listKept(id).stream()
            .map(o -> new ContactViews.Choice(o.id(), views.name(o)))
            .toList());
    model.addAttribute(
        "parts",
        Arrays.stream(Contact.Part.values())
            .map(part -> new ContactViews.Choice(part.name(), views.part(part)))
            .toList());
    model.addAttribute("sectors", sectors(opening.territory(id)));
    model.addAttribute(
        "usual", Subject.of(desk.listContacts(id), "").stream().map(Subject::name).toList());
    ModelAndView page = new ModelAndView("contacts/form", model.asMap());
    page.setStatus(status);
    return page;
  }

  private static List<String> sectors(Territory territory) {
    return territory.zones().stream()
        .filter(zone -> zone.kind() == ZoningKind.EPCI)
        .map(Zone::name)
        .distinct()
        .sorted()
        .toList();
  }

  private Contact known(String id, String contact) {
    return desk.findContact(id, contact)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping
  Object add(
      @PathVariable String id, @ModelAttribute ContactForm form, Model model, Locale locale) {
    Optional<String> problem = form.problem();
    if (problem.isPresent()) {
      return form(id, null, form, problem.get(), model, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    desk.add(id, form.contact("", desk.today(), 1));
    return room(id);
  }

  private static String room(String id) {
    return "redirect:/territoires/" + id + "/annuaire";
  }

  @GetMapping("/{contact}/modifier")
  ModelAndView edit(
      @PathVariable String id, @PathVariable String contact, Model model, Locale locale) {
    Contact known = known(id, contact);
    return form(id, known, ContactForm.of(known), "", model, locale, HttpStatus.OK);
  }

  @PostMapping("/{contact}")
  Object change(
      @PathVariable String id,
      @PathVariable String contact,
      @RequestParam int version,
      @ModelAttribute ContactForm form,
      Model model,
      Locale locale) {
    Contact known = known(id, contact);
    Optional<String> problem = form.problem();
    if (problem.isPresent()) {
      return form(id, known, form, problem.get(), model, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!desk.change(id, form.contact(known.id(), known.confirmedOn(), version))) {
      Contact now = known(id, contact);
      return form(id, now, form, "contacts.problem.conflict", model, locale, HttpStatus.CONFLICT);
    }
    return room(id);
  }

  /** One click: all of it still holds. Parameter {@code version}: what was read. */
  @PostMapping("/{contact}/confirmation")
  Object confirm(
      @PathVariable String id,
      @PathVariable String contact,
      @RequestParam int version,
      Model model,
      Locale locale) {
    Contact known = known(id, contact);
    if (!desk.confirm(id, contact, version)) {
      return form(
          id,
          known,
          ContactForm.of(known),
          "contacts.problem.conflict",
          model,
          locale,
          HttpStatus.CONFLICT);
    }
    return room(id);
  }

  @PostMapping("/{contact}/retrait")
  String remove(@PathVariable String id, @PathVariable String contact) {
    desk.remove(id, contact);
    return room(id);
  }
}
