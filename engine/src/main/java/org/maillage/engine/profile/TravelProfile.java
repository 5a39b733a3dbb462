package org.maillage.engine.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How somebody travels: which roads may be used, in which direction, how fast, and how a place is
 * attached to them. One network is built for each profile. All numbers come from one properties
 * file a profile, which gives the unit and the source of each.
 *
 * <p>Immutable, safe for any number of threads.
 */
public abstract sealed class TravelProfile permits CarProfile, FootProfile, BikeProfile {

  static final double MIN_KMH = 1;
  static final double MAX_KMH = 150;

  private final Map<String, Double> surfaceCapsKmh;
  private final Map<String, Double> tracktypeCapsKmh;
  private final Map<String, Double> smoothnessCapsKmh;
  private final double ferryKmh;
  private final double ferryMinKmh;
  private final double ferryMaxKmh;
  private final double walkKmh;
  private final double walkDetour;
  private final double snapLimitM;
  private final double snapFarM;
  private final Set<RoadClass> notSnapped;
  private final String parameters;

  /**
   * Reads what every profile has; the subclass reads the rest and ends the reading.
   *
   * @param ferryKey key of the speed of a ferry without a usable duration
   */
  TravelProfile(ParameterFile file, String ferryKey) {
    surfaceCapsKmh = file.numbersUnder("cap.surface.", MIN_KMH, MAX_KMH);
    tracktypeCapsKmh = file.numbersUnder("cap.tracktype.", MIN_KMH, MAX_KMH);
    smoothnessCapsKmh = file.numbersUnder("cap.smoothness.", MIN_KMH, MAX_KMH);
    ferryKmh = file.number(ferryKey, MIN_KMH, MAX_KMH);
    ferryMinKmh = file.number("ferry.min", MIN_KMH, MAX_KMH);
    ferryMaxKmh = file.number("ferry.max", MIN_KMH, MAX_KMH);
    file.requireAtMost("ferry.min", ferryMinKmh, "ferry.max", ferryMaxKmh);
    walkKmh = file.number("walk.speed", 0.5, 10);
    walkDetour = file.number("walk.detour", 1, 3);
    snapLimitM = file.number("snap.limit", 10, 50_000);
    snapFarM = file.number("snap.far", 1, 50_000);
    file.requireAtMost("snap.far", snapFarM, "snap.limit", snapLimitM);
    notSnapped = file.roadClasses("snap.excluded");
    parameters = file.text();
  }

  /** Reads one of the profiles that come with the engine. */
  static <P extends TravelProfile> P bundled(String name, Loader<P> loader) {
    try {
      return loader.load(new StringReader(text(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read from the jar", e);
    }
  }

  /** Text of one of the files that come with the engine. */
  static String text(String name) {
    try (InputStream in = TravelProfile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read from the jar", e);
    }
  }

  /** Makes a profile from the text of its file. */
  @FunctionalInterface
  interface Loader<P> {
    P load(Reader reader) throws IOException;
  }

  /** Every parameter with its value, one a line, sorted: what a result was computed with. */
  public final String parameters() {
    return parameters;
  }

  /** What one may do on a way; empty when one may not travel there at all. */
  public abstract Optional<RoadUse> findUse(Tags way);

  /**
   * What one may do on a directed link made from a way: whether the way is one-way was settled by
   * who made the links, so tags of direction are not read again.
   */
  public Optional<RoadUse> findLinkUse(Tags way) {
    return findUse(way).map(RoadUse::asLink);
  }

  /** True when one cannot pass a node (bollard, locked gate …). */
  public abstract boolean blocks(Tags node);

  /**
   * Speed in km/h, above 0.
   *
   * @param forward direction of travel relative to the order of drawing
   * @param urban whether the place lies in a built-up area
   */
  public abstract double speedKmh(RoadUse use, boolean forward, boolean urban);

  /**
   * Radius in metres within which residential streets are counted; 0 where built-up areas make no
   * difference.
   */
  public double urbanRadiusM() {
    return 0;
  }

  /** Length in metres of residential streets within the radius that makes a place built-up. */
  public double urbanResidentialM() {
    return Double.POSITIVE_INFINITY;
  }

  /** Metres of road over which its sinuosity is measured; 0 where bends make no difference. */
  public double sinuosityWindowM() {
    return 0;
  }

  /**
   * What the speed outside built-up areas is multiplied by on a winding road, above 0 to 1.
   *
   * @param ratio length of road over its straight line, 1 or more
   */
  public double sinuosityFactor(double ratio) {
    return 1;
  }

  /** Milliseconds added to entering a junction of three roads or more without signals. */
  public int junctionDelayMs() {
    return 0;
  }

  /** Milliseconds added to entering or passing a node with traffic signals. */
  public int signalDelayMs() {
    return 0;
  }

  /** Milliseconds that a left turn off a two-way road of class tertiary or above waits. */
  public int leftTurnDelayMs() {
    return 0;
  }

  /** Whether turn restrictions bind these travellers. */
  public boolean obeysTurnRestrictions() {
    return true;
  }

  /** Speed in km/h that surface, type of track and smoothness do not let one exceed. */
  final double surfaceCapKmh(Tags way) {
    return Math.min(
        cap(surfaceCapsKmh, way.get("surface")),
        Math.min(
            cap(tracktypeCapsKmh, way.get("tracktype")),
            cap(smoothnessCapsKmh, way.get("smoothness"))));
  }

  static double cap(Map<String, Double> capsKmh, @Nullable String value) {
    return value == null
        ? Double.POSITIVE_INFINITY
        : capsKmh.getOrDefault(value, Double.POSITIVE_INFINITY);
  }

  /** Duration in milliseconds of a ferry, {@link RoadUse#NO_DURATION} for any other way. */
  static long durationMs(RoadClass roadClass, Tags way) {
    return roadClass == RoadClass.FERRY
        ? FerryDuration.parseMs(way.get("duration"))
        : RoadUse.NO_DURATION;
  }

  /** Speed in km/h of a ferry without a usable duration. */
  final double ferryKmh() {
    return ferryKmh;
  }

  /**
   * Speed in km/h of a ferry whose crossing has a known length: length over duration when that is a
   * plausible speed for a ship, the class speed otherwise.
   *
   * @param lengthM length of the whole way in metres
   */
  public final double ferryKmh(RoadUse use, double lengthM) {
    if (use.durationMs() == RoadUse.NO_DURATION) {
      return ferryKmh;
    }
    double kmh = lengthM * 3600 / use.durationMs();
    return kmh >= ferryMinKmh && kmh <= ferryMaxKmh ? kmh : ferryKmh;
  }

  /** Walking speed in km/h on the access leg. */
  public final double walkKmh() {
    return walkKmh;
  }

  /** What the straight line of the access leg is multiplied by to get the walked length. */
  public final double walkDetour() {
    return walkDetour;
  }

  /** Straight-line distance in metres beyond which a place is off the network. */
  public final double snapLimitM() {
    return snapLimitM;
  }

  /** Straight-line distance in metres beyond which a place counts as far from the network. */
  public final double snapFarM() {
    return snapFarM;
  }

  /** Whether one can start or end along a road of this class. */
  public final boolean isSnappable(RoadClass roadClass) {
    return !notSnapped.contains(roadClass);
  }
}
