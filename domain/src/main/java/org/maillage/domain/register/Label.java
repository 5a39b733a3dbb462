package org.maillage.domain.register;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A label of a place.
 *
 * @param code for example {@code france-services}, {@code point-relais-caf}
 * @param from first day, null when unknown
 * @param until last day, null when it has none
 * @param level of help that a person gets there, 1 to 3; null when it is not said
 * @param trained on which day the training was followed, null when none is known
 * @param privileged whether the place has privileged access to the files of the operator, null when
 *     it is not said
 * @param met criteria of the kind ({@link LabelKind}) that were checked and hold, codes
 */
public record Label(
    String code,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Integer level,
    @Nullable LocalDate trained,
    @Nullable Boolean privileged,
    Set<String> met) {

  public Label {
    // What was kept before criteria were has none.
    met = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNullElse(met, Set.of())));
  }

  /** A label of which nothing but its days is known. */
  public Label(String code, @Nullable LocalDate from, @Nullable LocalDate until) {
    this(code, from, until, null, null, null, Set.of());
  }

  /** Whether the place has it on a day. */
  public boolean isHeld(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
  }
}
