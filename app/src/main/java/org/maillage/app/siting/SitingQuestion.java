package org.maillage.app.siting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.ZoningKind;

/**
 * What is asked: the best places of one service, under rules.
 *
 * @param service code of the service
 * @param add how many more places, null where the ceiling alone counts
 * @param max ceiling on all places, null for none
 * @param budgetEur ceiling on the yearly cost of the new places, null for none
 * @param minDistanceM least distance between a new place and any other, 0 for none
 * @param goals as {@link SitingGoal} writes them, in order; not empty
 * @param onePerZone zonings each zone of which needs a place
 * @param candidates where new places may go
 * @param keep which of today's places stay
 * @param keepIds with {@link Keep#SOME}: those that stay; the others may be left out
 * @param forbid ids of candidates that may not be chosen
 * @param close ids of today's places that close
 * @param byCommune each commune counts as one point, at the mean time of its people; otherwise
 *     every point where people live counts by itself
 * @param weights how much more the people of a kind of zone count, 1 or more
 * @param seconds how long the search may take, 1 or more
 * @param date the day whose rules apply
 * @param datedRules whether the rules that the territory adopted apply
 */
public record SitingQuestion(
    String service,
    @Nullable Integer add,
    @Nullable Integer max,
    @Nullable Long budgetEur,
    double minDistanceM,
    List<String> goals,
    List<ZoningKind> onePerZone,
    Candidates candidates,
    Keep keep,
    List<String> keepIds,
    List<String> forbid,
    List<String> close,
    boolean byCommune,
    Map<Priority, Double> weights,
    int seconds,
    LocalDate date,
    boolean datedRules) {

  /** Which of today's places stay. */
  public enum Keep {
    ALL,
    NONE,
    SOME
  }

  /** People who may count more. */
  public enum Priority {
    /** Those who live in a quartier prioritaire. */
    QPV,
    /** Those of communes with fewer than {@link #RURAL_BELOW} inhabitants. */
    RURAL;

    /** Fewer inhabitants than this make a commune rural here. */
    public static final int RURAL_BELOW = 2_000;
  }

  /**
   * Where new places may go.
   *
   * @param kind what they are
   * @param service with {@link CandidateKind#SERVICE}: at the places of this service
   * @param list with {@link CandidateKind#LIST}: these
   * @param zonePoints whether a zone without any candidate gets one, where most of its people live
   */
  public record Candidates(
      CandidateKind kind, String service, List<Listed> list, boolean zonePoints) {

    /** At the mairies. */
    public static final Candidates MAIRIES =
        new Candidates(CandidateKind.MAIRIES, "", List.of(), false);

    public Candidates {
      list = List.copyOf(list);
    }
  }

  /** What candidates are. */
  public enum CandidateKind {
    MAIRIES,
    SERVICE,
    LIST
  }

  /**
   * A place of an uploaded list.
   *
   * @param id in the list, once
   * @param name shown to people
   * @param position where it is
   * @param costEur a year, 0 when not told
   */
  public record Listed(String id, String name, LatLon position, long costEur) {}

  public SitingQuestion {
    goals = List.copyOf(goals);
    onePerZone = onePerZone.stream().distinct().toList();
    keepIds = List.copyOf(keepIds);
    forbid = List.copyOf(forbid);
    close = List.copyOf(close);
    weights = java.util.Collections.unmodifiableMap(new TreeMap<>(weights));
    if (seconds < 1) {
      throw new IllegalArgumentException("a search of " + seconds + " seconds");
    }
  }
}
