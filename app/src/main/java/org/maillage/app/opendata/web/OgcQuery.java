package org.maillage.app.opendata.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.opendata.OpenColumns;
import org.maillage.app.opendata.OpenFeature;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.territory.LatLon;
import org.springframework.util.MultiValueMap;

/**
 * Which features are asked for (OGC 17-069r4, 7.15).
 *
 * @param parameters as they were given, without format and paging
 * @param bbox null for everywhere
 * @param days null for any time
 * @param limit 1 to {@link #MOST}
 * @param offset 0 or more
 */
record OgcQuery(
    Map<String, String> parameters,
    @Nullable Box bbox,
    @Nullable Days days,
    int limit,
    int offset) {

  /** More features are never given at once; who asks for more gets so many. */
  static final int MOST = 10_000;

  static final int USUAL = 100;
  private static final Set<String> OF_ALL = Set.of("bbox", "datetime", "limit", "offset");
  private static final Set<String> OF_PLACES = Set.of("service", "commune", "etat", "operateur");
  private static final Set<String> OF_FORM = Set.of("f", "lang");

  /** West is greater than east where it crosses the antimeridian. */
  record Box(double west, double south, double east, double north) {
    boolean holds(LatLon at) {
      boolean across =
          west <= east
              ? at.lonDeg() >= west && at.lonDeg() <= east
              : at.lonDeg() >= west || at.lonDeg() <= east;
      return across && at.latDeg() >= south && at.latDeg() <= north;
    }
  }

  /** Days, both included; null for an open end. */
  record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean holds(@Nullable LocalDate day) {
      // A feature without time is of any time (7.15.4).
      return day == null
          || ((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
    }
  }

  OgcQuery {
    parameters = Map.copyOf(parameters);
  }

  /** The query of an address. */
  static OgcQuery of(MultiValueMap<String, String> given, boolean places) {
    Map<String, String> kept = new TreeMap<>();
    given.forEach(
        (name, values) -> {
          boolean filter = OF_ALL.contains(name) || (places && OF_PLACES.contains(name));
          if (!filter && !OF_FORM.contains(name)) {
            throw new BadQueryException("parameter", name);
          }
          if (values.size() > 1) {
            throw new BadQueryException("twice", name);
          }
          if (filter) {
            kept.put(name, values.isEmpty() || values.get(0) == null ? "" : values.get(0).strip());
          }
        });
    int limit = number(kept.remove("limit"), "limit", 1, USUAL);
    int offset = number(kept.remove("offset"), "offset", 0, 0);
    Box box = box(kept.get("bbox"));
    Days days = days(kept.get("datetime"));
    String state = kept.get("etat");
    if (state != null && OpenColumns.state(state) == null) {
      throw new BadQueryException("etat", state);
    }
    return new OgcQuery(kept, box, days, Math.min(limit, MOST), offset);
  }

  private static int number(@Nullable String text, String name, int least, int usual) {
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the value
    }
    throw new BadQueryException("number", name, text, least);
  }

  private static @Nullable Box box(@Nullable String text) {
    if (text == null) {
      return null;
    }
    List<Double> numbers = new ArrayList<>();
    try {
      for (String part : text.split(",", -1)) {
        numbers.add(Double.parseDouble(part.strip()));
      }
    } catch (NumberFormatException e) {
      throw new BadQueryException("bbox", text);
    }
    int size = numbers.size();
    if (size != 4 && size != 6) {
      throw new BadQueryException("bbox", text);
    }
    // Six numbers have a height as third and sixth; places have none.
    Box box =
        new Box(numbers.get(0), numbers.get(1), numbers.get(size / 2), numbers.get(size / 2 + 1));
    boolean onEarth =
        Math.abs(box.west()) <= 180
            && Math.abs(box.east()) <= 180
            && Math.abs(box.south()) <= 90
            && Math.abs(box.north()) <= 90
            && box.south() <= box.north();
    if (!onEarth) {
      throw new BadQueryException("bbox", text);
    }
    return box;
  }

  private static @Nullable Days days(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String[] ends = text.split("/", -1);
    if (ends.length > 2 || text.equals("..") || text.isEmpty()) {
      throw new BadQueryException("datetime", text);
    }
    LocalDate from = day(ends[0], text);
    LocalDate to = ends.length == 1 ? from : day(ends[1], text);
    if (from != null && to != null && from.isAfter(to)) {
      throw new BadQueryException("datetime", text);
    }
    return new Days(from, to);
  }

  private static @Nullable LocalDate day(String end, String text) {
    if (end.isEmpty() || end.equals("..")) {
      return null;
    }
    try {
      return LocalDate.parse(end.matches("\\d{4}-\\d{2}-\\d{2}T\\S+") ? end.substring(0, 10) : end);
    } catch (DateTimeParseException e) {
      throw new BadQueryException("datetime", text);
    }
  }

  boolean matches(OpenFeature feature) {
    String service = parameters.get("service");
    String commune = parameters.get("commune");
    String state = parameters.get("etat");
    String operator = parameters.get("operateur");
    return (bbox == null || bbox.holds(feature.position()))
        && (days == null || days.holds(feature.date()))
        && (service == null || feature.services().contains(service))
        && (commune == null || feature.communeCode().equals(commune))
        && (state == null || feature.state() == state(state))
        && (operator == null || isOf(operator, feature.operator()));
  }

  private static PlaceStatus.@Nullable State state(String value) {
    return OpenColumns.state(value);
  }

  private static boolean isOf(String asked, @Nullable String operator) {
    return operator != null
        && operator.toLowerCase(Locale.FRENCH).equals(asked.toLowerCase(Locale.FRENCH));
  }

  /** The same question from elsewhere on. */
  OgcQuery at(int otherOffset) {
    return new OgcQuery(parameters, bbox, days, limit, Math.max(0, otherOffset));
  }
}
