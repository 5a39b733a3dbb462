package org.maillage.app.diagnostic.reading;

import java.util.Optional;
import org.maillage.domain.diagnostic.remoteness.Thresholds;

/** The thresholds that the people in charge of a plan have chosen, where they have. */
public interface KeptThresholds {

  /** The choice in force; empty as long as nobody has chosen: local thresholds then hold. */
  Optional<Thresholds> findThresholds(String territoryId);
}
