package org.maillage.data.hours;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a text about hours.
 *
 * <p>The confidence is a small scale and not a number between 0 and 1: nothing here is estimated,
 * each step is a rule that a person can check, and each asks something else of the person who keeps
 * the register (nothing, a look, an answer, the whole week).
 *
 * @param openingHours in the OSM opening_hours grammar, accepted by its parser; null exactly when
 *     the confidence is {@link Confidence#NOT_READ}
 * @param confidence how far it may be relied on
 * @param notUnderstood the words that were not understood or not enough, in the order of the text
 *     and as it writes them; empty when the confidence is {@link Confidence#CERTAIN}
 */
public record HoursReading(
    @Nullable String openingHours, Confidence confidence, List<String> notUnderstood) {

  /** Nothing could be read, or there was nothing to read. */
  public static final HoursReading NOTHING = new HoursReading(null, Confidence.NOT_READ, List.of());

  /** How far a reading may be relied on, best first. */
  public enum Confidence {
    /** Every word was understood and there is one way to understand them. */
    CERTAIN,
    /** Every word was understood, with one convention or one mended spelling: to be looked at. */
    PROBABLE,
    /** Something is not said or not understood: a proposal that a person completes. */
    PARTIAL,
    /** No hours were read. */
    NOT_READ
  }

  public HoursReading {
    notUnderstood = List.copyOf(notUnderstood);
    if ((openingHours == null) != (confidence == Confidence.NOT_READ)) {
      throw new IllegalArgumentException(confidence + " with the hours " + openingHours);
    }
    if (confidence == Confidence.CERTAIN && !notUnderstood.isEmpty()) {
      throw new IllegalArgumentException("certain, but not understood: " + notUnderstood);
    }
  }

  /** The hours when they are certain, nothing otherwise. */
  public Optional<String> certain() {
    return confidence == Confidence.CERTAIN ? Optional.ofNullable(openingHours) : Optional.empty();
  }
}
