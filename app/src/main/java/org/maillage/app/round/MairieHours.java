package org.maillage.app.round;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.data.hours.OpeningWeeks;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.round.Stop;

/** When the mairies of communes are open, as far as it is known. */
final class MairieHours {

  private static final String MAIRIE = "mairie";
  private static final int DAY_MIN = 24 * 60;
  private static final int QUARTER_MIN = 15;
  private static final int MINUTE_MS = 60_000;

  private final Map<String, OpeningWeek> weeks = new HashMap<>();

  MairieHours(List<Structure> structures) {
    for (Structure structure : structures) {
      String hours = structure.openingHours();
      if (structure.services().contains(MAIRIE) && hours != null) {
        OpeningWeeks.parse(hours)
            .ifPresent(week -> weeks.merge(structure.communeCode(), week, OpeningWeek::union));
      }
    }
  }

  /** The hours of a commune's mairie; empty when they are not known, or it never opens. */
  Optional<List<Stop.Window>> findWindows(String communeCode) {
    return Optional.ofNullable(weeks.get(communeCode))
        .map(MairieHours::windows)
        .filter(windows -> !windows.isEmpty());
  }

  private static List<Stop.Window> windows(OpeningWeek week) {
    List<Stop.Window> windows = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      int begin = -1;
      for (int minute = 0; minute <= DAY_MIN; minute += QUARTER_MIN) {
        boolean open = minute < DAY_MIN && week.isOpen(day, minute);
        if (open && begin < 0) {
          begin = minute;
        } else if (!open && begin >= 0) {
          windows.add(new Stop.Window(day.ordinal(), begin * MINUTE_MS, minute * MINUTE_MS));
          begin = -1;
        }
      }
    }
    return windows;
  }
}
