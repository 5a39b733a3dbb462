package org.maillage.demo.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.chance.Noise;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.Plane;

/** Where houses stand: the nuclei of all communes, and how dense it is at any point. */
public final class BuiltUp {

  /** Share of a commune's people who live neither in its seat nor in a hamlet. */
  public static final double SCATTERED_SHARE = 0.09;

  private final Landscape landscape;
  private final Settlements settlements;
  private final Noise noise;
  private final List<Core> cores = new ArrayList<>();
  private final int[][] coresNear;

  public BuiltUp(Settlements settlements) {
    this.settlements = settlements;
    this.landscape = settlements.landscape();
    this.noise = new Noise(landscape.frame().seed(), "houses");
    Dice dice = Dice.of(landscape.frame().seed(), "hamlets");
    int[][] cellsOf = cellsByCommune();
    for (Place place : settlements.places()) {
      addCores(place, cellsOf[place.index()], dice);
    }
    this.coresNear = index();
  }

  /** All nuclei; the seat of each commune first, then its hamlets. */
  public List<Core> cores() {
    return cores;
  }

  /** Nuclei whose houses may reach into the cell or stand within a few hundred metres of it. */
  public List<Core> listNear(int cell) {
    return Arrays.stream(coresNear[cell]).mapToObj(cores::get).toList();
  }

  /** People per square kilometre that a point suggests; 0 in the open country. */
  public double density(double xM, double yM, int cell) {
    double sum = 0;
    for (int i : coresNear[cell]) {
      Core core = cores.get(i);
      double t = shakenM(xM, yM, core) / core.radiusM();
      if (t < 1.5) {
        sum +=
            core.people() / (core.radiusM() * core.radiusM()) * 1e6 * StrictMath.exp(-1.9 * t * t);
      }
    }
    return sum;
  }

  /** 1 in the middle of a nucleus, 0 at its edge, below 0 outside; -1 far from any. */
  public double level(double xM, double yM, int cell) {
    double best = -1;
    for (int i : coresNear[cell]) {
      Core core = cores.get(i);
      best = Math.max(best, 1 - shakenM(xM, yM, core) / (1.2 * core.radiusM()));
    }
    return best;
  }

  /** Distance to the middle of a nucleus, shaken so that outlines are not circles. */
  private double shakenM(double xM, double yM, Core core) {
    double distance = Plane.lengthM(xM - core.xM(), yM - core.yM());
    double wave = Math.max(350, core.radiusM() * 0.6);
    return distance * (1 + 0.45 * noise.fractal(xM / wave, yM / wave, 2));
  }

  private int[][] cellsByCommune() {
    int[] counts = new int[settlements.places().size()];
    int cells = landscape.lattice().cells();
    for (int cell = 0; cell < cells; cell++) {
      if (settlements.communeOf(cell) >= 0) {
        counts[settlements.communeOf(cell)]++;
      }
    }
    int[][] byCommune = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      byCommune[i] = new int[counts[i]];
    }
    Arrays.fill(counts, 0);
    for (int cell = 0; cell < cells; cell++) {
      int commune = settlements.communeOf(cell);
      if (commune >= 0) {
        byCommune[commune][counts[commune]++] = cell;
      }
    }
    return byCommune;
  }

  private void addCores(Place place, int[] cells, Dice dice) {
    double settled = place.population() * (1 - SCATTERED_SHARE);
    double inHamlets =
        switch (place.role()) {
          case CITY -> 0.03;
          case SUBURB -> 0.14;
          case TOWN -> 0.07;
          case BOURG -> 0.18;
          case VILLAGE -> 0.38;
        };
    double seat = settled * (1 - inHamlets);
    cores.add(
        new Core(
            place.index(),
            place.cell(),
            place.xM(),
            place.yM(),
            seat,
            Core.radiusOfM(seat),
            false));
    List<Integer> hamlets = hamletCells(place, cells, dice, Core.radiusOfM(seat));
    double[] weights = new double[hamlets.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = StrictMath.exp(0.6 * dice.normal());
    }
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      int cell = hamlets.get(i);
      double people = settled * inHamlets * weights[i] / sum;
      double x = landscape.lattice().x(cell);
      double y = landscape.lattice().y(cell);
      cores.add(new Core(place.index(), cell, x, y, people, Core.radiusOfM(people), true));
    }
  }

  private List<Integer> hamletCells(Place place, int[] cells, Dice dice, double seatRadiusM) {
    Lattice lattice = landscape.lattice();
    List<Integer> chosen = new ArrayList<>();
    double wanted = 1.5 + 0.17 * place.areaKm2() * (1 - 0.45 * place.ruggedness());
    for (int tries = 0; chosen.size() < wanted && tries < 60; tries++) {
      int cell = cells[dice.below(cells.length)];
      boolean apart = lattice.distanceM(cell, place.cell()) > 800 + 1.1 * seatRadiusM;
      for (int other : chosen) {
        apart &= lattice.distanceM(cell, other) > 750;
      }
      if (apart && isPleasant(cell)) {
        chosen.add(cell);
      }
    }
    return chosen;
  }

  private boolean isPleasant(int cell) {
    double steepest = 0;
    for (int d = 0; d < 6; d++) {
      int next = landscape.lattice().neighbour(cell, d);
      if (settlements.communeOf(next) < 0 || landscape.isRiver(cell, d)) {
        return false;
      }
      steepest = Math.max(steepest, landscape.slope(cell, next));
    }
    return steepest < 0.2;
  }

  private int[][] index() {
    Lattice lattice = landscape.lattice();
    int[][] near = new int[lattice.cells()][];
    Arrays.fill(near, new int[0]);
    for (int i = 0; i < cores.size(); i++) {
      Core core = cores.get(i);
      int steps = (int) Math.ceil(1.9 * core.radiusM() / (0.8 * lattice.spacingM())) + 1;
      for (int cell : settlements.listAround(core.cell(), steps)) {
        near[cell] = Arrays.copyOf(near[cell], near[cell].length + 1);
        near[cell][near[cell].length - 1] = i;
      }
    }
    return near;
  }
}
