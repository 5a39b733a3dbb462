package org.maillage.domain.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maillage.domain.territory.PopulationPoint.Basis;

/**
 * Says where the people of each commune live: in its 200 m cells where they are known, else along
 * its residential roads in proportion to their length, else at its mairie.
 *
 * <p>A commune's points always sum to its population of the register, so that cells of another
 * vintage or an extract do not change the totals. See docs/methodes/population.md.
 */
public final class PopulationSpread {

  /** Cells that hold less than this share of a commune's people are taken to be an extract. */
  public static final double CELLS_SHARE_NEEDED = 0.8;

  /** Side in degrees of latitude of the squares that gather neighbouring stretches: about 200 m. */
  private static final double SQUARE_DEG = 0.0018;

  /**
   * A stretch of road along which people may live.
   *
   * @param middle a point on it
   * @param lengthM its length in metres
   * @param street true for a street that serves dwellings (OSM residential, living_street), false
   *     for a country road, which counts only in communes that have no such street
   */
  public record Stretch(LatLon middle, double lengthM, boolean street) {}

  /**
   * A commune whose cells were not used because they hold too few of its people.
   *
   * @param communeCode INSEE code
   * @param share people in cells over population of the register
   */
  public record IncompleteCells(String communeCode, double share) {}

  /**
   * Where people live.
   *
   * @param points by commune code, then in the order of cells or from south-west to north-east
   * @param incomplete communes whose cells were set aside
   */
  public record Result(List<PopulationPoint> points, List<IncompleteCells> incomplete) {
    public Result {
      points = List.copyOf(points);
      incomplete = List.copyOf(incomplete);
    }
  }

  private record Square(long row, long column) implements Comparable<Square> {
    static Square of(LatLon place) {
      double shrink = Math.max(0.01, Math.cos(Math.toRadians(place.latDeg())));
      return new Square(
          (long) Math.floor(place.latDeg() / SQUARE_DEG),
          (long) Math.floor(place.lonDeg() * shrink / SQUARE_DEG));
    }

    @Override
    public int compareTo(Square other) {
      int byRow = Long.compare(row, other.row);
      return byRow != 0 ? byRow : Long.compare(column, other.column);
    }
  }

  private PopulationSpread() {}

  /**
   * Spreads every commune's people.
   *
   * @param communes all communes of the territory
   * @param cells inhabited cells, of any part of the territory
   * @param stretches streets and country roads; those outside every commune are ignored
   */
  public static Result spread(
      List<Commune> communes, Collection<PopulationCell> cells, Collection<Stretch> stretches) {
    AreaLocator<Commune> locator = AreaLocator.ofCommunes(communes);
    Map<String, List<PopulationCell>> cellsOf = new HashMap<>();
    for (PopulationCell cell : cells) {
      locator
          .find(cell.centre())
          .ifPresent(c -> cellsOf.computeIfAbsent(c.code(), k -> new ArrayList<>()).add(cell));
    }
    Map<String, List<Stretch>> stretchesOf = new HashMap<>();
    for (Stretch stretch : stretches) {
      locator
          .find(stretch.middle())
          .ifPresent(
              c -> stretchesOf.computeIfAbsent(c.code(), k -> new ArrayList<>()).add(stretch));
    }
    List<PopulationPoint> points = new ArrayList<>();
    List<IncompleteCells> incomplete = new ArrayList<>();
    for (Commune commune : communes) {
      List<PopulationCell> own = cellsOf.getOrDefault(commune.code(), List.of());
      double inCells = own.stream().mapToDouble(PopulationCell::people).sum();
      if (inCells > 0 && inCells >= CELLS_SHARE_NEEDED * commune.population()) {
        addCells(commune, own, inCells, points);
        continue;
      }
      if (!own.isEmpty()) {
        incomplete.add(new IncompleteCells(commune.code(), inCells / commune.population()));
      }
      addStretches(commune, stretchesOf.getOrDefault(commune.code(), List.of()), points);
    }
    return new Result(points, incomplete);
  }

  private static void addCells(
      Commune commune, List<PopulationCell> cells, double inCells, List<PopulationPoint> points) {
    for (PopulationCell cell : cells) {
      double people = cell.people() * commune.population() / inCells;
      points.add(new PopulationPoint(commune.code(), cell.centre(), people, Basis.CELL));
    }
  }

  private static void addStretches(
      Commune commune, List<Stretch> all, List<PopulationPoint> points) {
    List<Stretch> streets = all.stream().filter(Stretch::street).toList();
    List<Stretch> stretches = streets.isEmpty() ? all : streets;
    double totalM = stretches.stream().mapToDouble(Stretch::lengthM).sum();
    if (!(totalM > 0)) {
      points.add(
          new PopulationPoint(
              commune.code(), commune.townHall(), commune.population(), Basis.TOWN_HALL));
      return;
    }
    Map<Square, List<Stretch>> squares = new TreeMap<>();
    for (Stretch stretch : stretches) {
      squares.computeIfAbsent(Square.of(stretch.middle()), k -> new ArrayList<>()).add(stretch);
    }
    for (List<Stretch> square : squares.values()) {
      double lengthM = square.stream().mapToDouble(Stretch::lengthM).sum();
      double people = commune.population() * lengthM / totalM;
      points.add(
          new PopulationPoint(commune.code(), mostCentral(square, lengthM), people, Basis.ROAD));
    }
  }

  /** A point of a real road, so that no walk is invented: the middle nearest to the square's. */
  private static LatLon mostCentral(List<Stretch> square, double lengthM) {
    double latDeg = 0;
    double lonDeg = 0;
    for (Stretch stretch : square) {
      double weight = lengthM > 0 ? stretch.lengthM() / lengthM : 1.0 / square.size();
      latDeg += stretch.middle().latDeg() * weight;
      lonDeg += stretch.middle().lonDeg() * weight;
    }
    LatLon centre = new LatLon(latDeg, lonDeg);
    LatLon best = square.get(0).middle();
    for (Stretch stretch : square) {
      if (stretch.middle().distanceM(centre) < best.distanceM(centre)) {
        best = stretch.middle();
      }
    }
    return best;
  }

  /** People by what their points stand for, in the order of {@link Basis}. */
  public static Map<Basis, Double> peopleByBasis(Collection<PopulationPoint> points) {
    Map<Basis, Double> people = new LinkedHashMap<>();
    for (Basis basis : Basis.values()) {
      people.put(basis, 0.0);
    }
    points.forEach(point -> people.merge(point.basis(), point.people(), Double::sum));
    return people;
  }
}
