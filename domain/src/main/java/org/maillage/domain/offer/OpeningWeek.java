package org.maillage.domain.offer;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.Objects;

/**
 * An ordinary week of opening, to the quarter of an hour. Weeks can be united: two places that open
 * one after the other are open longer than each of them. Immutable.
 */
public final class OpeningWeek {

  /** Half-days from Monday morning to Saturday afternoon. */
  public static final int HALF_DAYS = 12;

  private static final int QUARTERS_A_DAY = 96;
  private static final int QUARTERS_AN_HOUR = 4;
  private static final int NOON = 12 * QUARTERS_AN_HOUR;
  private static final int EVENING = 17 * QUARTERS_AN_HOUR;

  /** A half-day counts from an hour of opening on: a gap of lunch does not make two of one. */
  private static final int HALF_DAY_FROM = QUARTERS_AN_HOUR;

  private final BitSet open;

  private OpeningWeek(BitSet open) {
    this.open = open;
  }

  /** Gathers spans of opening. */
  public static final class Builder {
    private final BitSet open = new BitSet(7 * QUARTERS_A_DAY);

    /**
     * Opens a day.
     *
     * @param fromMin minutes from midnight, 0 to 1439; the quarter in which it lies is open
     * @param toMin minutes from midnight, above {@code fromMin}; beyond 1440 it reaches into the
     *     next day
     */
    public Builder open(DayOfWeek day, int fromMin, int toMin) {
      if (fromMin < 0 || fromMin >= 1440 || toMin <= fromMin) {
        throw new IllegalArgumentException("open from " + fromMin + " to " + toMin + " minutes");
      }
      int first = day.ordinal() * QUARTERS_A_DAY + fromMin / 15;
      int end = day.ordinal() * QUARTERS_A_DAY + (toMin + 14) / 15;
      for (int quarter = first; quarter < end; quarter++) {
        open.set(quarter % (7 * QUARTERS_A_DAY));
      }
      return this;
    }

    /** Closes a whole day. */
    public Builder close(DayOfWeek day) {
      open.clear(day.ordinal() * QUARTERS_A_DAY, (day.ordinal() + 1) * QUARTERS_A_DAY);
      return this;
    }

    public OpeningWeek build() {
      return new OpeningWeek((BitSet) open.clone());
    }
  }

  /** Open when one of the two is. */
  public OpeningWeek union(OpeningWeek other) {
    BitSet both = (BitSet) open.clone();
    both.or(other.open);
    return new OpeningWeek(both);
  }

  /**
   * Whether it is open.
   *
   * @param minute minutes from midnight, 0 to 1439
   */
  public boolean isOpen(DayOfWeek day, int minute) {
    return open.get(day.ordinal() * QUARTERS_A_DAY + minute / 15);
  }

  /** Hours a week, 0 to 168. */
  public double hours() {
    return (double) open.cardinality() / QUARTERS_AN_HOUR;
  }

  /** Hours after 17:00, all days together. */
  public double eveningHours() {
    int quarters = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      quarters += count(day, EVENING, QUARTERS_A_DAY);
    }
    return (double) quarters / QUARTERS_AN_HOUR;
  }

  /** Whether it opens on Saturday at all. */
  public boolean opensOnSaturday() {
    return count(DayOfWeek.SATURDAY, 0, QUARTERS_A_DAY) > 0;
  }

  /** Half-days from Monday to Saturday with an hour of opening or more, 0 to {@link #HALF_DAYS}. */
  public int halfDays() {
    int halfDays = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.SUNDAY) {
        halfDays += count(day, 0, NOON) >= HALF_DAY_FROM ? 1 : 0;
        halfDays += count(day, NOON, QUARTERS_A_DAY) >= HALF_DAY_FROM ? 1 : 0;
      }
    }
    return halfDays;
  }

  private int count(DayOfWeek day, int from, int to) {
    int first = day.ordinal() * QUARTERS_A_DAY;
    return open.get(first + from, first + to).cardinality();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningWeek week && open.equals(week.open);
  }

  @Override
  public int hashCode() {
    return Objects.hash(open);
  }
}
