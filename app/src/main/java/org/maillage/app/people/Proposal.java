package org.maillage.app.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation answered about its record.
 *
 * @param linkId link that it was answered by
 * @param decidedAt null while nobody decided
 * @param accepted null while nobody decided
 */
public record Proposal(
    String id,
    String organisationId,
    String linkId,
    Content content,
    Instant madeAt,
    @Nullable Instant decidedAt,
    @Nullable Boolean accepted) {

  /**
   * The record as it should be.
   *
   * @param siret 14 digits; empty where unknown
   * @param units directions and services that there are
   * @param referentFunction function of whoever answers for it; empty when it is not said
   */
  public record Content(
      String name, String shortName, String siret, List<String> units, String referentFunction) {

    public Content {
      units = List.copyOf(units);
    }
  }
}
