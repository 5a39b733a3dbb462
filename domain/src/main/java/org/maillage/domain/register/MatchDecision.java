package org.maillage.domain.register;

import java.time.LocalDate;

/**
 * What a person decided of two records; it wins over every score, today and at the next import.
 *
 * @param firstId one record
 * @param secondId the other; the order says nothing
 * @param same whether they are one place
 * @param decidedOn when
 * @param reason in the person's words, may be empty
 */
public record MatchDecision(
    String firstId, String secondId, boolean same, LocalDate decidedOn, String reason) {
  public MatchDecision {
    if (firstId.equals(secondId)) {
      throw new IllegalArgumentException("a decision is about two records, not " + firstId);
    }
  }
}
