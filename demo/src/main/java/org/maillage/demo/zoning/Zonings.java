package org.maillage.demo.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.settlement.Neighbours;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Role;
import org.maillage.demo.settlement.Settlements;

/**
 * The zonings of whole communes: EPCI around the towns, and three arrondissements made of EPCI.
 *
 * @param epcis the most populous first
 * @param epciOf for every place the index of its EPCI
 * @param arrondissements that of the préfecture first
 * @param arrondissementOf for every place the index of its arrondissement
 */
public record Zonings(
    List<Epci> epcis,
    List<Integer> epciOf,
    List<Zone> arrondissements,
    List<Integer> arrondissementOf) {

  public Zonings {
    epcis = List.copyOf(epcis);
    epciOf = List.copyOf(epciOf);
    arrondissements = List.copyOf(arrondissements);
    arrondissementOf = List.copyOf(arrondissementOf);
  }

  public static Zonings group(Settlements settlements, Toponyms names) {
    List<Place> places = settlements.places();
    int[] seats = seats(settlements, clamp(Math.round(places.size() / 18f), 2, 11));
    double[] reach = new double[seats.length];
    for (int i = 0; i < reach.length; i++) {
      reach[i] = i == 0 ? 1.35 : 1;
    }
    int[] group = Grouping.nearest(places, settlements.neighbours(), seats, reach);
    List<Epci> epcis = name(settlements, names, seats, group);
    int[] epciOf = new int[places.size()];
    for (int i = 0; i < epcis.size(); i++) {
      for (Place member : epcis.get(i).members()) {
        epciOf[member.index()] = i;
      }
    }
    int[] arrondissementOf = arrondissements(settlements, epcis, epciOf);
    int count = IntStream.of(arrondissementOf).max().orElse(0) + 1;
    List<Zone> arrondissements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int index = i;
      Place largest =
          places.stream()
              .filter(p -> arrondissementOf[p.index()] == index)
              .max(Comparator.comparingInt(Place::population))
              .orElseThrow();
      arrondissements.add(new Zone(Settlements.DEPARTEMENT + (i + 1), largest.name()));
    }
    return new Zonings(
        epcis,
        IntStream.of(epciOf).boxed().toList(),
        arrondissements,
        IntStream.of(arrondissementOf).boxed().toList());
  }

  /** The city, the towns, then bourgs that are far from those. */
  private static int[] seats(Settlements settlements, int wanted) {
    List<Place> seats = new ArrayList<>(List.of(settlements.city()));
    seats.addAll(settlements.listByRole(Role.TOWN));
    while (seats.size() > wanted) {
      seats.remove(seats.size() - 1);
    }
    List<Place> others = new ArrayList<>(settlements.listByRole(Role.BOURG));
    others.addAll(settlements.listByRole(Role.VILLAGE));
    while (seats.size() < wanted) {
      Place best = others.get(0);
      double bestScore = -1;
      for (Place other : others) {
        double nearest = Double.MAX_VALUE;
        for (Place seat : seats) {
          nearest = Math.min(nearest, seat.distanceM(other));
        }
        double score = nearest * (other.role() == Role.BOURG ? 2.2 : 1);
        if (score > bestScore && other.ground() == 0) {
          best = other;
          bestScore = score;
        }
      }
      seats.add(best);
      others.remove(best);
    }
    return seats.stream().mapToInt(Place::index).toArray();
  }

  private static List<Epci> name(
      Settlements settlements, Toponyms names, int[] seats, int[] group) {
    Dice dice = Dice.of(settlements.landscape().frame().seed(), "epci");
    List<Epci> epcis = new ArrayList<>();
    for (int i = 0; i < seats.length; i++) {
      int index = i;
      Place seat = settlements.places().get(seats[i]);
      List<Place> members =
          settlements.places().stream()
              .filter(p -> group[p.index()] == index)
              .sorted(
                  Comparator.comparingInt(Place::population).reversed().thenComparing(Place::code))
              .toList();
      int people = members.stream().mapToInt(Place::population).sum();
      boolean agglomeration = people > 50_000 || i == 0;
      String name =
          agglomeration
              ? "CA " + seat.name() + " " + names.river() + " Agglomération"
              : "CC " + title(seat, names, dice);
      String code = String.format(Locale.ROOT, "2%s%06d", Settlements.DEPARTEMENT, 12 + 34 * i);
      epcis.add(new Epci(code, name, agglomeration ? "CA" : "CC", seat, members));
    }
    epcis.sort(Comparator.comparingInt(Epci::population).reversed());
    return epcis;
  }

  private static String title(Place seat, Toponyms names, Dice dice) {
    if (seat.seaside()) {
      return "Côte " + Toponyms.of(seat.name());
    }
    if (seat.ruggedness() > 0.25) {
      return "Monts et Vallées " + Toponyms.of(seat.name());
    }
    if (seat.water() != null && seat.water().equals(names.river())) {
      return "Val de " + names.river() + " - " + seat.name();
    }
    return (dice.chance(0.5) ? "du Pays " : "Terres ") + Toponyms.of(seat.name());
  }

  /** Three, or fewer where there are fewer EPCI: around the city and the two farthest towns. */
  private static int[] arrondissements(Settlements settlements, List<Epci> epcis, int[] epciOf) {
    int[] ofCell = settlements.communes();
    for (int cell = 0; cell < ofCell.length; cell++) {
      ofCell[cell] = ofCell[cell] < 0 ? -1 : epciOf[ofCell[cell]];
    }
    Neighbours touching = new Neighbours(settlements.landscape().lattice(), ofCell, epcis.size());
    List<Place> seats = epcis.stream().map(Epci::seat).toList();
    List<Integer> chosen = new ArrayList<>(List.of(epciOf[settlements.city().index()]));
    while (chosen.size() < Math.min(3, epcis.size())) {
      int best = -1;
      double bestScore = -1;
      for (int i = 0; i < seats.size(); i++) {
        double nearest = Double.MAX_VALUE;
        for (int other : chosen) {
          nearest = Math.min(nearest, seats.get(i).distanceM(seats.get(other)));
        }
        double score = nearest * (seats.get(i).role() == Role.TOWN ? 1.5 : 1);
        if (nearest > 0 && score > bestScore) {
          best = i;
          bestScore = score;
        }
      }
      chosen.add(best);
    }
    int[] start = chosen.stream().mapToInt(Integer::intValue).toArray();
    double[] reach = new double[start.length];
    java.util.Arrays.fill(reach, 1);
    int[] groupOfEpci = Grouping.nearest(seats, touching, start, reach);
    int[] result = new int[epciOf.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = groupOfEpci[epciOf[i]];
    }
    return result;
  }

  private static int clamp(int value, int low, int high) {
    return Math.max(low, Math.min(high, value));
  }
}
