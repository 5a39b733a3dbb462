package org.maillage.domain.funding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shared place of services is granted a year, as a document says it for some time.
 *
 * @param id short and stable, for example {@code msap-2016}
 * @param name for people, in French
 * @param nameEn for people, in English
 * @param from first day
 * @param until last day; null when the document names none
 * @param lines funders in the order in which they pay
 * @param ceiling what the lines for every carrier come to at the most; null for none
 * @param leftTo who may pay what is left, by the document; empty when it does not say
 * @param source title of the document
 * @param limits what the document leaves open, one sentence in French; null for nothing
 */
public record FundingRule(
    String id,
    String name,
    String nameEn,
    LocalDate from,
    @Nullable LocalDate until,
    List<FundingLine> lines,
    @Nullable Ceiling ceiling,
    List<Funder> leftTo,
    String source,
    @Nullable String limits) {

  public FundingRule {
    lines = List.copyOf(lines);
    leftTo = List.copyOf(leftTo);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException(id + " pays nothing");
    }
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("%s: from %s until %s".formatted(id, from, until));
    }
    if (ceiling == null
        && lines.stream().anyMatch(l -> l.kind() == FundingLine.Kind.UP_TO_CEILING)) {
      throw new IllegalArgumentException(id + " has a line up to a ceiling, and no ceiling");
    }
  }

  /** Whether a day is one of its days. */
  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
