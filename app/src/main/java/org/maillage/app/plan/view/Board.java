package org.maillage.app.plan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Taking;
import org.maillage.domain.plan.check.Completeness;

/**
 * The synoptic table of a plan, made of its fiches.
 *
 * @param rows in the order of the plan; what is above a row that is shown is shown too
 * @param shown how many of the rows are carried out
 * @param followed how many the plan has
 */
public record Board(List<Row> rows, int shown, int followed) {

  /**
   * A line of the table.
   *
   * @param depth 0 at the top
   * @param followed true for what is carried out; the others only hold a level together
   * @param pilots who leads it
   * @param state how far it is
   * @param complete share of the required sections that are filled, in words
   * @param missing titles of those that are empty, joined; empty when none is
   * @param indicators how many
   * @param lateSteps how many
   * @param below how many are carried out below a level
   */
  public record Row(
      String id,
      String code,
      String title,
      int depth,
      boolean followed,
      List<Named> pilots,
      StateView state,
      String complete,
      String missing,
      int indicators,
      int lateSteps,
      int below) {
    public Row {
      pilots = List.copyOf(pilots);
    }
  }

  public Board {
    rows = List.copyOf(rows);
  }

  /** The rows that a filter leaves. */
  public static Board of(PlanIndex index, BoardFilter filter, LocalDate today, PlanWords words) {
    Set<String> kept = new HashSet<>();
    Map<String, Integer> below = new HashMap<>();
    int shown = 0;
    for (Fiche fiche : index.plan().fiches()) {
      boolean followed = index.isFollowed(fiche);
      boolean matches = filter.matches(fiche, index);
      if (matches) {
        kept.add(fiche.node().id());
        shown += followed ? 1 : 0;
      }
      for (PlanNode above : index.tree().path(fiche.node().id())) {
        if (matches) {
          kept.add(above.id());
        }
        if (followed) {
          below.merge(above.id(), 1, Integer::sum);
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Fiche fiche : index.plan().fiches()) {
      if (kept.contains(fiche.node().id())) {
        rows.add(row(index, fiche, below.getOrDefault(fiche.node().id(), 0), today, words));
      }
    }
    return new Board(rows, shown, index.followed().size());
  }

  private static Row row(
      PlanIndex index, Fiche fiche, int below, LocalDate today, PlanWords words) {
    String id = fiche.node().id();
    Completeness completeness = Completeness.of(index.plan().frame().template(), fiche);
    return new Row(
        id,
        index.code(id),
        fiche.node().title(),
        index.tree().depth(id),
        index.isFollowed(fiche),
        index.actors(fiche, Taking.Role.PILOT),
        words.state(fiche.status()),
        words.words().figures().percent(completeness.percent() / 100.0),
        completeness.missing().stream().map(words::section).collect(Collectors.joining(", ")),
        fiche.indicators().size(),
        (int) fiche.steps().stream().filter(step -> step.isLate(today)).count(),
        below);
  }
}
