package org.maillage.domain.plan.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.Programme;

/**
 * Whether the three-year programmes cover exactly the life of the scheme (A56).
 *
 * @param gaps days of the life that no programme covers, in their order
 * @param overlaps days that two programmes share, in their order
 * @param outside programmes that begin before the life or end after it
 */
public record ProgrammeCover(List<Period> gaps, List<Overlap> overlaps, List<Programme> outside) {

  /**
   * Two programmes at once.
   *
   * @param earlier the one that begins first
   * @param later the other
   * @param days that they share
   */
  public record Overlap(Programme earlier, Programme later, Period days) {}

  public ProgrammeCover {
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
    outside = List.copyOf(outside);
  }

  /** Looks at a plan's frame; a plan without programmes has its whole life as a gap. */
  public static ProgrammeCover of(PlanFrame frame) {
    LocalDate first = frame.life().start();
    LocalDate last = frame.life().end();
    List<Period> gaps = new ArrayList<>();
    List<Programme> outside = new ArrayList<>();
    LocalDate next = first;
    for (Programme programme : frame.programmes()) {
      LocalDate start = programme.period().start();
      LocalDate end = programme.period().end();
      if (start.isBefore(first) || end.isAfter(last)) {
        outside.add(programme);
      }
      if (start.isAfter(next) && !next.isAfter(last)) {
        LocalDate before = start.minusDays(1);
        gaps.add(new Period(next, before.isAfter(last) ? last : before));
      }
      next = end.isBefore(next) ? next : end.plusDays(1);
    }
    if (!next.isAfter(last)) {
      gaps.add(new Period(next, last));
    }
    return new ProgrammeCover(gaps, overlaps(frame.programmes()), outside);
  }

  private static List<Overlap> overlaps(List<Programme> programmes) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < programmes.size(); i++) {
      for (int j = i + 1; j < programmes.size(); j++) {
        Period a = programmes.get(i).period();
        Period b = programmes.get(j).period();
        LocalDate end = a.end().isBefore(b.end()) ? a.end() : b.end();
        if (!b.start().isAfter(end)) {
          overlaps.add(
              new Overlap(programmes.get(i), programmes.get(j), new Period(b.start(), end)));
        }
      }
    }
    return overlaps;
  }

  /** True when every day of the life is in exactly one programme, and no other day is in any. */
  public boolean isExact() {
    return gaps.isEmpty() && overlaps.isEmpty() && outside.isEmpty();
  }
}
