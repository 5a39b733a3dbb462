package org.maillage.domain.diagnostic.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A figure about a set of communes, or why there is none.
 *
 * @param value in the unit of the variable; NaN when missing
 * @param missing why there is no value; null when there is one
 * @param coverage share from 0 to 1 of the set's people who live where the figure is known
 * @param approximate true where the figure had to be put together from figures that do not add up
 *     exactly (medians, shares whose denominator is in no file)
 */
public record Figure(
    double value, @Nullable Missing missing, double coverage, boolean approximate) {

  /** Why a figure is missing. A missing figure is never shown as zero. */
  public enum Missing {
    /** No file of the territory holds it. */
    NO_SOURCE,
    /** The files list the area and leave this figure out: not published, most often hidden. */
    HIDDEN,
    /** No file lists the area. */
    NOT_LISTED,
    /** No structure gives the service, or no road leads there. */
    NO_TIME,
    /** The contour of the commune is not known. */
    NO_CONTOUR,
    /** Nobody lives there, so there is nothing to take a share or a mean of. */
    NO_PEOPLE,
    /** The set holds no commune. */
    EMPTY
  }

  public Figure {
    if ((missing == null) == Double.isNaN(value)) {
      throw new IllegalArgumentException(value + " with the reason " + missing);
    }
  }

  static Figure without(Missing reason) {
    return new Figure(Double.NaN, reason, 0, false);
  }

  /** Whether there is a value. */
  public boolean known() {
    return missing == null;
  }
}
