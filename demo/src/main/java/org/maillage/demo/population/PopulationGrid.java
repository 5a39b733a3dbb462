package org.maillage.demo.population;

import java.util.ArrayList;
import java.util.List;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.relief.Georeference;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.SegmentIndex;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.settlement.Settlements;

/**
 * Spreads the people of every commune over 200 m cells of the European grid (EPSG:3035): dense in
 * towns, thin at their edge, a few at farms along roads. Cells of a commune sum to its population.
 */
public final class PopulationGrid {

  /** Side of a cell in metres of EPSG:3035. */
  public static final int SIZE_M = 200;

  /** Exact projection every so many cells; in between a plane is exact to a few centimetres. */
  private static final int BLOCK = 8;

  /**
   * An inhabited cell.
   *
   * @param x3035 lower left corner
   * @param y3035 lower left corner
   * @param xM its centre on the mesh
   * @param yM its centre on the mesh
   * @param commune index of the commune that the centre lies in
   * @param people 1 or more
   */
  public record Cell(int x3035, int y3035, double xM, double yM, int commune, int people) {}

  private record Candidate(
      int x3035, int y3035, double xM, double yM, double settled, boolean scattered) {}

  private final Settlements settlements;
  private final Lattice lattice;
  private final BuiltUp builtUp;
  private final SegmentIndex roads;
  private final Georeference georeference;
  private final long seed;

  public PopulationGrid(
      Settlements settlements, BuiltUp builtUp, SegmentIndex roads, Georeference georeference) {
    this.settlements = settlements;
    this.lattice = settlements.landscape().lattice();
    this.builtUp = builtUp;
    this.roads = roads;
    this.georeference = georeference;
    this.seed = settlements.landscape().frame().seed();
  }

  /** All inhabited cells, from the south-west in rows. */
  public List<Cell> spread() {
    List<List<Candidate>> candidates = candidates();
    List<Cell> cells = new ArrayList<>();
    for (Place place : settlements.places()) {
      fill(place, candidates.get(place.index()), cells);
    }
    cells.sort(
        (a, b) ->
            a.y3035 != b.y3035
                ? Integer.compare(a.y3035, b.y3035)
                : Integer.compare(a.x3035, b.x3035));
    return cells;
  }

  private List<List<Candidate>> candidates() {
    List<List<Candidate>> byCommune = new ArrayList<>();
    for (int i = 0; i < settlements.places().size(); i++) {
      byCommune.add(new ArrayList<>());
    }
    int[] box = box();
    int step = BLOCK * SIZE_M;
    for (int blockY = box[1]; blockY < box[3]; blockY += step) {
      for (int blockX = box[0]; blockX < box[2]; blockX += step) {
        addBlock(blockX, blockY, byCommune);
      }
    }
    return byCommune;
  }

  /** Extent of the département in EPSG:3035, rounded outwards to blocks. */
  private int[] box() {
    double[] box = {1e12, 1e12, -1e12, -1e12};
    for (int cell = 0; cell < lattice.cells(); cell += 7) {
      if (settlements.communeOf(cell) >= 0) {
        CoordinateSystem.Position at =
            CoordinateSystem.LAEA_EUROPE.fromWgs84(
                georeference.latLon(lattice.x(cell), lattice.y(cell)));
        box[0] = Math.min(box[0], at.x());
        box[1] = Math.min(box[1], at.y());
        box[2] = Math.max(box[2], at.x());
        box[3] = Math.max(box[3], at.y());
      }
    }
    int step = BLOCK * SIZE_M;
    return new int[] {
      (int) Math.floor(box[0] / step - 1) * step,
      (int) Math.floor(box[1] / step - 1) * step,
      (int) Math.ceil(box[2] / step + 1) * step,
      (int) Math.ceil(box[3] / step + 1) * step
    };
  }

  private double[] meshAt(double x3035, double y3035) {
    return georeference.mesh(CoordinateSystem.LAEA_EUROPE.toWgs84(x3035, y3035));
  }

  private void addBlock(int blockX, int blockY, List<List<Candidate>> byCommune) {
    int step = BLOCK * SIZE_M;
    double[] middle = meshAt(blockX + step / 2.0, blockY + step / 2.0);
    if (!isNearDepartement(middle[0], middle[1], step)) {
      return;
    }
    double[] corner = meshAt(blockX, blockY);
    double[] east = meshAt(blockX + step, blockY);
    double[] north = meshAt(blockX, blockY + step);
    double[] far = meshAt(blockX + step, blockY + step);
    for (int j = 0; j < BLOCK; j++) {
      for (int i = 0; i < BLOCK; i++) {
        double s = (i + 0.5) / BLOCK;
        double t = (j + 0.5) / BLOCK;
        double x = bilinear(s, t, corner[0], east[0], north[0], far[0]);
        double y = bilinear(s, t, corner[1], east[1], north[1], far[1]);
        addCell(blockX + i * SIZE_M, blockY + j * SIZE_M, x, y, byCommune);
      }
    }
  }

  private static double bilinear(
      double s, double t, double corner, double east, double north, double far) {
    return (1 - s) * (1 - t) * corner + s * (1 - t) * east + (1 - s) * t * north + s * t * far;
  }

  private boolean isNearDepartement(double x, double y, double step) {
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        int cell = lattice.cellAt(x + 0.5 * i * step, y + 0.5 * j * step);
        if (cell >= 0 && settlements.communeOf(cell) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private void addCell(int x3035, int y3035, double x, double y, List<List<Candidate>> byCommune) {
    int cell = lattice.cellAt(x, y);
    int commune = cell < 0 ? -1 : settlements.communeOf(cell);
    if (commune < 0 || !isClearlyInside(x, y, commune)) {
      return;
    }
    long hash = Dice.mix(seed * 31 + (long) x3035 * 1_000_003 + y3035);
    double density = builtUp.density(x, y, cell);
    // One block has towers and the next a park.
    double settled = density < 25 ? 0 : density * (0.35 + 1.3 * Dice.unitOf(hash));
    boolean scattered = settled == 0 && Dice.unitOf(hash + 1) < 0.24 && nearRoad(x, y);
    if (settled > 0 || scattered) {
      byCommune.get(commune).add(new Candidate(x3035, y3035, x, y, settled, scattered));
    }
  }

  private boolean nearRoad(double x, double y) {
    return roads.distanceM(x, y, 110) < 110;
  }

  /** A centre within two metres of a limit could be read on the other side of it. */
  private boolean isClearlyInside(double x, double y, int commune) {
    for (int i = 0; i < 4; i++) {
      int cell = lattice.cellAt(x + (i % 2 == 0 ? 2 : -2), y + (i < 2 ? 2 : -2));
      if (cell < 0 || settlements.communeOf(cell) != commune) {
        return false;
      }
    }
    return true;
  }

  private void fill(Place place, List<Candidate> candidates, List<Cell> cells) {
    if (candidates.isEmpty()) {
      throw new IllegalStateException("nobody can live in " + place.code());
    }
    double settled = candidates.stream().mapToDouble(Candidate::settled).sum();
    long farms = candidates.stream().filter(Candidate::scattered).count();
    double scatteredShare = farms == 0 ? 0 : settled == 0 ? 1 : BuiltUp.SCATTERED_SHARE;
    // Not more than a dozen people on a farm.
    scatteredShare = Math.min(scatteredShare, settled == 0 ? 1 : 12.0 * farms / place.population());
    double[] wanted = new double[candidates.size()];
    for (int i = 0; i < wanted.length; i++) {
      Candidate c = candidates.get(i);
      double share =
          c.scattered ? scatteredShare / farms : (1 - scatteredShare) * c.settled / settled;
      wanted[i] = share * place.population();
    }
    int[] people = wholeNumbers(wanted, place.population());
    for (int i = 0; i < people.length; i++) {
      if (people[i] > 0) {
        Candidate c = candidates.get(i);
        cells.add(new Cell(c.x3035, c.y3035, c.xM, c.yM, place.index(), people[i]));
      }
    }
  }

  /** Largest remainders: whole numbers that sum to the total. */
  private static int[] wholeNumbers(double[] wanted, int total) {
    int[] whole = new int[wanted.length];
    List<Integer> order = new ArrayList<>();
    int left = total;
    for (int i = 0; i < wanted.length; i++) {
      whole[i] = (int) wanted[i];
      left -= whole[i];
      order.add(i);
    }
    order.sort(
        (a, b) -> {
          int byRest = Double.compare(wanted[b] - whole[b], wanted[a] - whole[a]);
          return byRest != 0 ? byRest : Integer.compare(a, b);
        });
    for (int i = 0; left > 0; i = (i + 1) % wanted.length, left--) {
      whole[order.get(i)]++;
    }
    return whole;
  }
}
