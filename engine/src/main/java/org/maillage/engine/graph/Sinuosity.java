package org.maillage.engine.graph;

/**
 * How much a road winds: its length over the straight line, in a window along the way around a
 * stretch. Ways that end sooner are taken whole. What is shorter than a quarter of the window says
 * nothing, and more than {@value #MOST} times the straight line is a loop or a doubtful length:
 * both count as straight.
 *
 * <p>MATSim links and segments with a given length are straight lines of a winding road: their
 * length over the drawing tells the same.
 */
final class Sinuosity {

  private static final double LEAST_SHARE = 0.25;
  private static final double MOST = 5;

  private final WayCutter cut;
  private final Stretches stretches;
  private final double windowMm;

  Sinuosity(WayCutter cut, Stretches stretches, double windowM) {
    this.cut = cut;
    this.stretches = stretches;
    this.windowMm = windowM * 1e3;
  }

  /** Length over straight line around a stretch, from 1 to {@value #MOST}. */
  double ratio(int stretch) {
    int first = stretch;
    int last = stretch;
    long lengthMm = stretches.lengthMm(stretch);
    boolean grows = true;
    while (grows && lengthMm < windowMm) {
      grows = false;
      if (first > 0 && follows(first - 1, first)) {
        lengthMm += stretches.lengthMm(--first);
        grows = true;
      }
      if (last + 1 < stretches.size() && follows(last, last + 1)) {
        lengthMm += stretches.lengthMm(++last);
        grows = true;
      }
    }
    if (lengthMm < LEAST_SHARE * windowMm) {
      return 1;
    }
    double straightM = straightM(first, last);
    double ratio = lengthMm / 1e3 / straightM;
    return ratio > MOST ? 1 : Math.max(1, ratio);
  }

  /** Whether a way goes on from one stretch to the next, as it is drawn or against it. */
  private boolean follows(int one, int other) {
    return way(one) == way(other)
        && (stretches.end(one) == stretches.start(other)
            || stretches.end(other) == stretches.start(one));
  }

  private int way(int stretch) {
    return stretches.forward(stretch) >> 1;
  }

  private double straightM(int first, int last) {
    boolean asDrawn = first == last || stretches.end(first) == stretches.start(first + 1);
    int from = asDrawn ? stretches.start(first) : stretches.end(first);
    int to = asDrawn ? stretches.end(last) : stretches.start(last);
    return Distance.metres(
        cut.latE7(from) / 1e7, cut.lonE7(from) / 1e7, cut.latE7(to) / 1e7, cut.lonE7(to) / 1e7);
  }
}
