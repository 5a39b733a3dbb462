package org.maillage.app.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.data.hours.HoursGrid;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.LatLon;
import org.springframework.util.MultiValueMap;

/**
 * What was typed about a place.
 *
 * @param fields texts by the names of the fields
 * @param given services that are ticked or added
 * @param labels of the reference, held or not
 * @param week hours of the place
 */
public record PlaceForm(
    Map<String, String> fields, List<ServiceForm> given, List<LabelForm> labels, WeekForm week) {

  private static final int LONGEST = 300;

  private static final List<String> TEXTS =
      List.of(
          "nom",
          "etat",
          "depuis",
          "commune",
          "adresse",
          "position",
          "operateur",
          "reseau",
          "autres-labels",
          "hote",
          "telephone",
          "courriel",
          "site",
          "fauteuil",
          "acces",
          "texte");

  /** What a sender left out is empty. */
  static PlaceForm of(MultiValueMap<String, String> parameters) {
    Map<String, String> fields = new java.util.HashMap<>();
    for (String name : TEXTS) {
      fields.put(name, Objects.requireNonNullElse(parameters.getFirst(name), "").strip());
    }
    Set<String> services = new TreeSet<>(parameters.getOrDefault("service", List.of()));
    services.remove("");
    return new PlaceForm(
        fields,
        services.stream().map(service -> ServiceForm.of(parameters, service)).toList(),
        ReferenceData.labels().stream().map(kind -> LabelForm.of(parameters, kind)).toList(),
        WeekForm.of(parameters));
  }

  static PlaceForm of(RegisteredPlace place, String language) {
    Map<String, String> fields = new java.util.HashMap<>();
    fields.put("nom", place.name());
    fields.put("etat", place.status().state().name());
    fields.put("depuis", "");
    fields.put("commune", place.location().communeCode());
    fields.put("adresse", text(place.location().address()));
    fields.put("position", LocationForm.position(place.location()));
    fields.put("operateur", text(place.operator()));
    fields.put("reseau", text(place.network()));
    fields.put(
        "autres-labels",
        place.labels().stream()
            .map(Label::code)
            .filter(PlaceForm::isOther)
            .collect(Collectors.joining(", ")));
    fields.put("hote", text(place.hostId()));
    fields.put("telephone", text(place.contact().phone()));
    fields.put("courriel", text(place.contact().email()));
    fields.put("site", text(place.contact().website()));
    fields.put("fauteuil", text(place.accessibility().wheelchair()));
    fields.put("acces", text(place.accessibility().details()));
    fields.put("texte", "");
    String hours = place.openingHours();
    HoursGrid grid = hours == null ? HoursGrid.EMPTY : HoursGrid.of(hours).orElse(HoursGrid.EMPTY);
    return new PlaceForm(
        fields,
        place.services().stream()
            .sorted(java.util.Comparator.comparing(GivenService::code))
            .map(service -> ServiceForm.of(service, language))
            .toList(),
        ReferenceData.labels().stream()
            .map(kind -> LabelForm.of(held(place, kind.code()), kind))
            .toList(),
        WeekForm.of(grid));
  }

  static PlaceForm empty() {
    return new PlaceForm(
        Map.of("etat", State.OPEN.name()),
        List.of(),
        ReferenceData.labels().stream().map(kind -> LabelForm.of((Label) null, kind)).toList(),
        WeekForm.of(HoursGrid.EMPTY));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** What stands in a field. */
  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Codes of the services. */
  public List<String> services() {
    return given.stream().map(ServiceForm::code).toList();
  }

  /** The same with the week of a text that was read. */
  PlaceForm withWeek(WeekForm read) {
    return new PlaceForm(fields, given, labels, read);
  }

  /** The same with a service changed. */
  PlaceForm with(String service, UnaryOperator<ServiceForm> change) {
    return new PlaceForm(
        fields,
        given.stream().map(one -> one.code().equals(service) ? change.apply(one) : one).toList(),
        labels,
        week);
  }

  /** First day on which it is so; null when it always was. */
  @Nullable LocalDate since() {
    return RegisterController.day(get("depuis"));
  }

  /**
   * The place that is wanted.
   *
   * @param known as it is; null for a new one
   * @param townHall of a commune, by its code
   * @param problems keys of messages, one for each fault
   */
  Optional<RegisteredPlace> place(
      @Nullable RegisteredPlace known,
      Function<String, Optional<LatLon>> townHall,
      List<String> problems) {
    if (get("nom").isEmpty() || fields.values().stream().anyMatch(f -> f.length() > LONGEST)) {
      problems.add("register.problem.name");
    }
    if (!get("depuis").isEmpty() && since() == null) {
      problems.add("register.problem.since");
    }
    Location location =
        LocationForm.read(
            orNull("adresse"),
            get("commune"),
            get("position"),
            known == null ? null : known.location(),
            townHall,
            problems);
    List<GivenService> services = services(known, townHall, problems);
    if (services.isEmpty()) {
      problems.add("register.problem.services");
    }
    String hours = hours(known, problems);
    List<Label> held = labels(known, problems);
    if (!get("courriel").isEmpty() && !get("courriel").matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      problems.add("register.problem.email");
    }
    if (!get("site").isEmpty() && !get("site").matches("https?://\\S+")) {
      problems.add("register.problem.website");
    }
    if (!problems.isEmpty() || location == null) {
      return Optional.empty();
    }
    return Optional.of(
        new RegisteredPlace(
            known == null ? "" : known.id(),
            get("nom"),
            status(known),
            location,
            orNull("operateur"),
            orNull("reseau"),
            held,
            orNull("hote"),
            new Contact(orNull("telephone"), orNull("courriel"), orNull("site")),
            new Accessibility(orNull("fauteuil"), orNull("acces")),
            hours,
            known == null ? 1 : known.count(),
            known == null ? Map.of() : known.identifiers(),
            known == null ? List.of() : known.references(),
            services));
  }

  private @Nullable String orNull(String name) {
    String text = get(name);
    return text.isEmpty() ? null : text;
  }

  private PlaceStatus status(@Nullable RegisteredPlace known) {
    State state =
        java.util.Arrays.stream(State.values())
            .filter(one -> one.name().equals(get("etat")))
            .findFirst()
            .orElse(State.OPEN);
    return known != null && known.status().state() == state
        ? known.status()
        : new PlaceStatus(state, since(), null);
  }

  private static boolean isOther(String code) {
    return ReferenceData.labels().stream().noneMatch(kind -> kind.code().equals(code));
  }

  private static @Nullable Label held(@Nullable RegisteredPlace place, String code) {
    return place == null
        ? null
        : place.labels().stream()
            .filter(label -> label.code().equals(code))
            .findFirst()
            .orElse(null);
  }

  private List<Label> labels(@Nullable RegisteredPlace known, List<String> problems) {
    List<Label> wanted = new ArrayList<>();
    for (LabelForm form : labels) {
      form.label(held(known, form.kind().code()), since(), problems).ifPresent(wanted::add);
    }
    for (String part : get("autres-labels").split(",")) {
      String code = part.strip();
      if (!code.isEmpty() && isOther(code)) {
        Label former = held(known, code);
        wanted.add(former == null ? new Label(code, since(), null) : former);
      }
    }
    return wanted;
  }

  /** Hours that no grid can show stay as they are until the grid is filled in. */
  private @Nullable String hours(@Nullable RegisteredPlace known, List<String> problems) {
    String former = known == null ? null : known.openingHours();
    if (week.isEmpty() && former != null && HoursGrid.of(former).isEmpty()) {
      return former;
    }
    Optional<HoursGrid> grid = week.grid();
    if (grid.isEmpty()) {
      problems.add("register.problem.hours");
      return null;
    }
    if (former != null && HoursGrid.of(former).filter(grid.get()::equals).isPresent()) {
      return former;
    }
    return grid.get().toOsm().orElse(null);
  }

  private List<GivenService> services(
      @Nullable RegisteredPlace known,
      Function<String, Optional<LatLon>> townHall,
      List<String> problems) {
    List<GivenService> services = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (ServiceForm form : given) {
      GivenService former =
          (known == null ? List.<GivenService>of() : known.services())
              .stream()
                  .filter(service -> service.code().equals(form.code()))
                  .findFirst()
                  .orElse(GivenService.of(form.code(), null));
      services.add(form.given(former, townHall, faults));
    }
    faults.stream().distinct().filter(one -> !problems.contains(one)).forEach(problems::add);
    return services;
  }
}
