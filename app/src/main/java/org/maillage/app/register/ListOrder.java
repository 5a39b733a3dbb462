package org.maillage.app.register;

import java.util.Comparator;
import java.util.Map;
import org.maillage.domain.offer.NameWords;
import org.maillage.domain.register.RegisteredPlace;

/** The order in which people look for a place: its commune, then its name. */
final class ListOrder {

  private ListOrder() {}

  static Comparator<RegisteredPlace> of(Map<String, String> communes) {
    return Comparator.comparing((RegisteredPlace place) -> commune(place, communes))
        .thenComparing(place -> place.location().communeCode())
        .thenComparing(place -> NameWords.plain(place.name()))
        .thenComparing(RegisteredPlace::id);
  }

  private static String commune(RegisteredPlace place, Map<String, String> communes) {
    String code = place.location().communeCode();
    return NameWords.plain(communes.getOrDefault(code, code));
  }
}
