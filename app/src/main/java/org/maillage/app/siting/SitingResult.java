package org.maillage.app.siting;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.ZoningKind;

/**
 * What came out of a search, in figures that a page, a file and a command say alike.
 *
 * @param question what was asked
 * @param status what is known of the answer
 * @param sites chosen places that were not kept, by marginal gain
 * @param kept today's places that stay in any case
 * @param closed today's places that close
 * @param goals one a goal
 * @param zones that need a place; empty without a rule by zone
 * @param conflicts why nothing satisfies the rules
 * @param effect what it means for people; null when nothing was found
 * @param rules dated rules that applied
 * @param candidates how many sites could be chosen
 * @param demands how many points of demand there were
 * @param roadless candidates that no road leads to
 * @param seconds that the search took
 */
public record SitingResult(
    SitingQuestion question,
    SitingAnswer.Status status,
    List<Chosen> sites,
    List<Place> kept,
    List<Place> closed,
    List<GoalFigure> goals,
    List<ZoneFigure> zones,
    List<ConflictFigure> conflicts,
    @Nullable Effect effect,
    List<DatedRule> rules,
    int candidates,
    int demands,
    int roadless,
    double seconds) {

  /**
   * A place.
   *
   * @param id of a structure, a commune, a line of a list
   * @param name as its source has it
   * @param communeCode INSEE code
   * @param communeName its name
   * @param position where it stands
   * @param origin what it is
   */
  public record Place(
      String id,
      String name,
      String communeCode,
      String communeName,
      LatLon position,
      Origin origin) {}

  /** What a place is. */
  public enum Origin {
    /** A place of the service today. */
    EXISTING,
    /** A mairie; its name is that of the commune. */
    MAIRIE,
    /** A place of another service. */
    PLACE,
    /** From an uploaded list. */
    LISTED,
    /** Where most people of a zone live that has no other candidate. */
    ZONE_POINT
  }

  /**
   * A chosen place.
   *
   * @param rank from 1, by marginal gain
   * @param place where
   * @param costEur a year, 0 when it does not count
   * @param value of the first goal with the places up to this one
   * @param gain by how much this place betters the first goal
   * @param peopleGaining people who get nearer by it, beside those before it
   * @param meanGainMs mean of what they gain, 0 when nobody does
   */
  public record Chosen(
      int rank,
      Place place,
      long costEur,
      double value,
      double gain,
      double peopleGaining,
      double meanGainMs) {}

  /**
   * A goal.
   *
   * @param goal as {@link SitingGoal} writes it
   * @param before with the kept places alone: milliseconds, or weighted people
   * @param value with the chosen places
   * @param bound nothing can be better
   * @param gap from value to bound, relative; 0 when proven
   */
  public record GoalFigure(String goal, double before, double value, double bound, double gap) {}

  /**
   * A zone that needs a place.
   *
   * @param today whether it has one today
   * @param before whether a kept place stands in it
   * @param after whether a kept or chosen place stands in it
   * @param candidates how many that may be chosen stand in it
   */
  public record ZoneFigure(
      ZoningKind kind,
      String code,
      String name,
      double people,
      boolean today,
      boolean before,
      boolean after,
      int candidates) {}

  /** A conflict, its zones by name. */
  public record ConflictFigure(
      SitingAnswer.Conflict.Kind kind, List<String> zones, long allowed, long needed) {
    public ConflictFigure {
      zones = List.copyOf(zones);
    }
  }

  /**
   * What it means for people, without weights.
   *
   * @param today with today's places
   * @param base what the gain is counted from: today, or what closures leave of it
   * @param after with the chosen places
   * @param gaining people who gain more than 0, 3, 6 and 10 minutes on the base
   * @param communeGainMs mean gain on the base of the people of each commune, by INSEE code
   * @param losing people who lose more than 5 minutes on today by the closures alone
   * @param stillLosing those who lose them in spite of the chosen places
   */
  public record Effect(
      Access today,
      Access base,
      Access after,
      List<Gaining> gaining,
      Map<String, Double> communeGainMs,
      double losing,
      double stillLosing) {
    public Effect {
      gaining = List.copyOf(gaining);
      communeGainMs = Collections.unmodifiableMap(new TreeMap<>(communeGainMs));
    }
  }

  /** People who gain more than so many minutes. */
  public record Gaining(int moreThanMinutes, double people) {}

  /**
   * Access of everybody.
   *
   * @param people how many
   * @param meanMs of those who reach a place; -1 when nobody does
   * @param within people within some minutes
   * @param unreached people who reach none
   */
  public record Access(double people, double meanMs, List<Within> within, double unreached) {
    public Access {
      within = List.copyOf(within);
    }
  }

  /** People within so many minutes. */
  public record Within(int minutes, double people) {}

  public SitingResult {
    sites = List.copyOf(sites);
    kept = List.copyOf(kept);
    closed = List.copyOf(closed);
    goals = List.copyOf(goals);
    zones = List.copyOf(zones);
    conflicts = List.copyOf(conflicts);
    rules = List.copyOf(rules);
  }

  /** Whether places were found. */
  public boolean found() {
    return status == SitingAnswer.Status.PROVEN || status == SitingAnswer.Status.BEST_FOUND;
  }

  /** Gap of the first goal that is not proven; 0 when all are. */
  public double gap() {
    return goals.stream().mapToDouble(GoalFigure::gap).filter(g -> g > 0).findFirst().orElse(0);
  }

  /**
   * Whether another result of the same question does better, by the first goal on which they
   * differ; one that found nothing is worse than one that found something.
   */
  boolean isWorseThan(SitingResult other) {
    if (!found() || !other.found() || !question.equals(other.question())) {
      return !found() && other.found() && status != SitingAnswer.Status.IMPOSSIBLE;
    }
    for (int g = 0; g < goals.size(); g++) {
      double difference = goals.get(g).value() - other.goals().get(g).value();
      if (difference != 0) {
        return SitingGoal.minutes(goals.get(g).goal()).isPresent() == (difference < 0);
      }
    }
    return false;
  }
}
