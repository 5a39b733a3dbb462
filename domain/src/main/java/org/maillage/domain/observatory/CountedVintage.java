package org.maillage.domain.observatory;

import java.util.Map;
import java.util.TreeMap;
import org.maillage.domain.register.CountComparison.Vintage;

/**
 * What a source that only counts said in one of its vintages.
 *
 * @param sourceId of the territory's description
 * @param vintage year, or what the source calls it
 * @param labels every type that it counts, by key, in French as its file writes it
 * @param counts above 0, by type, by INSEE code of the commune
 */
public record CountedVintage(
    String sourceId,
    String vintage,
    Map<String, String> labels,
    Map<String, Map<String, Integer>> counts) {

  public CountedVintage {
    labels = new TreeMap<>(labels);
    Map<String, Map<String, Integer>> copied = new TreeMap<>();
    counts.forEach((commune, byType) -> copied.put(commune, new TreeMap<>(byType)));
    counts = copied;
  }

  /** The same for a comparison. */
  public Vintage comparable() {
    return new Vintage(labels.keySet(), counts);
  }

  /** How many of a type a commune has. */
  public int count(String communeCode, String type) {
    return counts.getOrDefault(communeCode, Map.of()).getOrDefault(type, 0);
  }
}
