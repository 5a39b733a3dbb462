package org.maillage.domain.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.RegisterIssue.Code;
import org.maillage.domain.register.RegisteredPlace.Scheme;

/** Finds what is wrong in a register. Every fault is told, and no record is changed. */
public final class RegisterValidation {

  private static final Pattern COMMUNE = Pattern.compile("(?:\\d{2}|2[AB])\\d{3}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");
  private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");
  private static final Map<Scheme, Pattern> IDENTIFIERS =
      Map.of(
          Scheme.SIRET, Pattern.compile("\\d{14}"),
          Scheme.UAI, Pattern.compile("\\d{7}[A-Z]"),
          Scheme.FINESS, Pattern.compile("(?:\\d{2}|2[AB])\\d{7}"),
          Scheme.RNA, Pattern.compile("W\\d[0-9A-Z]\\d{7}"));
  private static final Set<String> WHEELCHAIR = Set.of("yes", "limited", "no");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** La Poste's own SIREN: the digits of its establishments add up otherwise. */
  private static final String LA_POSTE = "356000000";

  private final Set<String> catalogue;
  private final Predicate<String> hoursReadable;
  private final Map<String, RegisteredPlace> byId = new HashMap<>();
  private final List<RegisterIssue> issues = new ArrayList<>();

  private RegisterValidation(Set<String> catalogue, Predicate<String> hoursReadable) {
    this.catalogue = catalogue;
    this.hoursReadable = hoursReadable;
  }

  /**
   * The faults of a register, in the order of the records.
   *
   * @param catalogue codes of the known services
   * @param hoursReadable whether a text is of the opening_hours grammar
   */
  public static List<RegisterIssue> check(
      Collection<RegisteredPlace> places, Set<String> catalogue, Predicate<String> hoursReadable) {
    RegisterValidation validation = new RegisterValidation(catalogue, hoursReadable);
    for (RegisteredPlace place : places) {
      if (validation.byId.putIfAbsent(place.id(), place) != null) {
        validation.add(Code.ID_TWICE, place, "id", place.id());
      }
    }
    places.forEach(validation::check);
    return List.copyOf(validation.issues);
  }

  private void add(Code code, RegisteredPlace place, String field, @Nullable String value) {
    issues.add(new RegisterIssue(code, place.id(), field, value == null ? "" : value));
  }

  private void check(RegisteredPlace place) {
    if (place.id().isBlank()) {
      add(Code.MISSING, place, "id", "");
    }
    if (place.name().isBlank()) {
      add(Code.MISSING, place, "name", "");
    }
    if (place.services().isEmpty()) {
      add(Code.MISSING, place, "services", "");
    }
    if (place.references().isEmpty()) {
      add(Code.MISSING, place, "references", "");
    }
    if (place.count() < 1) {
      add(Code.COUNT_WRONG, place, "count", String.valueOf(place.count()));
    }
    commune(place, "location.communeCode", place.location());
    dates(place);
    host(place);
    place.identifiers().forEach((scheme, value) -> identifier(place, scheme, value));
    String wheelchair = place.accessibility().wheelchair();
    if (wheelchair != null && !WHEELCHAIR.contains(wheelchair)) {
      add(Code.WHEELCHAIR_WRONG, place, "accessibility.wheelchair", wheelchair);
    }
    matches(place, "contact.email", place.contact().email(), EMAIL, Code.EMAIL_WRONG);
    matches(place, "contact.website", place.contact().website(), WEBSITE, Code.WEBSITE_WRONG);
    hours(place, "openingHours", place.openingHours());
    Set<String> seen = new HashSet<>();
    for (GivenService service : place.services()) {
      if (!seen.add(service.code())) {
        add(Code.SERVICE_TWICE, place, "services", service.code());
      }
      service(place, service);
    }
  }

  private void commune(RegisteredPlace place, String field, Location location) {
    if (!COMMUNE.matcher(location.communeCode()).matches()) {
      add(Code.COMMUNE_WRONG, place, field, location.communeCode());
    }
  }

  private void dates(RegisteredPlace place) {
    PlaceStatus status = place.status();
    reversed(place, "status", status.since(), status.until());
    if (status.state() == PlaceStatus.State.CLOSED && status.since() == null) {
      add(Code.CLOSED_WITHOUT_DATE, place, "status.since", "");
    }
    for (Label label : place.labels()) {
      reversed(place, "labels[" + label.code() + "]", label.from(), label.until());
    }
  }

  private void reversed(
      RegisteredPlace place, String field, @Nullable LocalDate from, @Nullable LocalDate until) {
    if (from != null && until != null && until.isBefore(from)) {
      add(Code.DATES_REVERSED, place, field, from + " / " + until);
    }
  }

  private void host(RegisteredPlace place) {
    String hostId = place.hostId();
    if (hostId == null) {
      return;
    }
    RegisteredPlace host = byId.get(hostId);
    if (hostId.equals(place.id())) {
      add(Code.HOST_IS_ITSELF, place, "hostId", hostId);
    } else if (host == null) {
      add(Code.HOST_UNKNOWN, place, "hostId", hostId);
    } else if (host.hostId() != null) {
      add(Code.HOST_IS_HOSTED, place, "hostId", hostId);
    }
  }

  private void identifier(RegisteredPlace place, Scheme scheme, String value) {
    Pattern pattern = IDENTIFIERS.get(scheme);
    boolean right = pattern != null && pattern.matcher(value).matches();
    if (!right || (scheme == Scheme.SIRET && !isSiret(value))) {
      add(Code.IDENTIFIER_WRONG, place, "identifiers." + scheme, value);
    }
  }

  /** The key of Luhn, and for La Poste the sum of the digits, a multiple of five. */
  private static boolean isSiret(String digits) {
    int luhn = 0;
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += digit;
      int twice = digit * 2;
      luhn += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return luhn % 10 == 0 || (digits.startsWith(LA_POSTE) && sum % 5 == 0);
  }

  private void matches(
      RegisteredPlace place, String field, @Nullable String value, Pattern pattern, Code code) {
    if (value != null && !pattern.matcher(value).matches()) {
      add(code, place, field, value);
    }
  }

  private void hours(RegisteredPlace place, String field, @Nullable String hours) {
    if (hours != null && !hoursReadable.test(hours)) {
      add(Code.HOURS_WRONG, place, field, hours);
    }
  }

  private void service(RegisteredPlace place, GivenService service) {
    String field = "services[" + service.code() + "]";
    if (!catalogue.contains(service.code())) {
      add(Code.SERVICE_UNKNOWN, place, field, service.code());
    }
    hours(place, field + ".openingHours", service.openingHours());
    for (String audience : service.audiences()) {
      if (!Audiences.isKnown(audience)) {
        add(Code.AUDIENCE_WRONG, place, field + ".audiences", audience);
      }
    }
    for (String language : service.languages()) {
      if (!LANGUAGES.contains(language)) {
        add(Code.LANGUAGE_WRONG, place, field + ".languages", language);
      }
    }
    boolean itinerant = service.channels().contains(Channel.ITINERANT_STOP);
    if (itinerant && service.stops().isEmpty()) {
      add(Code.CHANNEL_WITHOUT_STOPS, place, field + ".stops", "");
    }
    if (!itinerant && !service.stops().isEmpty()) {
      add(Code.STOPS_WITHOUT_CHANNEL, place, field + ".channels", "");
    }
    for (ItinerantStop stop : service.stops()) {
      commune(place, field + ".stops[" + stop.name() + "]", stop.location());
      hours(place, field + ".stops[" + stop.name() + "].openingHours", stop.openingHours());
    }
  }
}
