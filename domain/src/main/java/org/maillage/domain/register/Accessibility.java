package org.maillage.domain.register;

import org.jspecify.annotations.Nullable;

/**
 * Access with a disability.
 *
 * @param wheelchair in the words of OSM, {@code yes}, {@code limited} or {@code no}; null when
 *     nothing is published
 * @param details other access in words, or the address of an Acceslibre page; null when unknown
 */
public record Accessibility(@Nullable String wheelchair, @Nullable String details) {

  /** Nothing is known. */
  public static final Accessibility NONE = new Accessibility(null, null);
}
