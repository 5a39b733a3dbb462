package org.maillage.demo.relief;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.maillage.demo.chance.Noise;

/**
 * Draws the line between land and sea: a straight coast bent by noise, one wide bay, one cape, an
 * estuary, and two islands cut off by straits. What is too small to be seen is filled or drowned.
 */
final class Coast {

  static final int SEA = -1;
  static final int MAINLAND = 0;
  static final int BIG_ISLAND = 1;
  static final int SMALL_ISLAND = 2;

  private final Frame frame;
  private final Lattice lattice;
  private final Noise noise;
  private final RiverGuide guide;

  Coast(Frame frame, Lattice lattice) {
    this.frame = frame;
    this.lattice = lattice;
    this.noise = new Noise(frame.seed(), "coast");
    this.guide = new RiverGuide(frame);
  }

  /** For every cell {@link #SEA}, {@link #MAINLAND} or the number of its island. */
  int[] draw() {
    int[] ground = new int[lattice.cells()];
    double bigX = shoreXM(frame.bigIslandYM()) - 3_600 * frame.scale();
    double smallX = shoreXM(frame.smallIslandYM()) - 8_500 * frame.scale();
    for (int cell = 0; cell < ground.length; cell++) {
      double x = lattice.x(cell);
      double y = lattice.y(cell);
      if (x > frame.coastXM() + 26_000 * frame.scale()) {
        // Farther inland than any bay; the estuary is a few hundred metres wide by then.
        continue;
      }
      // Islands follow their own outline; around each a strait is kept free of mainland.
      double big = islandM(x - bigX, y - frame.bigIslandYM(), 2_700, 5_200);
      double small = islandM(x - smallX, y - frame.smallIslandYM(), 1_700, 1_100);
      if (big > 0) {
        ground[cell] = BIG_ISLAND;
      } else if (small > 0) {
        ground[cell] = SMALL_ISLAND;
      } else if (big > -900 || small > -1_500) {
        ground[cell] = SEA;
      } else {
        ground[cell] = x > coastXM(x, y) ? MAINLAND : SEA;
      }
    }
    keepLargest(ground, MAINLAND);
    keepLargest(ground, BIG_ISLAND);
    keepLargest(ground, SMALL_ISLAND);
    fillPonds(ground);
    return ground;
  }

  /** The coast without its fine detail. */
  private double shoreXM(double y) {
    double s = frame.scale();
    double x = frame.coastXM();
    x += 5_500 * s * bump((y - frame.wideBayYM()) / (6_500 * s));
    x -= 5_000 * s * bump((y - frame.capeYM()) / (3_200 * s));
    return x + 3_500 * s * noise.at(y / (17_000 * s), 7.7);
  }

  private double coastXM(double x, double y) {
    double s = frame.scale();
    double toMouth = Math.abs(y - guide.yM(x));
    // A funnel: wide at sea, a few hundred metres at its head.
    double estuary =
        9_500 * s * bump(toMouth / (1_300 * s)) + 2_500 * s * bump(toMouth / (3_000 * s));
    double detail = 3_900 * s * noise.fractal(x / (8_000 * s), y / (8_000 * s), 3);
    double coves = 1_500 * Math.max(0.5, s) * noise.fractal(x / 1_900 + 40, y / 1_900, 3);
    return shoreXM(y) + estuary + detail + coves;
  }

  /** Metres inside the island's outline, below 0 outside; a metre is only roughly one. */
  private double islandM(double dx, double dy, double halfWidthM, double halfHeightM) {
    double s = Math.max(0.55, frame.scale());
    double round = Plane.lengthM(dx / (halfWidthM * s), dy / (halfHeightM * s));
    double wobble = 0.75 * noise.fractal(dx / (3_000 * s) + 50, dy / (3_000 * s) + 50, 4);
    return (1 - round + wobble) * Math.min(halfWidthM, halfHeightM) * s;
  }

  private static double bump(double t) {
    return StrictMath.exp(-t * t);
  }

  private void keepLargest(int[] ground, int kind) {
    int[] part = new int[ground.length];
    int best = 0;
    int bestSize = -1;
    int parts = 0;
    for (int cell = 0; cell < ground.length; cell++) {
      if (ground[cell] == kind && part[cell] == 0 && lattice.isInner(cell)) {
        int size = flood(ground, kind, cell, part, ++parts);
        if (size > bestSize) {
          bestSize = size;
          best = parts;
        }
      }
    }
    for (int cell = 0; cell < ground.length; cell++) {
      if (ground[cell] == kind && part[cell] != best) {
        ground[cell] = SEA;
      }
    }
  }

  /** Water that the open sea does not reach becomes land. */
  private void fillPonds(int[] ground) {
    int[] part = new int[ground.length];
    for (int cell = 0; cell < ground.length; cell++) {
      if (lattice.isWestRim(cell) && ground[cell] == SEA && part[cell] == 0) {
        flood(ground, SEA, cell, part, 1);
      }
    }
    for (int cell = 0; cell < ground.length; cell++) {
      if (lattice.isInner(cell) && ground[cell] == SEA && part[cell] == 0) {
        ground[cell] = MAINLAND;
      }
    }
    int[] around = ground.clone();
    for (int cell = 0; cell < ground.length; cell++) {
      // One-cell creeks would make roads and limits jump.
      if (lattice.isInner(cell) && ground[cell] == SEA && landAround(around, cell) >= 4) {
        ground[cell] = MAINLAND;
      }
    }
    keepLargest(ground, MAINLAND);
  }

  private int landAround(int[] ground, int cell) {
    int land = 0;
    for (int d = 0; d < 6; d++) {
      int kind = ground[lattice.neighbour(cell, d)];
      if (kind == MAINLAND) {
        land++;
      } else if (kind > MAINLAND) {
        return 0;
      }
    }
    return land;
  }

  private int flood(int[] ground, int kind, int start, int[] part, int number) {
    ArrayDeque<Integer> open = new ArrayDeque<>(Arrays.asList(start));
    part[start] = number;
    int size = 0;
    while (!open.isEmpty()) {
      int cell = open.poll();
      size++;
      for (int d = 0; d < 6; d++) {
        int next = lattice.neighbour(cell, d);
        if (lattice.isInner(next) && ground[next] == kind && part[next] == 0) {
          part[next] = number;
          open.add(next);
        }
      }
    }
    return size;
  }
}
