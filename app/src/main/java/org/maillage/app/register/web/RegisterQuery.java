package org.maillage.app.register.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.data.communes.CommuneCodes;
import org.maillage.data.hours.OpeningCalendar;
import org.maillage.data.hours.PublicHolidays;
import org.maillage.data.hours.SchoolHolidays;
import org.maillage.domain.offer.NameWords;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceCorrection;
import org.maillage.domain.register.PlaceStatus.State;
import org.maillage.domain.register.RegisteredPlace;

/**
 * What of a register is looked for; names are those of the fields, what was not asked is empty.
 *
 * @param q words of the name or the address
 * @param commune INSEE code
 * @param service code
 * @param operateur as it is written
 * @param etat state in small letters, {@code a-verifier}, or {@code tous}; open ones when empty
 * @param source id
 * @param horaires one of {@code samedi}, {@code soir}, {@code moins-18h}, {@code inconnus}
 * @param label code of a label that is held
 * @param niveau of help that a label gives, {@code 1} to {@code 3}
 * @param denombrements {@code oui} to see rows that only count
 * @param page from 1
 */
public record RegisterQuery(
    String q,
    String commune,
    String service,
    String operateur,
    String etat,
    String source,
    String horaires,
    String label,
    String niveau,
    String denombrements,
    int page) {

  private static final int FIVE_PM = 17 * 60;

  /** A post office with fewer hours a week has a small amplitude (document 004). */
  private static final int SMALL_WEEK_MIN = 18 * 60;

  static RegisterQuery of(Map<String, String> parameters) {
    return new RegisterQuery(
        text(parameters, "q"),
        text(parameters, "commune"),
        text(parameters, "service"),
        text(parameters, "operateur"),
        text(parameters, "etat"),
        text(parameters, "source"),
        text(parameters, "horaires"),
        text(parameters, "label"),
        text(parameters, "niveau"),
        text(parameters, "denombrements"),
        page(text(parameters, "page")));
  }

  private static String text(Map<String, String> parameters, String name) {
    return Objects.requireNonNullElse(parameters.get(name), "").strip();
  }

  private static int page(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
  }

  /** True when nothing but open places is looked for. */
  public boolean isEmpty() {
    return (q
            + commune
            + service
            + operateur
            + etat
            + source
            + horaires
            + label
            + niveau
            + denombrements)
        .isEmpty();
  }

  boolean takes(RegisteredPlace place, boolean toCheck, LocalDate today) {
    return takesState(place, toCheck)
        && (denombrements.equals("oui") || !counts(place))
        && (commune.isEmpty() || place.location().communeCode().equals(commune))
        && (service.isEmpty() || place.serviceCodes().contains(service))
        && (operateur.isEmpty() || operateur.equals(place.operator()))
        && (source.isEmpty() || place.sourceIds().contains(source))
        && takesLabels(place, today)
        && takesWords(place)
        && takesHours(place, today);
  }

  /** A row that only says how many there are in a commune. */
  static boolean counts(RegisteredPlace place) {
    return !place.location().isLocated()
        && place.location().address() == null
        && !place.sourceIds().contains(PlaceCorrection.SOURCE);
  }

  /** A place of its own that is not closed: somebody answers for what is said of it. */
  static boolean isToBeKept(RegisteredPlace place) {
    return place.status().state() != State.CLOSED && !counts(place);
  }

  private boolean takesState(RegisteredPlace place, boolean toCheck) {
    return switch (etat) {
      case "tous" -> true;
      case "a-verifier" -> toCheck;
      case "" -> place.status().state() != State.CLOSED;
      default -> place.status().state().name().equalsIgnoreCase(etat);
    };
  }

  /** The label and the level may be those of one label only. */
  private boolean takesLabels(RegisteredPlace place, LocalDate today) {
    return (label.isEmpty() && niveau.isEmpty())
        || place.labels().stream()
            .filter(one -> one.isHeld(today))
            .filter(one -> label.isEmpty() || label.equals(one.code()))
            .anyMatch(one -> niveau.isEmpty() || niveau.equals(String.valueOf(one.level())));
  }

  private boolean takesWords(RegisteredPlace place) {
    if (q.isEmpty()) {
      return true;
    }
    String text = NameWords.plain(place.name() + " " + place.location().address());
    for (String word : NameWords.plain(q).split(" ")) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean takesHours(RegisteredPlace place, LocalDate today) {
    if (horaires.isEmpty()) {
      return true;
    }
    Optional<OpeningCalendar> calendar = calendar(place);
    return switch (horaires) {
      case "samedi" -> calendar.filter(c -> c.opensOn(DayOfWeek.SATURDAY, today)).isPresent();
      case "soir" -> calendar.filter(c -> c.opensAfter(FIVE_PM, today)).isPresent();
      case "moins-18h" ->
          calendar.isPresent()
              && calendar.get().ordinaryWeekMinutes(today).orElse(SMALL_WEEK_MIN) < SMALL_WEEK_MIN;
      case "inconnus" -> calendar.isEmpty();
      default -> true;
    };
  }

  /** The hours of the place, or of its first service that has some. */
  static @Nullable String hours(RegisteredPlace place) {
    return place.openingHours() != null
        ? place.openingHours()
        : place.services().stream()
            .map(GivenService::openingHours)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  static Optional<OpeningCalendar> calendar(RegisteredPlace place) {
    String hours = hours(place);
    return hours == null ? Optional.empty() : calendar(hours, place.location());
  }

  /** Hours on the calendar of where they are. */
  static Optional<OpeningCalendar> calendar(String hours, Location location) {
    return OpeningCalendar.of(
        hours,
        PublicHolidays.of(CommuneCodes.departementOf(location.communeCode())),
        SchoolHolidays.NOT_KNOWN);
  }

  /** Address of another page of the same. */
  String href(String territoryId, int toPage) {
    Map<String, String> asked = new HashMap<>();
    asked.put("q", q);
    asked.put("commune", commune);
    asked.put("service", service);
    asked.put("operateur", operateur);
    asked.put("etat", etat);
    asked.put("source", source);
    asked.put("horaires", horaires);
    asked.put("label", label);
    asked.put("niveau", niveau);
    asked.put("denombrements", denombrements);
    asked.put("page", toPage == 1 ? "" : Integer.toString(toPage));
    return RegisterLinks.list(territoryId, asked);
  }
}
