package org.maillage.app.siting;

import java.util.Optional;
import org.maillage.domain.siting.Goal;

/** Goals as people write them: {@code mean}, {@code cover:15}, {@code worst}. */
public final class SitingGoal {

  public static final String MEAN = "mean";
  public static final String WORST = "worst";
  private static final String COVER = "cover:";
  private static final int MS_PER_MINUTE = 60_000;
  private static final int LONGEST_MINUTES = 180;

  private SitingGoal() {}

  /** The goal of that name; empty when it means nothing. */
  public static Optional<Goal> find(String written) {
    if (written.equals(MEAN)) {
      return Optional.of(new Goal.LowestMean());
    }
    if (written.equals(WORST)) {
      return Optional.of(new Goal.ShortestWorst());
    }
    return minutes(written).map(m -> new Goal.MostPeopleWithin((long) m * MS_PER_MINUTE));
  }

  /** The minutes of {@code cover:15}, 1 to 180; empty for another goal. */
  public static Optional<Integer> minutes(String written) {
    if (!written.matches(COVER + "[0-9]{1,3}")) {
      return Optional.empty();
    }
    int minutes = Integer.parseInt(written.substring(COVER.length()));
    return minutes >= 1 && minutes <= LONGEST_MINUTES ? Optional.of(minutes) : Optional.empty();
  }

  /** The name of the goal of covering within so many minutes. */
  public static String cover(int minutes) {
    return COVER + minutes;
  }
}
