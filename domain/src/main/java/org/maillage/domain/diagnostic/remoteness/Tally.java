package org.maillage.domain.diagnostic.remoteness;

/**
 * How many communes, and how many people live in them.
 *
 * @param communes 0 or more
 * @param people 0 or more
 */
public record Tally(int communes, long people) {

  /** No commune. */
  public static final Tally NONE = new Tally(0, 0);

  public Tally {
    if (communes < 0 || people < 0) {
      throw new IllegalArgumentException(people + " people in " + communes + " communes");
    }
  }

  /** With one more commune. */
  public Tally plus(int population) {
    return new Tally(communes + 1, people + population);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(communes + other.communes, people + other.people);
  }
}
