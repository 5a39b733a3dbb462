package org.maillage.app.plan.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.publication.Side;
import org.maillage.domain.plan.publication.Disclosure;

/**
 * A frozen copy of a plan for the public, without its content.
 *
 * @param planId plan it is of
 * @param number from 1; of the plan and of all documents of the scheme
 * @param preparedAt when the plan said what the copy says
 * @param disclosure what is public besides the text
 * @param fingerprint SHA-256 of what keys are turned for, 64 hexadecimal digits
 * @param publishedAt when the second key was turned; null while it is in preparation
 * @param withdrawal how it was taken back; null unless it was
 * @param keys turned for it
 */
public record PlanVersion(
    String planId,
    int number,
    Instant preparedAt,
    Disclosure disclosure,
    String fingerprint,
    @Nullable Instant publishedAt,
    @Nullable Withdrawal withdrawal,
    List<VersionKey> keys) {

  /** Longest reason of a withdrawal, in characters. */
  public static final int LONGEST_REASON = 1000;

  /**
   * The end of a publication.
   *
   * @param at when
   * @param side which authority
   * @param reason never blank
   */
  public record Withdrawal(Instant at, Side side, String reason) {}

  public PlanVersion {
    keys = List.copyOf(keys);
    if (number < 1) {
      throw new IllegalArgumentException("version " + number);
    }
  }

  /** True when everybody reads it. */
  public boolean isPublic() {
    return publishedAt != null && withdrawal == null;
  }

  /** True while it may be prepared anew and keys may be turned. */
  public boolean isPrepared() {
    return publishedAt == null;
  }

  /** The key of a side, when it is turned for exactly this content. */
  public Optional<VersionKey> key(Side side) {
    return keys.stream()
        .filter(key -> key.side() == side && key.fingerprint().equals(fingerprint))
        .findFirst();
  }
}
