package org.maillage.demo.zoning;

import java.util.List;
import org.maillage.demo.settlement.Place;

/**
 * A grouping of communes with its own taxes.
 *
 * @param code nine digits, as a SIREN has
 * @param type {@code CA} or {@code CC}
 * @param seat the commune it is named after or sits in
 * @param members the largest first
 */
public record Epci(String code, String name, String type, Place seat, List<Place> members) {
  public Epci {
    members = List.copyOf(members);
  }

  public int population() {
    return members.stream().mapToInt(Place::population).sum();
  }
}
