package org.maillage.app.map;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.maillage.app.shell.Figures;

/**
 * Classes of time for a map: six, named by whole minutes.
 *
 * <p>A time is classed by the whole minute that is shown for it, so that the map and the table say
 * the same. The breaks are one of a few ladders of round numbers, the finest whose last class holds
 * at most a tenth of the communes; in all but the last two a class ends at 7 min, the national
 * reference (INSEE Première 1579), so that it can be read on the map.
 */
public final class TimeClasses {

  /** Class of a commune without a time. */
  public static final int NONE = MapArea.NO_CLASS;

  private static final List<int[]> LADDERS =
      List.of(
          new int[] {2, 4, 6, 8, 10},
          new int[] {5, 8, 10, 15, 20},
          new int[] {8, 12, 16, 20, 30},
          new int[] {8, 15, 20, 30, 40},
          new int[] {8, 20, 30, 45, 60},
          new int[] {15, 30, 45, 60, 90},
          new int[] {30, 60, 90, 120, 150});

  private static final double SHARE_BELOW_LAST = 0.9;

  private final int[] breaksMin;

  private TimeClasses(int[] breaksMin) {
    this.breaksMin = breaksMin;
  }

  /**
   * The ladder that suits the times of a map.
   *
   * @param timesMs one time a commune in milliseconds, negative when unknown
   */
  public static TimeClasses fit(LongStream timesMs) {
    int[] minutes =
        timesMs
            .filter(ms -> ms >= 0)
            .mapToInt(ms -> Figures.wholeMinutes(ms).orElseThrow())
            .toArray();
    for (int[] ladder : LADDERS) {
      long below = Arrays.stream(minutes).filter(m -> m < ladder[ladder.length - 1]).count();
      if (below >= SHARE_BELOW_LAST * minutes.length) {
        return new TimeClasses(ladder);
      }
    }
    return new TimeClasses(LADDERS.get(LADDERS.size() - 1));
  }

  /** How many classes there are, those without a time not counted. */
  public int size() {
    return breaksMin.length + 1;
  }

  /**
   * Class of a time, 0 for the shortest.
   *
   * @param timeMs milliseconds, negative when unknown
   * @return 0 to {@link #size()} - 1, or {@link #NONE}
   */
  public int classOf(long timeMs) {
    OptionalInt minutes = Figures.wholeMinutes(timeMs);
    if (minutes.isEmpty()) {
      return NONE;
    }
    int index = 0;
    while (index < breaksMin.length && minutes.getAsInt() >= breaksMin[index]) {
      index++;
    }
    return index;
  }

  /** First whole minute of a class. */
  public int fromMin(int index) {
    return index == 0 ? 0 : breaksMin[index - 1];
  }

  /** Last whole minute of a class; empty for the last class, which is open. */
  public OptionalInt toMin(int index) {
    return index == breaksMin.length ? OptionalInt.empty() : OptionalInt.of(breaksMin[index] - 1);
  }
}
