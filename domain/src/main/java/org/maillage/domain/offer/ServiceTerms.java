package org.maillage.domain.offer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What using a service costs, and how its types tell its levels: attributes of the catalogue.
 *
 * @param cost null when the catalogue does not say
 * @param reasonFr why, in French; null exactly when there is no cost
 * @param reasonEn the same in English
 * @param levels level by type of the Base permanente des équipements or of the directory; {@value
 *     #ANY} stands for every place of the service whose type tells nothing else
 */
public record ServiceTerms(
    @Nullable Cost cost,
    @Nullable String reasonFr,
    @Nullable String reasonEn,
    Map<String, ServiceLevel> levels) {

  /** Key of the level of every place whose type tells nothing else. */
  public static final String ANY = "*";

  /** The catalogue says nothing. */
  public static final ServiceTerms NONE = new ServiceTerms(null, null, null, Map.of());

  /** What people pay for the service itself. */
  public enum Cost {
    /** Nothing at the counter. */
    FREE,
    /** A price set by rule, refunded in whole or for the most part, or by income. */
    REGULATED,
    /** A regulated price with frequent supplements that remain to be paid. */
    SUPPLEMENT,
    /** Each sets his price: no open file tells it, so it is not measured. */
    MARKET
  }

  public ServiceTerms {
    levels = Map.copyOf(levels);
    if ((cost == null) != (reasonFr == null) || (cost == null) != (reasonEn == null)) {
      throw new IllegalArgumentException("a cost comes with its reason in both languages");
    }
  }

  /** Why the cost is what it is, in the language asked for; null when there is no cost. */
  public @Nullable String reason(String language) {
    return language.equals("en") ? reasonEn : reasonFr;
  }
}
