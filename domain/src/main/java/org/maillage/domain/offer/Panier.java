package org.maillage.domain.offer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A basket of services in ranges (A18). Reference data with a version: a diagnostic names the
 * basket and the version it was computed with.
 *
 * @param id for example {@code sdaasp-13}
 * @param version for example {@code 2017-07-13}
 * @param nameFr shown to people
 * @param nameEn shown to people
 * @param origin the document it comes from
 * @param gammes service codes by range, in the order of the document; every range is present
 */
public record Panier(
    String id,
    String version,
    String nameFr,
    String nameEn,
    String origin,
    Map<Gamme, List<String>> gammes) {
  public Panier {
    EnumMap<Gamme, List<String>> copy = new EnumMap<>(Gamme.class);
    HashSet<String> seen = new HashSet<>();
    for (Gamme gamme : Gamme.values()) {
      List<String> codes = List.copyOf(gammes.getOrDefault(gamme, List.of()));
      for (String code : codes) {
        if (!seen.add(code)) {
          throw new IllegalArgumentException("service " + code + " is twice in basket " + id);
        }
      }
      copy.put(gamme, codes);
    }
    gammes = java.util.Collections.unmodifiableMap(copy);
  }

  /** All service codes, range by range. */
  public List<String> services() {
    List<String> all = new ArrayList<>();
    gammes.values().forEach(all::addAll);
    return List.copyOf(all);
  }
}
