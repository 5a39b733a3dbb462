package org.maillage.domain.siting;

/** What the best choice is best for. Goals are taken in order: a later one only breaks ties. */
public sealed interface Goal {

  /** The population-weighted mean time is as low as can be (p-median). */
  record LowestMean() implements Goal {}

  /**
   * As many people as can be are within a time (maximal covering).
   *
   * @param withinMs milliseconds, above 0
   */
  record MostPeopleWithin(long withinMs) implements Goal {
    public MostPeopleWithin {
      if (withinMs <= 0) {
        throw new IllegalArgumentException("within " + withinMs + " ms");
      }
    }
  }

  /** The longest time of the demand that is marked as far is as short as can be (p-center). */
  record ShortestWorst() implements Goal {}
}
