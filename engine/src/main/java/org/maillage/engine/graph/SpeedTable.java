package org.maillage.engine.graph;

import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.profile.RoadUse;
import org.maillage.engine.profile.TravelProfile;
import org.maillage.engine.profile.UrbanContext;

/** Gives every stretch its times, once the density of streets around it is known. */
final class SpeedTable {

  /** The time does not fit an edge. */
  static final long TOO_LONG = Long.MAX_VALUE;

  private final TravelProfile profile;
  private final RoadWays ways;
  private final WayCutter cut;
  private final Stretches stretches;
  private final UrbanDensity density;
  private final Sinuosity sinuosity;

  SpeedTable(TravelProfile profile, RoadWays ways, WayCutter cut, Stretches stretches) {
    this.profile = profile;
    this.ways = ways;
    this.cut = cut;
    this.stretches = stretches;
    sinuosity = new Sinuosity(cut, stretches, profile.sinuosityWindowM());
    density = new UrbanDensity(profile.urbanRadiusM());
    for (int stretch = 0; stretch < stretches.size(); stretch++) {
      if (use(stretches.forward(stretch)).roadClass().isResidential()) {
        int start = stretches.start(stretch);
        int end = stretches.end(stretch);
        density.add(
            cut.latE7(start) / 1e7,
            cut.lonE7(start) / 1e7,
            cut.latE7(end) / 1e7,
            cut.lonE7(end) / 1e7,
            stretches.lengthMm(stretch) / 1e3);
      }
    }
  }

  /** Class of a stretch. */
  RoadClass roadClass(int stretch) {
    return use(stretches.forward(stretch)).roadClass();
  }

  /** Whether a stretch lies in a built-up area: by its tags, else by the streets around. */
  boolean isUrban(int stretch) {
    UrbanContext context = use(stretches.forward(stretch)).context();
    if (context != UrbanContext.UNKNOWN) {
      return context == UrbanContext.URBAN;
    }
    int start = stretches.start(stretch);
    int end = stretches.end(stretch);
    double latDeg = (cut.latE7(start) + (long) cut.latE7(end)) / 2e7;
    double lonDeg = (cut.lonE7(start) + (long) cut.lonE7(end)) / 2e7;
    return density.lengthM(latDeg, lonDeg) >= profile.urbanResidentialM();
  }

  /** Milliseconds to drive a stretch one way, {@link RoadGraph#NO_WAY} or {@link #TOO_LONG}. */
  long timeMs(int stretch, int drive, boolean urban) {
    if (drive == Stretches.CLOSED) {
      return RoadGraph.NO_WAY;
    }
    RoadUse use = use(drive);
    double speedKmh =
        use.roadClass() == RoadClass.FERRY
            ? profile.ferryKmh(use, cut.ferryLengthM(drive >> 1))
            : profile.speedKmh(use, (drive & 1) == 0, urban) * windingFactor(stretch, urban);
    int lengthMm = stretches.lengthMm(stretch);
    if (lengthMm == 0) {
      return 0;
    }
    // 1 km/h is 1/3.6 mm/ms.
    long timeMs = Math.max(1, Math.round(lengthMm * 3.6 / speedKmh));
    return timeMs > Integer.MAX_VALUE ? TOO_LONG : timeMs;
  }

  /** Streets of a town turn at junctions, which is no winding. */
  private double windingFactor(int stretch, boolean urban) {
    return urban || profile.sinuosityWindowM() == 0
        ? 1
        : profile.sinuosityFactor(sinuosity.ratio(stretch));
  }

  private RoadUse use(int drive) {
    return ways.use(drive >> 1);
  }
}
