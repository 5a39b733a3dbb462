package org.maillage.domain.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a place is granted a year under a rule. Amounts are whole euros, rounded down, so that no
 * funder is said to pay more than the rule gives.
 *
 * @param rule the rule
 * @param costEur yearly cost; null when it is not known
 * @param lines one a funder that pays for such a place
 * @param totalEur of the lines; null when a line depends on the cost and that is not known
 * @param leftEur what is left to pay, 0 or more; null when the cost is not known
 * @param excessEur by how much the aid is above the cost, 0 or more; null when the cost is not
 *     known
 */
public record Aid(
    FundingRule rule,
    @Nullable Long costEur,
    List<Line> lines,
    @Nullable Long totalEur,
    @Nullable Long leftEur,
    @Nullable Long excessEur) {

  /**
   * What one funder pays.
   *
   * @param amountEur euros a year; null when it depends on a cost that is not known
   * @param atMostEur the most that the line can come to, whatever the cost; null for no limit
   */
  public record Line(Funder funder, @Nullable Long amountEur, @Nullable Long atMostEur) {}

  public Aid {
    lines = List.copyOf(lines);
  }

  /**
   * The aid to a place. A flat sum is paid whatever the cost, for so the documents say; where it is
   * more than the cost nothing is left to pay, and the excess is told.
   *
   * @param yearlyCostEur what running the place costs a year, 0 or more; null when it is not known
   * @param carrier who runs it
   */
  public static Aid of(FundingRule rule, @Nullable Long yearlyCostEur, Carrier carrier) {
    if (yearlyCostEur != null && yearlyCostEur < 0) {
      throw new IllegalArgumentException("a cost of " + yearlyCostEur + " euros");
    }
    Left left = new Left(rule.ceiling(), yearlyCostEur);
    List<Line> lines = new ArrayList<>();
    for (FundingLine line : rule.lines()) {
      if (line.onlyFor() == null || line.onlyFor() == carrier) {
        lines.add(left.pay(line, yearlyCostEur));
      }
    }
    boolean known = lines.stream().allMatch(line -> line.amountEur() != null);
    Long total =
        known
            ? lines.stream().mapToLong(line -> Objects.requireNonNull(line.amountEur())).sum()
            : null;
    return new Aid(
        rule,
        yearlyCostEur,
        lines,
        total,
        positive(yearlyCostEur, total),
        positive(total, yearlyCostEur));
  }

  private static @Nullable Long positive(@Nullable Long from, @Nullable Long less) {
    return from == null || less == null ? null : Long.valueOf(Math.max(0, from - less));
  }

  /** What a ceiling leaves while funders pay one after the other. */
  private static final class Left {
    private final boolean limited;
    private @Nullable Long nowEur;
    private @Nullable Long atMostEur;

    Left(@Nullable Ceiling ceiling, @Nullable Long costEur) {
      limited = ceiling != null;
      atMostEur = ceiling == null ? null : Long.valueOf(ceiling.capEur());
      nowEur = ceiling == null || costEur == null ? null : Long.valueOf(ceiling.mostEur(costEur));
    }

    Line pay(FundingLine line, @Nullable Long costEur) {
      Long amount = line.amountEur(costEur, nowEur);
      Long most = line.kind() == FundingLine.Kind.UP_TO_CEILING ? atMostEur : line.capEur();
      if (limited && line.isUnderCeiling()) {
        amount = least(amount, nowEur);
        most = least(most, atMostEur);
        nowEur = less(nowEur, amount);
        atMostEur = less(atMostEur, most);
      }
      return new Line(line.funder(), amount, most);
    }

    private static @Nullable Long least(@Nullable Long a, @Nullable Long b) {
      return a == null ? null : b == null ? a : Long.valueOf(Math.min(a, b));
    }

    private static @Nullable Long less(@Nullable Long from, @Nullable Long amount) {
      return from == null || amount == null ? null : Long.valueOf(from - amount);
    }
  }
}
