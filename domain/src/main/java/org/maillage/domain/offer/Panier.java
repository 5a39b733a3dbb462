package org.maillage.domain.offer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
 * @param choices why services are in their range, for those that the document of the basket does
 *     not place
 */
public record Panier(
    String id,
    String version,
    String nameFr,
    String nameEn,
    String origin,
    Map<Gamme, List<String>> gammes,
    Map<String, RangeChoice> choices) {
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
    gammes = Collections.unmodifiableMap(copy);
    TreeMap<String, RangeChoice> kept = new TreeMap<>(choices);
    kept.values().removeIf(RangeChoice.DOCUMENT::equals);
    if (!seen.containsAll(kept.keySet())) {
      throw new IllegalArgumentException(
          "basket " + id + " explains ranges of services that it does not have: " + kept.keySet());
    }
    choices = Collections.unmodifiableMap(kept);
  }

  /** A basket whose ranges are all those of its document. */
  public Panier(
      String id,
      String version,
      String nameFr,
      String nameEn,
      String origin,
      Map<Gamme, List<String>> gammes) {
    this(id, version, nameFr, nameEn, origin, gammes, Map.of());
  }

  /** The range that holds the service; empty for a service outside the basket. */
  public Optional<Gamme> findGamme(String serviceCode) {
    return gammes.entrySet().stream()
        .filter(entry -> entry.getValue().contains(serviceCode))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Why the service is in its range. */
  public RangeChoice choice(String serviceCode) {
    return choices.getOrDefault(serviceCode, RangeChoice.DOCUMENT);
  }

  /** All service codes, range by range. */
  public List<String> services() {
    List<String> all = new ArrayList<>();
    gammes.values().forEach(all::addAll);
    return List.copyOf(all);
  }
}
