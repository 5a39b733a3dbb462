package org.maillage.app.people.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.ChangedMeanwhileException;
import org.maillage.app.people.DirectoryException;
import org.maillage.app.people.DirectoryProblem;
import org.maillage.app.people.Ending;
import org.maillage.app.people.Organisation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The end of an organisation, and who goes on. */
@Controller
@Requires(Right.MANAGE_PEOPLE)
class EndingController {

  private final DirectoryDoor door;

  EndingController(DirectoryDoor door) {
    this.door = door;
  }

  @GetMapping("/organisations/{id}/fin")
  String form(@PathVariable String id, Model model) {
    Organisation organisation = door.kept(id);
    Map<String, String> values = new LinkedHashMap<>();
    LocalDate until = organisation.until();
    values.put("until", until == null ? "" : until.toString());
    values.put("heirId", "");
    return page(
        Form.of(values, organisation.version()), organisation, organisation.successorIds(), model);
  }

  private String page(
      Form form, Organisation organisation, List<String> successorIds, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("id", organisation.id());
    model.addAttribute("name", organisation.name().name());
    model.addAttribute("chosen", successorIds);
    model.addAttribute("stored", organisation.successorIds());
    model.addAttribute(
        "others",
        door.directory().listOrganisations().stream()
            .filter(o -> !o.id().equals(organisation.id()))
            .filter(o -> o.until() == null || organisation.successorIds().contains(o.id()))
            .map(o -> new Option(o.id(), o.name().name()))
            .toList());
    return "people/ending-form";
  }

  @PostMapping("/organisations/{id}/fin")
  Object end(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      Locale locale) {
    Organisation now = door.kept(id);
    Typed typed = new Typed(values.toSingleValueMap());
    List<String> successorIds = values.getOrDefault("successorIds", List.of());
    Map<String, String> fields = Map.of("until", "", "heirId", "");
    PeopleWords words = door.words(locale);
    Form form;
    try {
      LocalDate until = typed.dayOrNull("until");
      if (until == null) {
        throw new DirectoryException(DirectoryProblem.DAY_INVALID);
      }
      door.directory()
          .end(id, typed.version(), new Ending(until, successorIds, typed.textOrNull("heirId")));
      return "redirect:/organisations/" + id;
    } catch (DirectoryException e) {
      form = Form.refused(fields, typed, e.problem(), words.words());
    } catch (ChangedMeanwhileException e) {
      form = Form.changed(fields, now.version(), typed, (field, value) -> "");
    }
    return DirectoryDoor.refused(page(form, now, successorIds, model), model);
  }
}
