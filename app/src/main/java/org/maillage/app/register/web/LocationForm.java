package org.maillage.app.register.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.Location;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/** Where something is, as it is typed: an address, a commune, and a position where it is known. */
final class LocationForm {

  private LocationForm() {}

  /** The position as it stands in its field; empty when only the commune is known. */
  static String position(Location location) {
    return location.isLocated()
        ? String.format(
            Locale.ROOT, "%.6f, %.6f", location.position().latDeg(), location.position().lonDeg())
        : "";
  }

  /**
   * The location that is wanted; null when it cannot be told, with the reason in the problems.
   *
   * @param typed position, at the mairie when it is empty
   * @param known as it is, kept where nothing was changed
   * @param townHall of a commune, by its code
   */
  static @Nullable Location read(
      @Nullable String address,
      String commune,
      String typed,
      @Nullable Location known,
      Function<String, Optional<LatLon>> townHall,
      List<String> problems) {
    Optional<LatLon> mairie = townHall.apply(commune);
    if (mairie.isEmpty()) {
      problems.add("register.problem.commune");
      return null;
    }
    if (typed.isEmpty()) {
      return known != null && known.communeCode().equals(commune) && !known.isLocated()
          ? new Location(address, commune, known.position(), known.quality())
          : new Location(address, commune, mairie.get(), PositionQuality.TOWN_HALL);
    }
    if (known != null && typed.equals(position(known))) {
      return new Location(address, commune, known.position(), known.quality());
    }
    String[] parts = typed.split("[,;\\s]+");
    try {
      LatLon position = new LatLon(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
      return new Location(address, commune, position, PositionQuality.EXACT);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      problems.add("register.problem.position");
      return null;
    }
  }
}
