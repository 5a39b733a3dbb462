package org.maillage.demo.relief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.maillage.demo.chance.Dice;
import org.maillage.demo.chance.Noise;

/**
 * Lets water find its way along the sides of cells: one river from the mountains to the estuary,
 * then brooks that join it or reach the sea. A path is the cheapest through a random field, which
 * makes it meander; the river is held near a guide line with broad bends.
 */
final class Rivers {

  private record Step(int corner, double cost) {}

  private final Frame frame;
  private final Lattice lattice;
  private final int[] ground;
  private final Noise noise;
  private final RiverGuide guide;
  private final boolean[] wet;
  private final float[] fields;
  private final List<Integer> wetCorners = new ArrayList<>();

  Rivers(Frame frame, Lattice lattice, int[] ground) {
    this.frame = frame;
    this.lattice = lattice;
    this.ground = ground;
    this.noise = new Noise(frame.seed(), "river");
    this.guide = new RiverGuide(frame);
    this.fields = new float[2 * lattice.cells()];
    this.wet = new boolean[2 * lattice.cells()];
  }

  /** The courses, the river first, each a list of corners from the mouth to the spring. */
  List<int[]> draw(int brooks) {
    List<int[]> courses = new ArrayList<>();
    Dice dice = Dice.of(frame.seed(), "springs");
    double springX = 0.955 * frame.widthM();
    int[] river = course(nearestCorner(springX, guide.yM(springX)), true);
    if (river.length == 0) {
      throw new IllegalStateException("the river finds no way to the sea");
    }
    courses.add(river);
    soak(river);
    for (int tries = 0; courses.size() <= brooks && tries < 20 * brooks; tries++) {
      int spring =
          nearestCorner(
              dice.between(0.36, 0.95) * frame.widthM(),
              dice.between(0.08, 0.92) * frame.heightM());
      if (spring < 0 || !isDry(spring, 12)) {
        continue;
      }
      int[] brook = course(spring, false);
      if (brook.length * lattice.spacingM() * 0.577 > 6_000 * frame.scale()) {
        courses.add(brook);
        soak(brook);
      }
    }
    courses.forEach(this::smooth);
    lattice.placeCentres();
    return courses;
  }

  private void soak(int[] course) {
    for (int corner : course) {
      wet[corner] = true;
      wetCorners.add(corner);
    }
  }

  private boolean isDry(int corner, int reachCells) {
    double reach = reachCells * lattice.spacingM();
    for (int other : wetCorners) {
      if (Plane.lengthM(
              lattice.cornerX(corner) - lattice.cornerX(other),
              lattice.cornerY(corner) - lattice.cornerY(other))
          < reach) {
        return false;
      }
    }
    return true;
  }

  private int nearestCorner(double x, double y) {
    int cell = lattice.cellAt(x, y);
    return cell >= 0 && ground[cell] == Coast.MAINLAND && isLandCorner(2 * cell) ? 2 * cell : -1;
  }

  private boolean isLandCorner(int corner) {
    if (!lattice.isInnerCorner(corner)) {
      return false;
    }
    for (int i = 0; i < 3; i++) {
      if (ground[lattice.cellAround(corner, i)] != Coast.MAINLAND) {
        return false;
      }
    }
    return true;
  }

  private boolean isMouth(int corner, boolean river) {
    if (!river && wet[corner]) {
      return true;
    }
    boolean sea = false;
    boolean land = false;
    for (int i = 0; i < 3; i++) {
      int kind = ground[lattice.cellAround(corner, i)];
      sea |= kind == Coast.SEA;
      land |= kind == Coast.MAINLAND;
    }
    boolean near = Math.abs(lattice.cornerY(corner) - guide.yM(lattice.cornerX(corner))) < 1_200;
    return sea && land && (!river || near);
  }

  private double costOf(int from, int to, boolean river) {
    double x = lattice.cornerX(to);
    double y = lattice.cornerY(to);
    double length = Plane.lengthM(x - lattice.cornerX(from), y - lattice.cornerY(from));
    if (fields[to] == 0) {
      fields[to] = (float) noise.fractal(x / 1_700 + 9, y / 1_700 - 4, 2);
    }
    double field = fields[to];
    double cost = 0.2 + 7 * field * field;
    if (river) {
      double off = (y - guide.yM(x)) / 700;
      cost = 0.3 + 0.5 * cost + off * off;
    }
    return length * cost;
  }

  /** Cheapest way from a spring to the sea or to water; mouth first; empty when there is none. */
  private int[] course(int spring, boolean river) {
    double[] best = new double[wet.length];
    int[] before = new int[wet.length];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    Arrays.fill(before, -1);
    if (spring < 0) {
      return new int[0];
    }
    PriorityQueue<Step> open =
        new PriorityQueue<>(
            (a, b) ->
                a.cost != b.cost
                    ? Double.compare(a.cost, b.cost)
                    : Integer.compare(a.corner, b.corner));
    best[spring] = 0;
    open.add(new Step(spring, 0));
    while (!open.isEmpty()) {
      Step step = open.poll();
      if (step.cost > best[step.corner]) {
        continue;
      }
      if (isMouth(step.corner, river)) {
        return back(step.corner, before);
      }
      if (!isLandCorner(step.corner)) {
        continue;
      }
      for (int i = 0; i < 3; i++) {
        int next = lattice.cornerBeside(step.corner, i);
        double cost = step.cost + costOf(step.corner, next, river);
        if (cost < best[next] && lattice.isInnerCorner(next)) {
          best[next] = cost;
          before[next] = step.corner;
          open.add(new Step(next, cost));
        }
      }
    }
    return new int[0];
  }

  private static int[] back(int mouth, int[] before) {
    int length = 0;
    for (int corner = mouth; corner >= 0; corner = before[corner]) {
      length++;
    }
    int[] course = new int[length];
    int at = 0;
    for (int corner = mouth; corner >= 0; corner = before[corner]) {
      course[at++] = corner;
    }
    return course;
  }

  /** Rounds the corners of a course in place; mouths and confluences stay. */
  private void smooth(int[] course) {
    for (int pass = 0; pass < 9; pass++) {
      for (int i = 1; i < course.length - 1; i++) {
        double x = (lattice.cornerX(course[i - 1]) + lattice.cornerX(course[i + 1])) / 2;
        double y = (lattice.cornerY(course[i - 1]) + lattice.cornerY(course[i + 1])) / 2;
        lattice.moveCorner(
            course[i],
            lattice.cornerX(course[i]) + 0.35 * (x - lattice.cornerX(course[i])),
            lattice.cornerY(course[i]) + 0.35 * (y - lattice.cornerY(course[i])));
      }
    }
  }
}
