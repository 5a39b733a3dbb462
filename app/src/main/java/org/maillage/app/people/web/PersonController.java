package org.maillage.app.people.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.ChangedMeanwhileException;
import org.maillage.app.people.DirectoryException;
import org.maillage.app.people.EntryLinks;
import org.maillage.app.people.Member;
import org.maillage.app.people.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People: list, card, invitation, name and address, signing off. */
@Controller
class PersonController {

  private final DirectoryDoor door;
  private final MandateForms mandates;
  private final ObjectProvider<EntryLinks> links;

  PersonController(DirectoryDoor door, MandateForms mandates, ObjectProvider<EntryLinks> links) {
    this.door = door;
    this.mandates = mandates;
    this.links = links;
  }

  @GetMapping("/personnes")
  @Requires(Right.SEE_PEOPLE)
  String list(@RequestParam(defaultValue = "") String q, Model model, Locale locale) {
    PersonViews views = views(locale);
    List<PersonViews.Line> lines = new ArrayList<>();
    List<Member> members = door.memberships().listMembers();
    for (Member member : members) {
      PersonViews.Line line = views.line(member);
      if (PersonViews.matches(line, member, q)) {
        lines.add(line);
      }
    }
    model.addAttribute("q", q);
    model.addAttribute("lines", lines);
    model.addAttribute("total", members.size());
    model.addAttribute("keeps", door.jurisdiction().keepsSomething());
    return "people/persons";
  }

  private PersonViews views(Locale locale) {
    return new PersonViews(door.words(locale), door.organisationsById(), door.directory().today());
  }

  @GetMapping("/personnes/{id}")
  @Requires(Right.SEE_PEOPLE)
  String card(@PathVariable String id, Model model, Locale locale) {
    Member member = door.member(id);
    PersonViews views = views(locale);
    PeopleWords words = door.words(locale);
    Person person = member.person();
    model.addAttribute("id", id);
    model.addAttribute("name", person.name());
    model.addAttribute("email", Optional.ofNullable(person.email()).orElse(""));
    model.addAttribute("seen", words.day(person.seenOn()));
    model.addAttribute("state", views.state(member));
    model.addAttribute("active", person.active());
    model.addAttribute("version", person.version());
    model.addAttribute("mandates", views.mandates(member));
    model.addAttribute("roles", views.roles(member));
    model.addAttribute("keeps", door.memberships().keeps(member));
    return "people/person";
  }

  @GetMapping("/personnes/nouvelle")
  @Requires(Right.MANAGE_PEOPLE)
  String invitation(
      @RequestParam(defaultValue = "") String organisation, Model model, Locale locale) {
    MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
    asked.add("organisationId", organisation);
    return invitation(Form.of(newcomer(organisation), 0), asked, model, locale);
  }

  private String invitation(
      Form form, MultiValueMap<String, String> typed, Model model, Locale locale) {
    model.addAttribute("form", form);
    mandates.addTo(model, null, typed, locale);
    return "people/invitation-form";
  }

  private static Map<String, String> newcomer(String organisationId) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", "");
    values.put("email", "");
    values.putAll(MandateForms.stored(null, organisationId));
    return values;
  }

  @PostMapping("/personnes/nouvelle")
  @Requires(Right.MANAGE_PEOPLE)
  Object invite(
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      RedirectAttributes once,
      Locale locale) {
    Typed typed = new Typed(values.toSingleValueMap());
    try {
      Person person =
          door.memberships()
              .invite(
                  typed.text("name"), typed.text("email"), MandateForms.draft(null, typed, values));
      addLink(person.id(), once);
      return "redirect:/personnes/" + person.id();
    } catch (DirectoryException e) {
      Form form = Form.refused(newcomer(""), typed, e.problem(), door.words(locale).words());
      return DirectoryDoor.refused(invitation(form, values, model, locale), model);
    }
  }

  /** The link is shown on the next page, once, and kept nowhere. */
  private void addLink(String personId, RedirectAttributes once) {
    links.ifAvailable(l -> once.addFlashAttribute("link", l.invite(personId)));
  }

  @PostMapping("/personnes/{id}/invitation")
  @Requires(Right.MANAGE_PEOPLE)
  String inviteAgain(@PathVariable String id, RedirectAttributes once) {
    Member member = door.keptMember(id);
    if (member.person().active()) {
      addLink(id, once);
    }
    return "redirect:/personnes/" + id;
  }

  @GetMapping("/personnes/{id}/modifier")
  @Requires(Right.MANAGE_PEOPLE)
  String edit(@PathVariable String id, Model model) {
    Person person = door.keptMember(id).person();
    return form(Form.of(stored(person), person.version()), person, model);
  }

  private static String form(Form form, Person person, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("id", person.id());
    model.addAttribute("name", person.name());
    model.addAttribute("before", stored(person));
    return "people/person-form";
  }

  private static Map<String, String> stored(Person person) {
    return Map.of("name", person.name(), "email", Optional.ofNullable(person.email()).orElse(""));
  }

  @PostMapping("/personnes/{id}/modifier")
  @Requires(Right.MANAGE_PEOPLE)
  Object save(
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      Model model,
      Locale locale) {
    Person now = door.keptMember(id).person();
    Typed typed = new Typed(values);
    Form form;
    try {
      door.memberships().change(id, typed.version(), typed.text("name"), typed.text("email"));
      return "redirect:/personnes/" + id;
    } catch (DirectoryException e) {
      form = Form.refused(stored(now), typed, e.problem(), door.words(locale).words());
    } catch (ChangedMeanwhileException e) {
      form = Form.changed(stored(now), now.version(), typed, (field, value) -> value);
    }
    return DirectoryDoor.refused(form(form, now, model), model);
  }

  @PostMapping("/personnes/{id}/acces")
  @Requires(Right.MANAGE_PEOPLE)
  Object setActive(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean active,
      @RequestParam Map<String, String> values,
      Model model,
      Locale locale) {
    door.keptMember(id);
    String problem;
    try {
      door.memberships().setActive(id, new Typed(values).version(), active);
      return "redirect:/personnes/" + id;
    } catch (DirectoryException e) {
      problem = "people.problem." + e.problem();
    } catch (ChangedMeanwhileException e) {
      problem = "people.changed.card";
    }
    model.addAttribute("problem", door.words(locale).get(problem));
    return DirectoryDoor.refused(card(id, model, locale), model);
  }
}
