package org.maillage.app.people.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.people.ChangedMeanwhileException;
import org.maillage.app.people.DirectoryException;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationDraft;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.Siret;
import org.maillage.app.people.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Organisations: list, card, record, services. */
@Controller
class OrganisationController {

  private final DirectoryDoor door;
  private final ConfirmationViews confirmations;

  OrganisationController(DirectoryDoor door, ConfirmationViews confirmations) {
    this.door = door;
    this.confirmations = confirmations;
  }

  @GetMapping("/organisations")
  @Requires(Right.SEE_PEOPLE)
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean anciennes,
      Model model,
      Locale locale) {
    LocalDate today = door.directory().today();
    OrganisationViews views = views(locale);
    List<Organisation> seen = door.directory().listOrganisations();
    List<Organisation> found = seen.stream().filter(o -> OrganisationViews.matches(o, q)).toList();
    model.addAttribute("q", q);
    model.addAttribute("anciennes", anciennes);
    model.addAttribute("total", seen.size());
    model.addAttribute(
        "lines",
        found.stream().filter(o -> anciennes || o.existsOn(today)).map(views::line).toList());
    model.addAttribute(
        "hidden", anciennes ? 0 : found.stream().filter(o -> !o.existsOn(today)).count());
    model.addAttribute("keeps", door.jurisdiction().keepsSomething());
    return "people/organisations";
  }

  private OrganisationViews views(Locale locale) {
    return new OrganisationViews(
        door.words(locale), door.organisationsById(), door.directory().today());
  }

  @GetMapping("/organisations/{id}")
  @Requires(Right.SEE_PEOPLE)
  String card(@PathVariable String id, Model model, Locale locale) {
    Organisation organisation = door.organisation(id);
    PeopleWords words = door.words(locale);
    OrganisationViews views = views(locale);
    List<Unit> units = door.directory().listUnits(id);
    boolean keeps = door.jurisdiction().keeps(organisation);
    String siret = organisation.siret();
    model.addAttribute("organisation", views.line(organisation));
    model.addAttribute("siret", siret == null ? "" : Siret.spaced(siret));
    model.addAttribute("names", views.names(organisation));
    model.addAttribute("chain", views.chain(organisation));
    model.addAttribute("units", views.units(units));
    model.addAttribute(
        "people", views.people(organisation, door.memberships().listMembers(), units));
    model.addAttribute("keeps", keeps);
    model.addAttribute("invites", door.jurisdiction().invitesFor(organisation));
    confirmations.addTo(model, organisation, keeps, words);
    return "people/organisation";
  }

  @GetMapping("/organisations/nouvelle")
  @Requires(Right.MANAGE_PEOPLE)
  String creation(Model model, Locale locale) {
    return form(Form.of(stored(null), 0), null, model, locale);
  }

  private String form(Form form, @Nullable Organisation organisation, Model model, Locale locale) {
    PeopleWords words = door.words(locale);
    model.addAttribute("form", form);
    model.addAttribute("id", organisation == null ? "" : organisation.id());
    model.addAttribute("named", organisation == null ? "" : organisation.name().name());
    model.addAttribute(
        "kinds",
        Arrays.stream(OrganisationKind.values())
            .map(k -> new Option(k.name(), words.kind(k)))
            .toList());
    model.addAttribute("territories", territories(organisation, words));
    model.addAttribute("before", stored(organisation));
    return "people/organisation-form";
  }

  /** Those to choose from, and the one that it has. */
  private List<Option> territories(@Nullable Organisation organisation, PeopleWords words) {
    List<Option> options = new ArrayList<>(door.territoryOptions(words));
    String own = organisation == null ? null : organisation.territoryId();
    if (own != null && options.stream().noneMatch(o -> o.value().equals(own))) {
      options.add(new Option(own, words.territory(own)));
    }
    return options;
  }

  private static Map<String, String> stored(@Nullable Organisation o) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", o == null ? "" : o.name().name());
    values.put("shortName", o == null ? "" : o.name().shortName());
    values.put("nameSince", "");
    values.put("siret", Optional.ofNullable(o).map(Organisation::siret).orElse(""));
    values.put("kind", o == null ? OrganisationKind.OPERATOR.name() : o.kind().name());
    values.put("territoryId", Optional.ofNullable(o).map(Organisation::territoryId).orElse(""));
    values.put(
        "since",
        Optional.ofNullable(o).map(Organisation::since).map(LocalDate::toString).orElse(""));
    return values;
  }

  private static OrganisationDraft draft(Typed typed) {
    return new OrganisationDraft(
        typed.text("name"),
        typed.text("shortName"),
        typed.text("siret"),
        kind(typed.text("kind")),
        typed.textOrNull("territoryId"),
        typed.dayOrNull("since"));
  }

  private static OrganisationKind kind(String typed) {
    return Arrays.stream(OrganisationKind.values())
        .filter(k -> k.name().equals(typed))
        .findFirst()
        .orElse(OrganisationKind.OTHER);
  }

  @PostMapping("/organisations/nouvelle")
  @Requires(Right.MANAGE_PEOPLE)
  Object create(@RequestParam Map<String, String> values, Model model, Locale locale) {
    Typed typed = new Typed(values);
    try {
      return "redirect:/organisations/" + door.directory().create(draft(typed)).id();
    } catch (DirectoryException e) {
      Form form = Form.refused(stored(null), typed, e.problem(), door.words(locale).words());
      return DirectoryDoor.refused(form(form, null, model, locale), model);
    }
  }

  @GetMapping("/organisations/{id}/modifier")
  @Requires(Right.MANAGE_PEOPLE)
  String edit(@PathVariable String id, Model model, Locale locale) {
    Organisation organisation = door.kept(id);
    return form(Form.of(stored(organisation), organisation.version()), organisation, model, locale);
  }

  @PostMapping("/organisations/{id}/modifier")
  @Requires(Right.MANAGE_PEOPLE)
  Object save(
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      Model model,
      Locale locale) {
    Typed typed = new Typed(values);
    Organisation now = door.kept(id);
    PeopleWords words = door.words(locale);
    Form form;
    try {
      LocalDate nameSince = typed.dayOrNull("nameSince");
      door.directory()
          .change(
              id,
              typed.version(),
              draft(typed),
              nameSince == null ? door.directory().today() : nameSince);
      return "redirect:/organisations/" + id;
    } catch (DirectoryException e) {
      form = Form.refused(stored(now), typed, e.problem(), words.words());
    } catch (ChangedMeanwhileException e) {
      form =
          Form.changed(
              stored(now), now.version(), typed, (field, value) -> said(field, value, words));
    }
    return DirectoryDoor.refused(form(form, now, model, locale), model);
  }

  private static String said(String field, String value, PeopleWords words) {
    return switch (field) {
      case "kind" -> words.kind(kind(value));
      case "territoryId" -> words.territory(value.isEmpty() ? null : value);
      case "since" ->
          value.isEmpty() ? words.get("people.nothing") : words.day(LocalDate.parse(value));
      default -> value.isEmpty() ? words.get("people.nothing") : value;
    };
  }

  @PostMapping("/organisations/{id}/services")
  @Requires(Right.MANAGE_PEOPLE)
  Object addUnit(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      Model model,
      Locale locale) {
    door.kept(id);
    try {
      door.directory().addUnit(id, name);
      return "redirect:/organisations/" + id + "#services";
    } catch (DirectoryException e) {
      model.addAttribute("unitName", name);
      model.addAttribute("unitProblem", door.words(locale).get("people.problem." + e.problem()));
      return DirectoryDoor.refused(card(id, model, locale), model);
    }
  }

  @PostMapping("/organisations/{id}/services/{unitId}/fin")
  @Requires(Right.MANAGE_PEOPLE)
  String endUnit(@PathVariable String id, @PathVariable String unitId) {
    door.kept(id);
    door.directory().endUnit(id, unitId, door.directory().today());
    return "redirect:/organisations/" + id + "#services";
  }
}
