package org.maillage.app.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.maillage.app.register.web.RegisterOpening.Opened;
import org.maillage.app.shell.Words;
import org.maillage.data.hours.HoursWords;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;

/**
 * A place in a list.
 *
 * @param href of its card
 * @param address at least its commune
 * @param services names, by commas
 * @param hours in words; empty when they are not known
 * @param amplitude hours a week, in words; empty when they are not known
 * @param small whether it is a post office of less than 18 hours a week
 * @param state in words; empty when it is simply open
 * @param operator empty when unknown
 */
public record PlaceLine(
    String id,
    String name,
    String href,
    String address,
    String services,
    String hours,
    String amplitude,
    boolean small,
    String state,
    String operator) {

  private static final String POST_OFFICE = "bureau-de-poste";
  private static final int SMALL_WEEK_H = 18;

  static PlaceLine of(Opened opened, RegisteredPlace place) {
    Words words = opened.words();
    String hours = RegisterQuery.hours(place);
    OptionalDouble minutes = weekMinutes(place, opened.today());
    String operator = place.operator();
    return new PlaceLine(
        place.id(),
        place.name(),
        RegisterLinks.card(opened.territoryId(), place.id()),
        address(opened, place.location()),
        services(opened, place),
        hours == null ? "" : HoursWords.say(hours, words.language()),
        minutes.isEmpty()
            ? ""
            : words.get("register.week", Math.round(minutes.getAsDouble() / 6) / 10.0),
        isSmall(place, minutes),
        state(opened, place),
        operator == null ? "" : operator);
  }

  static OptionalDouble weekMinutes(RegisteredPlace place, LocalDate today) {
    return RegisterQuery.calendar(place)
        .map(calendar -> calendar.ordinaryWeekMinutes(today))
        .orElse(OptionalDouble.empty());
  }

  private static boolean isSmall(RegisteredPlace place, OptionalDouble minutes) {
    return place.serviceCodes().contains(POST_OFFICE)
        && minutes.isPresent()
        && minutes.getAsDouble() < SMALL_WEEK_H * 60;
  }

  private static String services(Opened opened, RegisteredPlace place) {
    List<String> names = place.serviceCodes().stream().map(opened::service).toList();
    return names.stream().collect(Collectors.joining(", "));
  }

  static String address(Opened opened, Location location) {
    String commune = opened.commune(location.communeCode());
    String address = location.address();
    return address == null || address.isBlank()
        ? commune
        : address.contains(commune) ? address : address + ", " + commune;
  }

  static String state(Opened opened, RegisteredPlace place) {
    if (opened.picture().toCheck().contains(place.id())) {
      return opened.words().get("register.state.to-check");
    }
    PlaceStatus status = place.status();
    LocalDate since = status.since();
    String key = "register.state." + status.state().name().toLowerCase(java.util.Locale.ROOT);
    if (status.state() == PlaceStatus.State.OPEN && since == null) {
      return "";
    }
    return since == null
        ? opened.words().get(key)
        : opened.words().get(key + ".since", Days.day(since, opened.words()));
  }
}
