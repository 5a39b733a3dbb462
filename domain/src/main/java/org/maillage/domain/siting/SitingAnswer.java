package org.maillage.domain.siting;

import java.util.List;

/**
 * The sites found, and how good they are.
 *
 * @param status what is known of the answer
 * @param sites indices of the chosen candidates that are not kept, in the order of their marginal
 *     gain; empty when there is none
 * @param goals one entry a goal of the problem, in its order; empty when {@link Status#IMPOSSIBLE}
 * @param conflicts why no choice satisfies the rules; empty otherwise
 */
public record SitingAnswer(
    Status status, List<Step> sites, List<Reached> goals, List<Conflict> conflicts) {

  /** What is known of an answer. */
  public enum Status {
    /** No choice is better, proven. */
    PROVEN,
    /** The best that was found; {@link Reached#bound} says what cannot be beaten. */
    BEST_FOUND,
    /** No choice satisfies the rules, proven. */
    IMPOSSIBLE,
    /** Stopped before any choice that satisfies the rules was found. */
    NOTHING_FOUND
  }

  /**
   * A site in the order of marginal gain: what it adds to those before it.
   *
   * @param site index of the candidate
   * @param value of the first goal with the kept sites and all steps up to this one
   * @param gain by how much this step betters the first goal, 0 or more
   */
  public record Step(int site, double value, double gain) {}

  /**
   * What a goal came to.
   *
   * @param goal the goal
   * @param before its value with the kept sites alone: mean or worst in milliseconds, people
   * @param value with the chosen sites
   * @param bound no choice can be better than this (given the goals before it)
   */
  public record Reached(Goal goal, double before, double value, double bound) {

    /**
     * How far from proven, 0 to 1: the difference of value and bound, relative to the greater of
     * both; 0 when nothing better exists.
     */
    public double gap() {
      double difference = Math.abs(value - bound);
      return difference == 0 ? 0 : difference / Math.max(Math.abs(value), Math.abs(bound));
    }
  }

  /**
   * A reason why the rules cannot be satisfied together.
   *
   * @param kind which rules meet
   * @param zones codes of the zones concerned, empty when it is not about zones
   * @param allowed what the rule allows: sites, euros; 0 where it does not count
   * @param needed what would be needed at least
   */
  public record Conflict(Kind kind, List<String> zones, long allowed, long needed) {

    /** Which rules meet. */
    public enum Kind {
      /** More sites are kept than the ceiling allows. */
      KEPT_ABOVE_CEILING,
      /** A zone has no candidate that may be chosen. */
      ZONE_WITHOUT_CANDIDATE,
      /** The zones need more sites than the ceiling allows. */
      ZONES_ABOVE_CEILING,
      /** The zones need more than the budget. */
      ZONES_ABOVE_BUDGET,
      /** Zones whose candidates all stand too close to chosen ones. */
      ZONES_TOO_CLOSE
    }

    public Conflict {
      zones = List.copyOf(zones);
    }
  }

  public SitingAnswer {
    sites = List.copyOf(sites);
    goals = List.copyOf(goals);
    conflicts = List.copyOf(conflicts);
  }
}
