package org.maillage.domain.observatory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.TravelTimes.FromOrigins;
import org.maillage.domain.diagnostic.TravelTimes.NearestPlaces;
import org.maillage.domain.register.CountComparison.Change;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationPoint;

/**
 * What two vintages of counts mean for people: a commune that gains its first of a type, or loses
 * its last, is a place that came or went at its mairie. One more or one less where others remain
 * changes no time. Each is measured with all other communes as in the later vintage, as {@link
 * BatchEffects} does.
 */
public final class CountEffects {

  /** Times that are kept at once: a quarter of a gigabyte. */
  private static final int MOST_TIMES = 64_000_000;

  /**
   * A commune that gained its first or lost its last.
   *
   * @param change more or fewer, one of its ends 0
   * @param effect on all people of the territory
   */
  public record Turn(Change change, PeopleEffect effect) {

    /** True when it is the first of its type in the commune. */
    public boolean isFirst() {
      return change.before() == 0;
    }
  }

  private final List<Commune> communes;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final List<Change> turns = new ArrayList<>();
  private final Map<String, int[]> having = new TreeMap<>();

  private CountEffects(List<Commune> communes, List<Change> changes, CountedVintage after) {
    this.communes = communes;
    for (Commune commune : communes) {
      ordinals.put(commune.code(), ordinals.size());
    }
    for (Change change : changes) {
      boolean turn = change.before() == 0 || change.after() == 0;
      if (turn && ordinals.containsKey(change.communeCode())) {
        turns.add(change);
        having.computeIfAbsent(change.type(), type -> having(type, after));
      }
    }
  }

  private int[] having(String type, CountedVintage after) {
    return IntStream.range(0, communes.size())
        .filter(c -> after.count(communes.get(c).code(), type) > 0)
        .toArray();
  }

  /**
   * Measures every commune and type that turned, in the order of the changes.
   *
   * @param changes between two vintages
   * @param after the later one
   * @param communes of the territory; changes of others are left out
   * @param points where people live
   */
  public static List<Turn> of(
      List<Change> changes,
      CountedVintage after,
      List<Commune> communes,
      List<PopulationPoint> points,
      TravelTimes engine) {
    return new CountEffects(communes, changes, after).measure(points, engine);
  }

  /** Times to every mairie are asked once; all types are read off them. */
  private List<Turn> measure(List<PopulationPoint> points, TravelTimes engine) {
    int chunk = Math.max(1, MOST_TIMES / Math.max(1, communes.size()));
    Totals[] totals = new Totals[turns.size()];
    Arrays.setAll(totals, t -> new Totals());
    for (int from = 0; from < points.size(); from += chunk) {
      List<PopulationPoint> some = points.subList(from, Math.min(points.size(), from + chunk));
      int[][] times = times(some, engine);
      int first = from;
      IntStream.range(0, turns.size())
          .parallel()
          .forEach(t -> compare(turns.get(t), times, some.size(), totals[t], first));
    }
    double[] people = points.stream().mapToDouble(PopulationPoint::people).toArray();
    List<Turn> measured = new ArrayList<>();
    for (int t = 0; t < totals.length; t++) {
      measured.add(new Turn(turns.get(t), totals[t].effect(people)));
    }
    return measured;
  }

  /** Milliseconds from the points to each mairie, by commune; -1 where there is no way. */
  private int[][] times(List<PopulationPoint> points, TravelTimes engine) {
    FromOrigins origins = engine.from(points.stream().map(PopulationPoint::position).toList());
    int[][] times = new int[communes.size()][];
    IntStream.range(0, communes.size())
        .parallel()
        .forEach(
            c -> {
              NearestPlaces nearest = origins.toNearest(List.of(communes.get(c).townHall()));
              times[c] = new int[points.size()];
              for (int o = 0; o < points.size(); o++) {
                times[c][o] = (int) Math.min(Integer.MAX_VALUE, nearest.timeMs(o));
              }
            });
    return times;
  }

  /** Only points whose time is another are kept: of most changes they are few. */
  private static final class Totals {
    private final List<int[]> differing = new ArrayList<>();

    void add(int origin, int withoutMs, int withMs) {
      differing.add(new int[] {origin, withoutMs, withMs});
    }

    PeopleEffect effect(double[] people) {
      int n = differing.size();
      long[] without = new long[n];
      long[] with = new long[n];
      double[] weights = new double[n];
      for (int i = 0; i < n; i++) {
        weights[i] = people[differing.get(i)[0]];
        without[i] = differing.get(i)[1];
        with[i] = differing.get(i)[2];
      }
      return PeopleEffect.of(without, with, weights);
    }
  }

  private void compare(Change turn, int[][] times, int points, Totals totals, int first) {
    int own = getOrdinal(turn.communeCode());
    int[] others =
        Arrays.stream(having.getOrDefault(turn.type(), new int[0]))
            .filter(commune -> commune != own)
            .toArray();
    for (int o = 0; o < points; o++) {
      int elsewhere = nearest(others, times, o);
      int here = times[own][o];
      if (here >= 0 && (elsewhere < 0 || here < elsewhere)) {
        boolean gained = turn.before() == 0;
        totals.add(first + o, gained ? elsewhere : here, gained ? here : elsewhere);
      }
    }
  }

  private int getOrdinal(String communeCode) {
    Integer ordinal = ordinals.get(communeCode);
    if (ordinal == null) {
      throw new IllegalArgumentException("no commune " + communeCode);
    }
    return ordinal;
  }

  private static int nearest(int[] communes, int[][] times, int origin) {
    int best = -1;
    for (int commune : communes) {
      int time = times[commune][origin];
      if (time >= 0 && (best < 0 || time < best)) {
        best = time;
      }
    }
    return best;
  }
}
