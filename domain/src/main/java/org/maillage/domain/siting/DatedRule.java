package org.maillage.domain.siting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.ZoningKind;

/**
 * A rule of a plan about the places of a service, with the time that it holds for and where it was
 * written.
 *
 * @param id stable, lower case with hyphens
 * @param kind what it asks
 * @param service code of the service
 * @param number places of a ceiling or of a target, 1 or more; 0 for a rule by zone
 * @param zoning of a rule by zone; null otherwise
 * @param from first day, null for always before
 * @param until last day, null for no end
 * @param source where it was written, in words
 */
public record DatedRule(
    String id,
    Kind kind,
    String service,
    int number,
    @Nullable ZoningKind zoning,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    String source) {

  /** What a rule asks. */
  public enum Kind {
    /** No more places than a number. */
    CEILING,
    /** A place in each zone of a zoning. */
    ONE_PER_ZONE,
    /** So many places are to be reached: shown beside how many there are. */
    TARGET
  }

  public DatedRule {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("\"" + id + "\" is not the id of a rule");
    }
    if (kind == Kind.ONE_PER_ZONE ? zoning == null : number < 1) {
      throw new IllegalArgumentException("rule " + id + " asks for nothing");
    }
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("rule " + id + " ends before it begins");
    }
  }

  /** Whether it holds on a day; its first and its last day are within. */
  public boolean inForceOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
