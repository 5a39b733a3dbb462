package org.maillage.app.register;

import java.util.List;
import org.maillage.domain.register.PlaceCorrection;

/**
 * Whom to believe first: people, then sources in the order of the description, then others.
 *
 * @param sources ids, the most trusted first
 */
record Trust(List<String> sources) {

  /** Smaller for whom to believe first. */
  int rank(String sourceId) {
    if (sourceId.equals(PlaceCorrection.SOURCE)) {
      return -1;
    }
    int at = sources.indexOf(sourceId);
    return at < 0 ? sources.size() : at;
  }
}
