package org.maillage.domain.diagnostic.needs;

import java.util.ArrayList;
import java.util.List;

/**
 * What needs are computed with: everything that people may choose.
 *
 * @param normalisation scale of the variables
 * @param composites the composite indicators, in the order shown
 */
public record NeedsSettings(Normalisation normalisation, List<Composite> composites) {

  /** The heaviest weight that can be given. */
  public static final double HEAVIEST = 10;

  /**
   * A composite indicator.
   *
   * @param key stable, for example {@code mobility}
   * @param labelFr shown to people
   * @param labelEn shown to people
   * @param weight in the overall index, 0 to {@link #HEAVIEST}
   * @param criteria its variables
   */
  public record Composite(
      String key, String labelFr, String labelEn, double weight, List<Criterion> criteria) {
    public Composite {
      check(weight, key);
      criteria = List.copyOf(criteria);
    }

    /** Label in the language asked for: English for {@code en}, French otherwise. */
    public String label(String language) {
      return language.equals("en") ? labelEn : labelFr;
    }
  }

  /**
   * A variable of a composite indicator.
   *
   * @param variable its key in the catalogue
   * @param highIsNeed false where a low value means a strong need
   * @param weight in the composite, 0 to {@link #HEAVIEST}
   */
  public record Criterion(String variable, boolean highIsNeed, double weight) {
    public Criterion {
      check(weight, variable);
    }
  }

  public NeedsSettings {
    composites = List.copyOf(composites);
    if (composites.stream().noneMatch(c -> c.weight() > 0)) {
      throw new IllegalArgumentException("no composite indicator has a weight");
    }
  }

  /** All variables, composite by composite. */
  public List<Criterion> criteria() {
    List<Criterion> all = new ArrayList<>();
    composites.forEach(c -> all.addAll(c.criteria()));
    return all;
  }

  private static void check(double weight, String what) {
    if (!(weight >= 0 && weight <= HEAVIEST)) {
      throw new IllegalArgumentException(
          "weight of " + what + " is " + weight + ", not within 0 to " + HEAVIEST);
    }
  }
}
