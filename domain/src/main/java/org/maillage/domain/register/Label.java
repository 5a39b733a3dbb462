package org.maillage.domain.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A label of a place.
 *
 * @param code for example {@code france-services}, {@code point-relais-caf}
 * @param from first day, null when unknown
 * @param until last day, null when it has none
 */
public record Label(String code, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** Whether the place has it on a day. */
  public boolean isHeld(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
  }
}
