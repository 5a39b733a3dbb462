package org.maillage.domain.diagnostic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maillage.domain.offer.Gamme;

/**
 * One line of the diagnostic: everything about a commune.
 *
 * @param communeCode INSEE code
 * @param services access by service code, in the order of the catalogue
 * @param gammes mean time by range
 * @param panier mean time of the basket
 */
public record CommuneAccess(
    String communeCode,
    Map<String, Access> services,
    Map<Gamme, MeanTime> gammes,
    MeanTime panier) {
  public CommuneAccess {
    services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    gammes = Collections.unmodifiableMap(new EnumMap<>(gammes));
  }

  /** Milliseconds for the subject, or {@link TravelTimes#UNREACHED}. */
  public long timeMs(Subject subject) {
    if (subject instanceof Subject.OfService service) {
      Access access = services.get(service.serviceCode());
      return access == null ? TravelTimes.UNREACHED : access.timeMs();
    }
    if (subject instanceof Subject.OfGamme gamme) {
      MeanTime mean = gammes.get(gamme.gamme());
      return mean == null ? TravelTimes.UNREACHED : mean.timeMs();
    }
    return panier.timeMs();
  }
}
