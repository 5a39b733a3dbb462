package org.maillage.app.register.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.data.hours.HoursWords;
import org.maillage.data.hours.StopTimes;
import org.maillage.data.hours.StopTimes.Rhythm;
import org.maillage.domain.register.ItinerantStop;
import org.maillage.domain.register.Location;
import org.maillage.domain.territory.LatLon;
import org.springframework.util.MultiValueMap;

/**
 * A stop of an itinerant service as it is typed; what is not known is empty.
 *
 * @param known number of the stop among those that the register has, from 0
 * @param name what people call it
 * @param commune INSEE code
 * @param position latitude and longitude
 * @param rhythm name of a {@link Rhythm}
 * @param day name of a {@link DayOfWeek}
 * @param from {@code 09:00}
 * @param to {@code 11:00}
 * @param kept hours that say more than these fields, in words: they stay while the fields are empty
 */
public record StopForm(
    String known,
    String name,
    String commune,
    String position,
    String rhythm,
    String day,
    String from,
    String to,
    String kept) {

  private static final int LONGEST = 300;

  /** A line to fill in. */
  static final StopForm EMPTY = new StopForm("", "", "", "", "EVERY_WEEK", "", "", "", "");

  static StopForm of(MultiValueMap<String, String> parameters, String prefix) {
    Function<String, String> field =
        name -> Objects.requireNonNullElse(parameters.getFirst(prefix + name), "").strip();
    return new StopForm(
        field.apply("connu"),
        field.apply("nom"),
        field.apply("commune"),
        field.apply("position"),
        field.apply("rythme"),
        field.apply("jour"),
        field.apply("debut"),
        field.apply("fin"),
        field.apply("dit"));
  }

  static StopForm of(ItinerantStop stop, int number, String language) {
    String hours = stop.openingHours();
    Optional<StopTimes> times = hours == null ? Optional.empty() : StopTimes.of(hours);
    return new StopForm(
        Integer.toString(number),
        stop.name(),
        stop.location().communeCode(),
        LocationForm.position(stop.location()),
        times.map(t -> t.rhythm().name()).orElse(Rhythm.EVERY_WEEK.name()),
        times.map(t -> t.day().name()).orElse(""),
        times.map(t -> WeekForm.clock(t.fromMin())).orElse(""),
        times.map(t -> WeekForm.clock(t.toMin())).orElse(""),
        hours == null || times.isPresent() ? "" : HoursWords.say(hours, language));
  }

  /** True when nothing is filled in: no stop is meant. */
  boolean isEmpty() {
    return (name + commune + position + day + from + to).isEmpty();
  }

  /**
   * The stop that is wanted; nothing when it cannot be told, with the reason in the problems.
   *
   * @param former stops of the service as they are
   */
  Optional<ItinerantStop> stop(
      List<ItinerantStop> former,
      Function<String, Optional<LatLon>> townHall,
      List<String> problems) {
    ItinerantStop before = before(former);
    if (name.isEmpty() || name.length() > LONGEST) {
      problems.add("register.problem.stop-name");
      return Optional.empty();
    }
    Location known = before == null ? null : before.location();
    String address = known != null && known.communeCode().equals(commune) ? known.address() : null;
    Location location = LocationForm.read(address, commune, position, known, townHall, problems);
    if (location == null) {
      return Optional.empty();
    }
    if ((day + from + to).isEmpty()) {
      String hours = before == null ? null : before.openingHours();
      boolean more = hours != null && StopTimes.of(hours).isEmpty();
      return Optional.of(new ItinerantStop(name, location, more ? hours : null));
    }
    Optional<Rhythm> weeks = named(Rhythm.values(), rhythm);
    Optional<DayOfWeek> weekday = named(DayOfWeek.values(), day);
    int fromMin = WeekForm.minutes(from);
    int toMin = WeekForm.minutes(to);
    if (weeks.isEmpty() || weekday.isEmpty() || fromMin < 0 || toMin <= fromMin) {
      problems.add("register.problem.stop-times");
      return Optional.empty();
    }
    StopTimes times = new StopTimes(weeks.get(), weekday.get(), fromMin, toMin);
    return Optional.of(new ItinerantStop(name, location, times.toOsm()));
  }

  private @Nullable ItinerantStop before(List<ItinerantStop> former) {
    int number = known.matches("[0-9]{1,3}") ? Integer.parseInt(known) : former.size();
    return number < former.size() ? former.get(number) : null;
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
