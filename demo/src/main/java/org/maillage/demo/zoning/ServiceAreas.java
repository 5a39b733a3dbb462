package org.maillage.demo.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * Zonings of whole communes around those that serve them: bassins de vie around the city, the towns
 * and the bourgs; territories of the maisons sociales around the communes that have one.
 */
public final class ServiceAreas {

  /** A commune and the zone it belongs to. */
  public record Member(Place commune, Zone zone) {}

  private ServiceAreas() {}

  /** The bassin de vie of every commune, in the order of communes; its code is that of its seat. */
  public static List<Member> listBassins(Settlements settlements) {
    List<Place> seats =
        Stream.of(Role.CITY, Role.TOWN, Role.BOURG)
            .flatMap(role -> settlements.listByRole(role).stream())
            .toList();
    return around(
        settlements,
        seats,
        seats.stream().map(seat -> new Zone(seat.code(), seat.name())).toList());
  }

  /**
   * The territory of a maison sociale for every commune, in the order of communes.
   *
   * @param homes communes that have one, each once; not empty
   */
  public static List<Member> listSocial(Settlements settlements, List<Place> homes) {
    List<Zone> zones = new ArrayList<>();
    for (Place home : homes) {
      String code = "MSP" + Settlements.DEPARTEMENT + String.format("%02d", zones.size() + 1);
      zones.add(new Zone(code, "Territoire social " + Toponyms.of(home.name())));
    }
    return around(settlements, homes, zones);
  }

  private static List<Member> around(Settlements settlements, List<Place> seats, List<Zone> zones) {
    double[] reach = new double[seats.size()];
    Arrays.fill(reach, 1);
    int[] group =
        Grouping.nearest(
            settlements.places(),
            settlements.neighbours(),
            seats.stream().mapToInt(Place::index).toArray(),
            reach);
    return settlements.places().stream()
        .map(place -> new Member(place, zones.get(group[place.index()])))
        .toList();
  }
}
