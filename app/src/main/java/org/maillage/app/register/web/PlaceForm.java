package org.maillage.app.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.data.hours.FrenchHours;
import org.maillage.data.hours.HoursGrid;
import org.maillage.data.hours.HoursReading;
import org.maillage.data.hours.HoursWords;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Channel;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.springframework.util.MultiValueMap;

/**
 * What was typed about a place.
 *
 * @param fields texts by the names of the fields
 * @param services codes of the services that are ticked or added
 * @param channels by service
 * @param week hours of the place
 */
public record PlaceForm(
    Map<String, String> fields,
    List<String> services,
    Map<String, Set<Channel>> channels,
    WeekForm week) {

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
          "labels",
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
    Map<String, Set<Channel>> channels = new java.util.HashMap<>();
    for (String service : services) {
      String hours = "horaires." + service;
      fields.put(hours, Objects.requireNonNullElse(parameters.getFirst(hours), "").strip());
      channels.put(service, channels(parameters.getOrDefault("canal." + service, List.of())));
    }
    return new PlaceForm(fields, List.copyOf(services), channels, WeekForm.of(parameters));
  }

  private static Set<Channel> channels(List<String> names) {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      if (names.contains(channel.name())) {
        channels.add(channel);
      }
    }
    return channels;
  }

  static PlaceForm of(RegisteredPlace place, String language) {
    Map<String, String> fields = new java.util.HashMap<>();
    fields.put("nom", place.name());
    fields.put("etat", place.status().state().name());
    fields.put("depuis", "");
    fields.put("commune", place.location().communeCode());
    fields.put("adresse", text(place.location().address()));
    fields.put("position", position(place.location()));
    fields.put("operateur", text(place.operator()));
    fields.put("reseau", text(place.network()));
    fields.put("labels", String.join(", ", place.labels().stream().map(Label::code).toList()));
    fields.put("hote", text(place.hostId()));
    fields.put("telephone", text(place.contact().phone()));
    fields.put("courriel", text(place.contact().email()));
    fields.put("site", text(place.contact().website()));
    fields.put("fauteuil", text(place.accessibility().wheelchair()));
    fields.put("acces", text(place.accessibility().details()));
    fields.put("texte", "");
    Map<String, Set<Channel>> channels = new java.util.HashMap<>();
    for (GivenService service : place.services()) {
      channels.put(service.code(), service.channels());
      String own = service.openingHours();
      fields.put("horaires." + service.code(), own == null ? "" : HoursWords.say(own, language));
    }
    String hours = place.openingHours();
    HoursGrid grid = hours == null ? HoursGrid.EMPTY : HoursGrid.of(hours).orElse(HoursGrid.EMPTY);
    return new PlaceForm(fields, List.copyOf(place.serviceCodes()), channels, WeekForm.of(grid));
  }

  static PlaceForm empty() {
    return new PlaceForm(
        Map.of("etat", State.OPEN.name()), List.of(), Map.of(), WeekForm.of(HoursGrid.EMPTY));
  }

  private static String position(Location location) {
    return location.isLocated()
        ? String.format(
            Locale.ROOT, "%.6f, %.6f", location.position().latDeg(), location.position().lonDeg())
        : "";
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** What stands in a field. */
  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** True when a service is reached that way. */
  public boolean reaches(String service, String channel) {
    return channels.getOrDefault(service, Set.of()).stream()
        .anyMatch(one -> one.name().equals(channel));
  }

  /** The same with the week of a text that was read. */
  PlaceForm withWeek(WeekForm read) {
    return new PlaceForm(fields, services, channels, read);
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
      java.util.function.Function<String, Optional<LatLon>> townHall,
      List<String> problems) {
    if (get("nom").isEmpty() || fields.values().stream().anyMatch(f -> f.length() > LONGEST)) {
      problems.add("register.problem.name");
    }
    if (!get("depuis").isEmpty() && since() == null) {
      problems.add("register.problem.since");
    }
    Location location = location(known, townHall, problems);
    List<GivenService> given = given(known, problems);
    if (given.isEmpty()) {
      problems.add("register.problem.services");
    }
    String hours = hours(known, problems);
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
            labels(known),
            orNull("hote"),
            new Contact(orNull("telephone"), orNull("courriel"), orNull("site")),
            new Accessibility(orNull("fauteuil"), orNull("acces")),
            hours,
            known == null ? 1 : known.count(),
            known == null ? Map.of() : known.identifiers(),
            known == null ? List.of() : known.references(),
            given));
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

  private List<Label> labels(@Nullable RegisteredPlace known) {
    List<Label> labels = new ArrayList<>();
    for (String part : get("labels").split(",")) {
      String code = part.strip();
      if (!code.isEmpty()) {
        labels.add(
            (known == null ? Collections.<Label>emptyList() : known.labels())
                .stream()
                    .filter(label -> label.code().equals(code))
                    .findFirst()
                    .orElse(new Label(code, since(), null)));
      }
    }
    return labels;
  }

  private @Nullable Location location(
      @Nullable RegisteredPlace known,
      java.util.function.Function<String, Optional<LatLon>> townHall,
      List<String> problems) {
    Optional<LatLon> mairie = townHall.apply(get("commune"));
    if (mairie.isEmpty()) {
      problems.add("register.problem.commune");
      return null;
    }
    String typed = get("position");
    if (typed.isEmpty()) {
      if (known != null
          && known.location().communeCode().equals(get("commune"))
          && !known.location().isLocated()) {
        return new Location(
            orNull("adresse"),
            get("commune"),
            known.location().position(),
            known.location().quality());
      }
      return new Location(
          orNull("adresse"), get("commune"), mairie.get(), PositionQuality.TOWN_HALL);
    }
    if (known != null && typed.equals(position(known.location()))) {
      return new Location(
          orNull("adresse"),
          get("commune"),
          known.location().position(),
          known.location().quality());
    }
    String[] parts = typed.split("[,;\\s]+");
    try {
      LatLon position = new LatLon(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
      return new Location(orNull("adresse"), get("commune"), position, PositionQuality.EXACT);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      problems.add("register.problem.position");
      return null;
    }
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

  private List<GivenService> given(@Nullable RegisteredPlace known, List<String> problems) {
    List<GivenService> given = new ArrayList<>();
    for (String code : services) {
      GivenService former =
          known == null
              ? GivenService.of(code, null)
              : known.services().stream()
                  .filter(service -> service.code().equals(code))
                  .findFirst()
                  .orElse(GivenService.of(code, null));
      given.add(
          new GivenService(
              code,
              former.level(),
              channels.getOrDefault(code, Set.of()),
              ownHours(former, problems),
              former.audiences(),
              former.cost(),
              former.languages(),
              former.stops()));
    }
    return given;
  }

  /** Hours of a service in French, where they are not those of the place. */
  private @Nullable String ownHours(GivenService former, List<String> problems) {
    String typed = get("horaires." + former.code());
    String own = former.openingHours();
    if (typed.isEmpty()) {
      return null;
    }
    if (own != null
        && (typed.equals(HoursWords.say(own, "fr")) || typed.equals(HoursWords.say(own, "en")))) {
      return own;
    }
    HoursReading read = FrenchHours.read(typed);
    if (read.confidence() == HoursReading.Confidence.NOT_READ
        || read.confidence() == HoursReading.Confidence.PARTIAL) {
      problems.add("register.problem.own-hours");
    }
    return read.openingHours();
  }
}
