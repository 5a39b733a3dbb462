package org.maillage.demo.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.chance.Noise;
import org.maillage.demo.relief.Frame;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.relief.Plane;

/**
 * Chooses where villages stand: the city on the river, one village on each island, the others by
 * throwing darts that keep their distance, at places that suit (flat, near water). Nearer to the
 * city they stand closer, in the mountains farther apart.
 */
final class Sites {

  private static final double REACH_M = 4_650;

  private final Landscape landscape;
  private final Lattice lattice;
  private final Frame frame;
  private final Dice dice;

  Sites(Landscape landscape) {
    this.landscape = landscape;
    this.lattice = landscape.lattice();
    this.frame = landscape.frame();
    this.dice = Dice.of(frame.seed(), "sites");
  }

  /** Cells of the sites, the city first, then the islands. */
  int[] choose() {
    List<Integer> sites = new ArrayList<>();
    int city = citySite();
    sites.add(city);
    for (int island = 1; island <= 2; island++) {
      int site = middleOf(island);
      if (site >= 0) {
        sites.add(site);
      }
    }
    int[] candidates = cellsByChance();
    double[] reaches = new double[candidates.length + 3];
    for (int i = 0; i < sites.size(); i++) {
      reaches[i] = reachM(sites.get(i), city);
    }
    for (int cell : candidates) {
      double reach = reachM(cell, city);
      boolean free = true;
      for (int i = 0; i < sites.size() && free; i++) {
        free = lattice.distanceM(cell, sites.get(i)) > (reach + reaches[i]) / 2;
      }
      if (free) {
        reaches[sites.size()] = reach;
        sites.add(cell);
      }
    }
    return sites.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The sites that belong to the département: the nearest to its middle in an irregular outline,
   * all of the coast in between, and the islands.
   *
   * @param sites cells; the first is the city, islands are always in
   * @return true for each site that is in
   */
  double[] outline(int[] sites) {
    Noise noise = new Noise(frame.seed(), "outline");
    double halfWidth = (frame.widthM() - frame.coastXM()) / 2;
    double middleX = frame.coastXM() + 1.01 * halfWidth;
    double middleY = frame.heightM() / 2;
    double[] score = new double[sites.length];
    for (int i = 0; i < sites.length; i++) {
      double dx = (lattice.x(sites[i]) - middleX) / halfWidth;
      double dy = (lattice.y(sites[i]) - middleY) / (frame.heightM() / 2);
      if (dx < 0) {
        dx *= 0.6;
      }
      double angleX = dx / Plane.lengthM(dx, dy);
      double angleY = dy / Plane.lengthM(dx, dy);
      double round =
          StrictMath.pow(
              StrictMath.pow(Math.abs(dx), 2.7) + StrictMath.pow(Math.abs(dy), 2.7), 1 / 2.7);
      score[i] = round * (1 + 0.16 * noise.fractal(2.1 * angleX + 5, 2.1 * angleY + 5, 2));
      if (i == 0 || landscape.ground(sites[i]) > 0) {
        score[i] = 0;
      }
    }
    return score;
  }

  private int citySite() {
    int[] river = landscape.courses().get(0);
    double upstreamM = Math.max(3_000, 8_500 * frame.scale());
    double run = 0;
    for (int i = 1; i < river.length; i++) {
      run +=
          Plane.lengthM(
              lattice.cornerX(river[i]) - lattice.cornerX(river[i - 1]),
              lattice.cornerY(river[i]) - lattice.cornerY(river[i - 1]));
      if (run > upstreamM) {
        double side = dice.chance(0.5) ? 1 : -1;
        int cell =
            lattice.cellAt(
                lattice.cornerX(river[i]), lattice.cornerY(river[i]) + side * lattice.spacingM());
        if (cell >= 0 && landscape.ground(cell) == 0) {
          return cell;
        }
      }
    }
    throw new IllegalStateException("the river is too short for a city");
  }

  private int middleOf(int island) {
    double sumX = 0;
    double sumY = 0;
    int count = 0;
    for (int cell = 0; cell < lattice.cells(); cell++) {
      if (landscape.isLand(cell) && landscape.ground(cell) == island) {
        sumX += lattice.x(cell);
        sumY += lattice.y(cell);
        count++;
      }
    }
    if (count < 12) {
      return -1;
    }
    int cell = lattice.cellAt(sumX / count, sumY / count);
    return cell >= 0 && landscape.ground(cell) == island ? cell : -1;
  }

  private double reachM(int cell, int city) {
    double toCity = lattice.distanceM(cell, city) / Math.max(0.6, frame.scale());
    double nearCity = 0.6 + 0.4 * Math.max(0, Math.min(1, (toCity - 8_000) / 9_000));
    return REACH_M * nearCity * (1 + 0.2 * landscape.ruggedness(cell));
  }

  private int[] cellsByChance() {
    long[] keyed = new long[lattice.cells()];
    int count = 0;
    for (int cell = 0; cell < lattice.cells(); cell++) {
      double key = dice.unit();
      if (landscape.isLand(cell) && isWholeLand(cell)) {
        double water = landscape.toWaterCells(cell);
        double suits = water >= 1 && water <= 4 ? 2.2 : 1;
        suits /= 1 + 25 * steepness(cell);
        suits *= landscape.ground(cell) > 0 ? 0.5 : 1;
        double late = 1 - StrictMath.pow(key, 1 / suits);
        keyed[count++] = ((long) (late * (1L << 40)) << 20) | cell;
      }
    }
    long[] sorted = Arrays.copyOf(keyed, count);
    Arrays.sort(sorted);
    int[] cells = new int[count];
    for (int i = 0; i < count; i++) {
      cells[i] = (int) (sorted[i] & 0xFFFFF);
    }
    return cells;
  }

  private boolean isWholeLand(int cell) {
    for (int d = 0; d < 6; d++) {
      if (!landscape.isLand(lattice.neighbour(cell, d))) {
        return false;
      }
    }
    return !landscape.isRiverside(cell);
  }

  private double steepness(int cell) {
    double steepest = 0;
    for (int d = 0; d < 6; d++) {
      steepest = Math.max(steepest, landscape.slope(cell, lattice.neighbour(cell, d)));
    }
    return steepest;
  }
}
