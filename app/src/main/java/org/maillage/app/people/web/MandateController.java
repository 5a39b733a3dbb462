package org.maillage.app.people.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.ChangedMeanwhileException;
import org.maillage.app.people.DirectoryException;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Member;
import org.maillage.app.people.Memberships;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whom a person acts, since when, until when, and what he may do then. */
@Controller
@Requires(Right.MANAGE_PEOPLE)
class MandateController {

  private final DirectoryDoor door;
  private final MandateForms mandates;

  MandateController(DirectoryDoor door, MandateForms mandates) {
    this.door = door;
    this.mandates = mandates;
  }

  @GetMapping("/personnes/{id}/mandats/nouveau")
  String creation(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String organisation,
      Model model,
      Locale locale) {
    Member member = door.keptMember(id);
    Form form = Form.of(MandateForms.stored(null, organisation), member.person().version());
    return form(form, member, null, null, model, locale);
  }

  private String form(
      Form form,
      Member member,
      @Nullable Mandate mandate,
      @Nullable MultiValueMap<String, String> typed,
      Model model,
      Locale locale) {
    model.addAttribute("form", form);
    model.addAttribute("id", member.person().id());
    model.addAttribute("name", member.person().name());
    model.addAttribute("mandateId", mandate == null ? "" : mandate.id());
    model.addAttribute(
        "organisation",
        Optional.ofNullable(mandate)
            .flatMap(m -> door.directory().findOrganisation(m.organisationId()))
            .map(o -> o.name().name())
            .orElse(""));
    model.addAttribute("before", MandateForms.stored(mandate, ""));
    mandates.addTo(model, mandate, typed, locale);
    return "people/mandate-form";
  }

  private static Mandate mandate(Member member, String mandateId) {
    return member.mandates().stream()
        .filter(m -> m.id().equals(mandateId))
        .findFirst()
        .orElseThrow(DirectoryDoor::nothing);
  }

  @GetMapping("/personnes/{id}/mandats/{mandateId}")
  String edit(@PathVariable String id, @PathVariable String mandateId, Model model, Locale locale) {
    Member member = door.keptMember(id);
    Mandate mandate = mandate(member, mandateId);
    Form form = Form.of(MandateForms.stored(mandate, ""), member.person().version());
    return form(form, member, mandate, null, model, locale);
  }

  @PostMapping("/personnes/{id}/mandats/nouveau")
  Object create(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      Locale locale) {
    return save(id, null, values, model, locale);
  }

  @PostMapping("/personnes/{id}/mandats/{mandateId}")
  Object change(
      @PathVariable String id,
      @PathVariable String mandateId,
      @RequestParam MultiValueMap<String, String> values,
      Model model,
      Locale locale) {
    return save(id, mandateId, values, model, locale);
  }

  private Object save(
      String id,
      @Nullable String mandateId,
      MultiValueMap<String, String> values,
      Model model,
      Locale locale) {
    Member now = door.keptMember(id);
    Mandate mandate = mandateId == null ? null : mandate(now, mandateId);
    Typed typed = new Typed(values.toSingleValueMap());
    Map<String, String> stored = MandateForms.stored(mandate, "");
    PeopleWords words = door.words(locale);
    Form form;
    try {
      Memberships memberships = door.memberships();
      if (mandate == null) {
        memberships.addMandate(id, typed.version(), MandateForms.draft(null, typed, values));
      } else {
        memberships.changeMandate(
            id, typed.version(), mandate.id(), MandateForms.draft(mandate, typed, values));
      }
      return "redirect:/personnes/" + id;
    } catch (DirectoryException e) {
      form = Form.refused(stored, typed, e.problem(), words.words());
    } catch (ChangedMeanwhileException e) {
      form =
          Form.changed(
              stored, now.person().version(), typed, (field, value) -> said(field, value, words));
    }
    return DirectoryDoor.refused(form(form, now, mandate, values, model, locale), model);
  }

  private static String said(String field, String value, PeopleWords words) {
    boolean written = !value.isEmpty();
    return switch (field) {
      case "functionName" -> value;
      case "since", "until" ->
          written ? words.day(LocalDate.parse(value)) : words.get("people.nothing");
      default -> ""; // what is chosen from a list is shown as it was chosen
    };
  }

  @PostMapping("/personnes/{id}/mandats/{mandateId}/fin")
  Object end(
      @PathVariable String id,
      @PathVariable String mandateId,
      @RequestParam Map<String, String> values,
      Model model,
      Locale locale) {
    Member now = door.keptMember(id);
    Mandate mandate = mandate(now, mandateId);
    Typed typed = new Typed(values);
    Map<String, String> stored = MandateForms.stored(mandate, "");
    Form form;
    try {
      LocalDate until = typed.dayOrNull("until");
      door.memberships()
          .endMandate(
              id, typed.version(), mandateId, until == null ? door.directory().today() : until);
      return "redirect:/personnes/" + id;
    } catch (DirectoryException e) {
      form = Form.refused(stored, asStored(stored, typed), e.problem(), door.words(locale).words());
    } catch (ChangedMeanwhileException e) {
      form = Form.changed(stored, now.person().version(), asStored(stored, typed), (f, v) -> "");
    }
    return DirectoryDoor.refused(form(form, now, mandate, null, model, locale), model);
  }

  /** The whole form again, with the day that was asked for. */
  private static Typed asStored(Map<String, String> stored, Typed typed) {
    Map<String, String> values = new LinkedHashMap<>(stored);
    values.put("until", typed.text("until"));
    values.put("version", typed.text("version"));
    return new Typed(values);
  }
}
