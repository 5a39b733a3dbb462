package org.maillage.domain.siting;

import java.util.List;

/**
 * A zone that needs one chosen site at least: a canton, a bassin de vie.
 *
 * @param code of the zone
 * @param name shown to people
 * @param sites indices of the candidates that stand in the zone, by its contour; may be empty,
 *     which no answer can satisfy
 */
public record ZoneRule(String code, String name, List<Integer> sites) {
  public ZoneRule {
    sites = List.copyOf(sites);
  }
}
