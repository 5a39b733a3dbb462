package org.maillage.domain.offer;

/**
 * Why a service of a basket is in its range.
 *
 * @param origin who or what decided
 * @param reason in the words of who decided; what the computation rests on for {@link
 *     Origin#COMPUTED}; empty for {@link Origin#DOCUMENT}, whose reason is the basket's own origin
 */
public record RangeChoice(Origin origin, String reason) {

  /** The document that the basket comes from says so. */
  public static final RangeChoice DOCUMENT = new RangeChoice(Origin.DOCUMENT, "");

  /** Who or what decided. */
  public enum Origin {
    /** The document that the basket comes from. */
    DOCUMENT,
    /** The rule of docs/methodes/gammes.md, accepted by a person. */
    COMPUTED,
    /** A person, who says why. */
    MANUAL
  }

  public RangeChoice {
    if (origin == Origin.MANUAL && reason.isBlank()) {
      throw new IllegalArgumentException("a range set by hand needs its reason");
    }
  }
}
