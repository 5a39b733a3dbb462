package org.maillage.demo.relief;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.maillage.demo.chance.Noise;

/**
 * Land, water and height of everything, known cell by cell: what settlements and roads adapt to.
 */
public final class Landscape {

  private static final double CELL_M = 300;

  private final Frame frame;
  private final Lattice lattice;
  private final int[] ground;
  private final float[] elevationM;
  private final float[] ruggedness;
  private final int[] toWaterCells;
  private final byte[] nearestCourse;
  private final byte[] sideWater;
  private final List<int[]> courses;

  private Landscape(Frame frame, Lattice lattice, int[] ground, List<int[]> courses) {
    this.frame = frame;
    this.lattice = lattice;
    this.ground = ground;
    this.courses = courses;
    this.sideWater = new byte[lattice.sides()];
    this.elevationM = new float[lattice.cells()];
    this.ruggedness = new float[lattice.cells()];
    this.toWaterCells = new int[lattice.cells()];
    this.nearestCourse = new byte[lattice.cells()];
  }

  /**
   * Draws the land of a département.
   *
   * @param seed its number
   * @param communes how many communes it will have
   */
  public static Landscape draw(long seed, int communes) {
    Frame frame = Frame.of(seed, communes);
    Lattice lattice = new Lattice(frame.widthM(), frame.heightM(), CELL_M, seed);
    int[] ground = new Coast(frame, lattice).draw();
    int brooks = Math.max(3, (int) Math.round(19 * frame.scale()));
    List<int[]> courses = new Rivers(frame, lattice, ground).draw(brooks);
    Landscape landscape = new Landscape(frame, lattice, ground, courses);
    landscape.markWater();
    landscape.measureWater();
    landscape.raise();
    return landscape;
  }

  public Frame frame() {
    return frame;
  }

  public Lattice lattice() {
    return lattice;
  }

  public boolean isLand(int cell) {
    return ground[cell] != Coast.SEA && lattice.isInner(cell);
  }

  /** 0 on the mainland, 1 on the island with a bridge, 2 on the island with a ferry, -1 at sea. */
  public int ground(int cell) {
    return ground[cell];
  }

  /** Metres above the sea, 1 or more on land. */
  public double elevationM(int cell) {
    return elevationM[cell];
  }

  /** 0 in the plain to 1 in the high mountains. */
  public double ruggedness(int cell) {
    return ruggedness[cell];
  }

  /** How many cells away the nearest river or brook is, 99 at most. */
  public int toWaterCells(int cell) {
    return toWaterCells[cell];
  }

  /** Index in {@link #courses()} of the river or brook that is nearest by land. */
  public int nearestCourse(int cell) {
    return nearestCourse[cell];
  }

  /** Steepness between neighbours, as a ratio. */
  public double slope(int cell, int next) {
    return Math.abs(elevationM[cell] - elevationM[next]) / lattice.distanceM(cell, next);
  }

  public boolean isRiver(int cell, int direction) {
    return sideWater[lattice.side(cell, direction)] == 2;
  }

  public boolean isBrook(int cell, int direction) {
    return sideWater[lattice.side(cell, direction)] == 1;
  }

  /** Whether a side of the cell is river. */
  public boolean isRiverside(int cell) {
    for (int d = 0; d < 6; d++) {
      if (isRiver(cell, d)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cell is land beside the sea. */
  public boolean isSeaside(int cell) {
    for (int d = 0; d < 6 && isLand(cell); d++) {
      int next = lattice.neighbour(cell, d);
      if (lattice.isInner(next) && ground[next] == Coast.SEA) {
        return true;
      }
    }
    return false;
  }

  /** Corners of the river (first) and the brooks, from mouth to spring. */
  public List<int[]> courses() {
    return courses;
  }

  /**
   * Takes the zigzag out of limits and coasts: corners between two sides of a limit move towards
   * the line between their neighbours. Rivers stay, and so do points where three zones meet.
   *
   * @param zones for every cell the zone it is in; any number for the sea
   */
  public void smoothLimits(int[] zones) {
    boolean[] fixed = new boolean[2 * lattice.cells()];
    for (int[] course : courses) {
      for (int corner : course) {
        fixed[corner] = true;
      }
    }
    for (int pass = 0; pass < 3; pass++) {
      for (int corner = 0; corner < fixed.length; corner++) {
        if (!fixed[corner] && lattice.isInnerCorner(corner)) {
          smoothCorner(corner, zones);
        }
      }
    }
    lattice.placeCentres();
  }

  private void smoothCorner(int corner, int[] zones) {
    double x = 0;
    double y = 0;
    int limits = 0;
    for (int which = 0; which < 3; which++) {
      int beside = lattice.cornerBeside(corner, which);
      int side = sideBetween(corner, beside);
      if (zones[side / 3] != zones[lattice.neighbour(side / 3, side % 3)]) {
        x += lattice.cornerX(beside);
        y += lattice.cornerY(beside);
        limits++;
      }
    }
    if (limits == 2) {
      double ownX = lattice.cornerX(corner);
      double ownY = lattice.cornerY(corner);
      lattice.moveCorner(corner, ownX + 0.35 * (x / 2 - ownX), ownY + 0.35 * (y / 2 - ownY));
    }
  }

  /** The river and the coast, which no road crosses but on a bridge. */
  public SegmentIndex waterLines() {
    SegmentIndex index = new SegmentIndex(frame.widthM(), frame.heightM());
    addRiver(index);
    for (int cell = 0; cell < lattice.cells(); cell++) {
      for (int d = 0; d < 3 && lattice.isInner(cell); d++) {
        int next = lattice.neighbour(cell, d);
        if (lattice.isInner(next) && (ground[cell] == Coast.SEA) != (ground[next] == Coast.SEA)) {
          addSide(index, lattice.corner(cell, d), lattice.corner(cell, d + 1));
        }
      }
    }
    return index;
  }

  /** The river alone. */
  public SegmentIndex riverLine() {
    SegmentIndex index = new SegmentIndex(frame.widthM(), frame.heightM());
    addRiver(index);
    return index;
  }

  private void addRiver(SegmentIndex index) {
    int[] river = courses.get(0);
    for (int i = 1; i < river.length; i++) {
      addSide(index, river[i - 1], river[i]);
    }
  }

  private void addSide(SegmentIndex index, int a, int b) {
    index.add(lattice.cornerX(a), lattice.cornerY(a), lattice.cornerX(b), lattice.cornerY(b));
  }

  private void markWater() {
    for (int i = courses.size() - 1; i >= 0; i--) {
      int[] course = courses.get(i);
      for (int j = 1; j < course.length; j++) {
        int side = sideBetween(course[j - 1], course[j]);
        sideWater[side] = (byte) (i == 0 ? 2 : 1);
        nearestCourse[side / 3] = (byte) i;
        nearestCourse[lattice.neighbour(side / 3, side % 3)] = (byte) i;
      }
    }
  }

  private int sideBetween(int corner, int beside) {
    int cell = corner / 2;
    boolean north = corner % 2 == 0;
    if (lattice.cornerBeside(corner, 0) == beside) {
      return lattice.side(cell, north ? 1 : 4);
    }
    if (lattice.cornerBeside(corner, 1) == beside) {
      return lattice.side(cell, north ? 2 : 5);
    }
    return lattice.side(lattice.neighbour(cell, north ? 2 : 4), 0);
  }

  private void measureWater() {
    Arrays.fill(toWaterCells, 99);
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int cell = 0; cell < lattice.cells(); cell++) {
      for (int d = 0; d < 6 && isLand(cell); d++) {
        if (sideWater[lattice.side(cell, d)] != 0 && toWaterCells[cell] != 0) {
          toWaterCells[cell] = 0;
          open.add(cell);
        }
      }
    }
    while (!open.isEmpty()) {
      int cell = open.poll();
      for (int d = 0; d < 6; d++) {
        int next = lattice.neighbour(cell, d);
        if (isLand(next) && toWaterCells[next] > toWaterCells[cell] + 1) {
          toWaterCells[next] = toWaterCells[cell] + 1;
          nearestCourse[next] = nearestCourse[cell];
          open.add(next);
        }
      }
    }
  }

  private void raise() {
    Noise noise = new Noise(frame.seed(), "height");
    double s = Math.max(0.6, frame.scale());
    for (int cell = 0; cell < lattice.cells(); cell++) {
      if (!isLand(cell)) {
        continue;
      }
      double x = lattice.x(cell);
      double y = lattice.y(cell);
      double east = (x - frame.coastXM()) / (frame.widthM() - frame.coastXM());
      double north = y / frame.heightM() - 0.5;
      double massif =
          smoothStep(
              0.46, 0.98, east + 0.34 * frame.tilt() * north + 0.16 * noise.at(x / 21e3, y / 21e3));
      double crest = noise.ridged(x / (11_000 * s), y / (11_000 * s), 4);
      double hills = 0.5 + 0.5 * noise.fractal(x / 7_000, y / 7_000, 3);
      double valley = 0.22 + 0.78 * smoothStep(0, 13, toWaterCells[cell]);
      double shore = smoothStep(-0.02, 0.14, east);
      double height = 4 + 26 * shore + 95 * hills * shore * valley;
      height += massif * valley * (260 + 1_150 * crest);
      height += massif * 210 * east;
      elevationM[cell] = (float) Math.max(1, height);
      ruggedness[cell] = (float) Math.min(1, massif * (0.45 + 0.75 * crest));
    }
  }

  private static double smoothStep(double from, double to, double value) {
    double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
    return t * t * (3 - 2 * t);
  }
}
