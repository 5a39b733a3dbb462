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
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.MandateDraft;
import org.maillage.app.people.Organisation;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** The part of forms that says for whom somebody acts, and what he may do then. */
@Component
class MandateForms {

  private final DirectoryDoor door;

  MandateForms(DirectoryDoor door) {
    this.door = door;
  }

  /** What is in the fields for a mandate; for none yet, of the organisation that is asked for. */
  static Map<String, String> stored(@Nullable Mandate mandate, String organisationId) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("organisationId", mandate == null ? organisationId : mandate.organisationId());
    values.put("unitId", Optional.ofNullable(mandate).map(Mandate::unitId).orElse(""));
    values.put("functionName", mandate == null ? "" : mandate.functionName());
    values.put("since", mandate == null ? "" : mandate.since().toString());
    values.put(
        "until",
        Optional.ofNullable(mandate).map(Mandate::until).map(LocalDate::toString).orElse(""));
    values.put("scope", "");
    values.put("role", "");
    return values;
  }

  /** A draft of what was typed. */
  static MandateDraft draft(
      @Nullable Mandate stored, Typed typed, MultiValueMap<String, String> values) {
    return new MandateDraft(
        stored == null ? typed.text("organisationId") : stored.organisationId(),
        typed.textOrNull("unitId"),
        typed.text("functionName"),
        typed.dayOrNull("since"),
        typed.dayOrNull("until"),
        PersonViews.grants(
            stored == null ? List.of() : stored.grants(),
            values.getOrDefault("grant", List.of()),
            values.getOrDefault("role", List.of()),
            typed.text("scope")));
  }

  /** Adds what the form chooses from. */
  void addTo(
      Model model,
      @Nullable Mandate stored,
      @Nullable MultiValueMap<String, String> typed,
      Locale locale) {
    PeopleWords words = door.words(locale);
    LocalDate today = door.directory().today();
    Map<String, Organisation> organisations = door.organisationsById();
    List<Grant> grants = stored == null ? List.of() : stored.grants();
    model.addAttribute("organisations", organisations(today));
    model.addAttribute("scopes", door.territoryOptions(words));
    model.addAttribute("roles", roles(words));
    model.addAttribute(
        "chosenRoles", typed == null ? List.of() : typed.getOrDefault("role", List.of()));
    model.addAttribute(
        "grants",
        new PersonViews(words, organisations, today)
            .grants(
                grants,
                typed == null
                    ? grants.stream().map(PersonViews::value).toList()
                    : typed.getOrDefault("grant", List.of())));
    model.addAttribute("units", units(stored, typed));
  }

  private List<Option> organisations(LocalDate today) {
    return door.directory().listOrganisations().stream()
        .filter(o -> o.existsOn(today) && door.jurisdiction().invitesFor(o))
        .map(o -> new Option(o.id(), o.name().name()))
        .toList();
  }

  /** Services of the organisation that is known already; with no scripts no other can be shown. */
  private List<Option> units(
      @Nullable Mandate stored, @Nullable MultiValueMap<String, String> typed) {
    String organisationId =
        stored != null
            ? stored.organisationId()
            : Optional.ofNullable(typed).map(t -> t.getFirst("organisationId")).orElse("");
    List<Option> units = new ArrayList<>();
    door.directory().listUnits(organisationId).stream()
        .filter(u -> u.until() == null || (stored != null && u.id().equals(stored.unitId())))
        .forEach(u -> units.add(new Option(u.id(), u.name())));
    return units;
  }

  /** Roles that who acts may give somewhere, each with what it may do. */
  private List<RoleChoice> roles(PeopleWords words) {
    List<String> places = new ArrayList<>();
    door.territoryOptions(words).forEach(o -> places.add(o.value()));
    return Arrays.stream(Role.values())
        .filter(
            role ->
                places.stream()
                    .map(p -> p.isEmpty() ? Scope.EVERYWHERE : Scope.ofTerritory(p))
                    .anyMatch(scope -> door.jurisdiction().gives(new Grant(role, scope))))
        .map(
            role ->
                new RoleChoice(
                    role.name(), words.role(role), words.get("access.role." + role + ".text")))
        .toList();
  }

  /** A role that can be given. */
  record RoleChoice(String value, String label, String text) {}
}
