package org.maillage.domain.plan.money;

import java.util.List;
import java.util.Optional;

/**
 * Lines beside the sum that was announced (A75).
 *
 * @param linesEur what the lines come to: planned where it is known, else what was paid
 * @param linesBound at least, as soon as one line is; about, as soon as one is and none is at least
 * @param announced the announced sum
 */
public record SumCheck(long linesEur, Bound linesBound, AnnouncedTotal announced) {

  /** A rounded sum may be off by that share. */
  private static final double ROUNDING = 0.01;

  /** What lines and announced sum have to do with each other. */
  public enum Outcome {
    /** They say the same, as exactly as they say it. */
    AGREES,
    /** The lines can reach the sum only if what is "at least" is more: nobody knows. */
    OPEN,
    /** They contradict each other. */
    DIFFERS
  }

  /** Compares; nothing when there are no lines. */
  public static Optional<SumCheck> of(List<BudgetLine> lines, AnnouncedTotal announced) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    long sum = 0;
    Bound bound = Bound.EXACT;
    for (BudgetLine line : lines) {
      Long eur = line.plannedEur() == null ? line.actualEur() : line.plannedEur();
      sum = Math.addExact(sum, eur == null ? 0 : eur);
      if (line.bound() == Bound.AT_LEAST || bound == Bound.EXACT) {
        bound = line.bound();
      }
    }
    return Optional.of(new SumCheck(sum, bound, announced));
  }

  /** Euros that the lines are short of the announced sum; negative when they are above. */
  public long missingEur() {
    return announced.eur() - linesEur;
  }

  /** What they have to do with each other. */
  public Outcome outcome() {
    long missing = missingEur();
    boolean rounded = linesBound == Bound.ABOUT || announced.bound() == Bound.ABOUT;
    long tolerance = rounded ? Math.round(announced.eur() * ROUNDING) : 0;
    if (Math.abs(missing) <= tolerance) {
      return Outcome.AGREES;
    }
    if (missing > 0) {
      return linesBound == Bound.AT_LEAST ? Outcome.OPEN : Outcome.DIFFERS;
    }
    return announced.bound() == Bound.AT_LEAST ? Outcome.AGREES : Outcome.DIFFERS;
  }
}
