package org.maillage.app.plan.follow;

import java.util.List;
import java.util.Optional;
import org.maillage.domain.plan.indicator.Indicator;

/**
 * Definitions and values of indicators, changed one at a time. Each change is written with its
 * entry in the journal of the fiche, or not at all.
 */
public interface IndicatorRepository {

  /**
   * The version of a definition, for the form that changes it.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such indicator
   */
  int getVersion(String planId, String indicatorId);

  /**
   * Writes a definition; its values stay.
   *
   * @return false when the definition is no longer of that version
   */
  boolean saveDefinition(String planId, String nodeId, Indicator indicator, int version);

  /** How the values of an indicator came, in no order. */
  List<GivenValue> listValues(String planId, String indicatorId);

  /** One of them, by its period and its case. */
  default Optional<GivenValue> findValue(
      String planId, String indicatorId, String period, String part) {
    return listValues(planId, indicatorId).stream()
        .filter(given -> given.value().period().equals(period))
        .filter(given -> given.value().part().equals(part))
        .findFirst();
  }

  /**
   * Writes the value of a period and a case.
   *
   * @param given its version is that which was read, 0 for a value that must not be there yet
   * @return false when the value is no longer of that version
   */
  boolean saveValue(String planId, String nodeId, String indicatorId, GivenValue given);

  /**
   * Takes a value away for good; the journal keeps it, with the reason.
   *
   * @param given as it was read
   * @return false when the value is no longer of that version, or gone
   */
  boolean removeValue(
      String planId, String nodeId, String indicatorId, GivenValue given, String reason);
}
