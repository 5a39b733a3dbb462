package org.maillage.app.plan.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.check.Completeness;
import org.maillage.domain.plan.indicator.Indicator;

/**
 * Where a plan stands, counted over what is carried out.
 *
 * @param followed fiches
 * @param aboveLast those of them that are above the last level
 * @param states how many are how far
 * @param whole how many have every required section
 * @param indicators of all nodes
 * @param active those that are complete
 * @param late active ones of which a value is late
 * @param lateSteps steps that should be done and are not
 */
public record PlanStanding(
    int followed,
    int aboveLast,
    Map<ActionState, Integer> states,
    int whole,
    int indicators,
    int active,
    int late,
    int lateSteps) {

  public PlanStanding {
    states = Map.copyOf(states);
  }

  /** Counts. */
  public static PlanStanding of(PlanIndex index, LocalDate today) {
    PlanFrame frame = index.plan().frame();
    Map<ActionState, Integer> states = new EnumMap<>(ActionState.class);
    int whole = 0;
    int aboveLast = 0;
    for (Fiche fiche : index.followed()) {
      states.merge(fiche.status().state(), 1, Integer::sum);
      whole += Completeness.of(frame.template(), fiche).isWhole() ? 1 : 0;
      aboveLast += index.tree().depth(fiche.node().id()) < frame.levels().size() - 1 ? 1 : 0;
    }
    int indicators = 0;
    int active = 0;
    int late = 0;
    int lateSteps = 0;
    for (Fiche fiche : index.plan().fiches()) {
      for (Indicator indicator : fiche.indicators()) {
        indicators++;
        active += indicator.isActive() ? 1 : 0;
        late += isLate(indicator, frame.life(), today) ? 1 : 0;
      }
      lateSteps += (int) fiche.steps().stream().filter(step -> step.isLate(today)).count();
    }
    return new PlanStanding(
        index.followed().size(), aboveLast, states, whole, indicators, active, late, lateSteps);
  }

  private static boolean isLate(Indicator indicator, Period life, LocalDate today) {
    return !IndicatorWords.late(indicator, life.start(), life.end(), today).isEmpty();
  }

  /** "26 fiches : 3 en cours, 23 prévues. 12 sont complètes. …". */
  public String sentence(PlanWords words) {
    if (followed == 0) {
      return words.get("plan.board.sentence.none");
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(states(words));
    sentences.add(words.count("plan.board.sentence.whole", whole));
    sentences.add(indicatorSentence(words));
    if (lateSteps > 0) {
      sentences.add(words.count("plan.board.sentence.late-steps", lateSteps));
    }
    return String.join(" ", sentences);
  }

  /** "26 fiches : 3 en cours, 23 prévues." and no more. */
  public String states(PlanWords words) {
    if (followed == 0) {
      return words.get("plan.board.sentence.none");
    }
    List<String> parts = new ArrayList<>();
    for (ActionState state : ActionState.values()) {
      int number = states.getOrDefault(state, 0);
      if (number > 0) {
        parts.add(words.count("plan.count." + state, number));
      }
    }
    return words.count("plan.board.sentence.states", followed, String.join(", ", parts));
  }

  private String indicatorSentence(PlanWords words) {
    String activeWords = words.count("plan.board.sentence.active", active);
    String lateWords = late == 0 ? "" : words.count("plan.board.sentence.late", late);
    return words.count("plan.board.sentence.indicators", indicators, activeWords, lateWords);
  }
}
