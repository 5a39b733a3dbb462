package org.maillage.app.comparison;

import java.util.List;
import java.util.Set;
import org.maillage.domain.diagnostic.comparison.PublishedComparison;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Pair;

/**
 * A result set beside a published table.
 *
 * @param territoryId territory
 * @param result name of our result
 * @param figures pairs, differences, correlations
 * @param farthest the ten pairs farthest apart, with what can be seen of why
 * @param notNumbers rows of the table whose value was no number
 */
public record Comparison(
    String territoryId,
    String result,
    PublishedComparison figures,
    List<Far> farthest,
    int notNumbers) {

  /** How many pairs are told apart. */
  public static final int FARTHEST = 10;

  public Comparison {
    farthest = List.copyOf(farthest);
  }

  /** What can be seen of why two figures are far apart. It explains, it does not prove. */
  public enum Reason {
    /** The commune has the service: one counts zero, the other the way to the place. */
    HAS_SERVICE,
    /** Fewer than 200 inhabitants: one person more or less changes a figure. */
    FEW_PEOPLE,
    /** At the border of the territory: what lies beyond may be missing. */
    BORDER,
    /** The nearest place is known by its commune only, and stands at the mairie. */
    ROUGH_PLACE,
    /** The mairie itself is not located. */
    ROUGH_TOWN_HALL,
    /** The mean leaves out services without a time. */
    PARTIAL_PANIER
  }

  /**
   * A pair far apart.
   *
   * @param pair the two values
   * @param communeName name of the commune
   * @param reasons what can be seen; may be empty
   */
  public record Far(Pair pair, String communeName, Set<Reason> reasons) {
    public Far {
      reasons = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(reasons));
    }
  }
}
