package org.maillage.engine.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.profile.AccessRules.Access;
import org.maillage.engine.profile.AccessRules.Direction;

/**
 * How a private car moves: which roads it may use, in which direction, how fast in free flow, and
 * how people walk to it. All numbers come from one file, {@code car-fr.properties}, which gives the
 * unit and the source of each.
 *
 * <p>Immutable, safe for any number of threads. Left out for now: sinuosity, slopes, traffic by
 * time of day.
 */
public final class CarProfile {

  private static final String FRENCH = "car-fr.properties";
  private static final double MIN_KMH = 1;
  private static final double MAX_KMH = 150;
  private static final String[] NAMED_LIMITS = {
    "urban", "rural", "trunk", "motorway", "living_street", "walk", "none"
  };

  private final Map<RoadClass, Double> ruralKmh = new EnumMap<>(RoadClass.class);
  private final Map<RoadClass, Double> urbanKmh = new EnumMap<>(RoadClass.class);
  private final SpeedLimits limits;
  private final double limitShare;
  private final double limitLift;
  private final Map<String, Double> surfaceCapsKmh;
  private final Map<String, Double> tracktypeCapsKmh;
  private final Map<String, Double> smoothnessCapsKmh;
  private final double alternatingFactor;
  private final double localFactor;
  private final double ferryMinKmh;
  private final double ferryMaxKmh;
  private final double urbanRadiusM;
  private final double urbanResidentialM;
  private final double walkKmh;
  private final double walkDetour;
  private final double snapLimitM;
  private final double snapFarM;
  private final Set<RoadClass> notSnapped;
  private final int junctionDelayMs;
  private final int signalDelayMs;
  private final int leftTurnDelayMs;
  private final String parameters;

  private CarProfile(ParameterFile file) {
    for (RoadClass roadClass : RoadClass.values()) {
      String key = "speed." + roadClass.key();
      double rural = file.number(key + ".rural", MIN_KMH, MAX_KMH);
      double urban = file.number(key + ".urban", MIN_KMH, MAX_KMH);
      file.requireAtMost(key + ".urban", urban, key + ".rural", rural);
      ruralKmh.put(roadClass, rural);
      urbanKmh.put(roadClass, urban);
    }
    Map<String, Double> named = new HashMap<>();
    for (String name : NAMED_LIMITS) {
      named.put(name, file.number("limit." + name, MIN_KMH, MAX_KMH));
    }
    limits = new SpeedLimits(named);
    limitShare = file.number("limit-share", 0.5, 1.2);
    limitLift = file.number("limit-lift", 0, 1);
    surfaceCapsKmh = file.numbersUnder("cap.surface.", MIN_KMH, MAX_KMH);
    tracktypeCapsKmh = file.numbersUnder("cap.tracktype.", MIN_KMH, MAX_KMH);
    smoothnessCapsKmh = file.numbersUnder("cap.smoothness.", MIN_KMH, MAX_KMH);
    alternatingFactor = file.number("factor.alternating", 0.1, 1);
    localFactor = file.number("factor.local", 0.1, 1);
    ferryMinKmh = file.number("ferry.min", MIN_KMH, MAX_KMH);
    ferryMaxKmh = file.number("ferry.max", MIN_KMH, MAX_KMH);
    file.requireAtMost("ferry.min", ferryMinKmh, "ferry.max", ferryMaxKmh);
    urbanRadiusM = file.number("urban.radius", 50, 2000);
    urbanResidentialM = file.number("urban.residential", 1, 100_000);
    walkKmh = file.number("walk.speed", 0.5, 10);
    walkDetour = file.number("walk.detour", 1, 3);
    snapLimitM = file.number("snap.limit", 10, 50_000);
    snapFarM = file.number("snap.far", 1, 50_000);
    file.requireAtMost("snap.far", snapFarM, "snap.limit", snapLimitM);
    notSnapped = file.roadClasses("snap.excluded");
    junctionDelayMs = (int) Math.round(1000 * file.number("junction.delay", 0, 60));
    signalDelayMs = (int) Math.round(1000 * file.number("signal.delay", 0, 300));
    leftTurnDelayMs = (int) Math.round(1000 * file.number("left-turn.delay", 0, 300));
    file.finish();
    parameters = file.text();
  }

  /** The French profile that comes with the engine. */
  public static CarProfile french() {
    try (InputStream in = CarProfile.class.getResourceAsStream(FRENCH)) {
      if (in == null) {
        throw new IllegalStateException(FRENCH + " is missing from the jar");
      }
      return load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FRENCH + " cannot be read from the jar", e);
    }
  }

  /** Every parameter with its value, one a line, sorted: what a result was computed with. */
  public String parameters() {
    return parameters;
  }

  /**
   * Reads a profile in the form of {@code car-fr.properties}.
   *
   * @throws InvalidProfileException when a parameter is missing, unknown, not a number or out of
   *     range; it names all of them
   * @throws IOException when the reader fails or the text is no properties file
   */
  public static CarProfile load(Reader reader) throws IOException {
    return new CarProfile(new ParameterFile(reader));
  }

  /** What a car may do on a way; empty when it may not drive there at all. */
  public Optional<RoadUse> findUse(Tags way) {
    RoadClass roadClass = AccessRules.findClass(way).orElse(null);
    if (roadClass == null) {
      return Optional.empty();
    }
    Access access = AccessRules.access(way);
    Direction direction = AccessRules.direction(roadClass, way);
    if (access == Access.DENIED
        || (access == Access.SILENT && !AccessRules.isOpenWhenSilent(roadClass, way))
        || direction == Direction.NONE) {
      return Optional.empty();
    }
    double factor =
        (AccessRules.isAlternating(way) ? alternatingFactor : 1)
            * (access == Access.LOCAL_ONLY && roadClass != RoadClass.FERRY ? localFactor : 1);
    return Optional.of(
        new RoadUse(
            roadClass,
            direction != Direction.BACKWARD,
            direction != Direction.FORWARD,
            limits.context(way),
            limits.limitKmh(way, true),
            limits.limitKmh(way, false),
            capKmh(way),
            factor,
            roadClass == RoadClass.FERRY
                ? FerryDuration.parseMs(way.get("duration"))
                : RoadUse.NO_DURATION));
  }

  /** True when a car cannot drive through a node (bollard, locked gate …). */
  public boolean blocks(Tags node) {
    return AccessRules.blocks(node);
  }

  private double capKmh(Tags way) {
    return Math.min(
        cap(surfaceCapsKmh, way.get("surface")),
        Math.min(
            cap(tracktypeCapsKmh, way.get("tracktype")),
            cap(smoothnessCapsKmh, way.get("smoothness"))));
  }

  private static double cap(Map<String, Double> capsKmh, @Nullable String value) {
    return value == null
        ? Double.POSITIVE_INFINITY
        : capsKmh.getOrDefault(value, Double.POSITIVE_INFINITY);
  }

  /**
   * Free-flow speed in km/h, 0.05 or more.
   *
   * <p>Let {@code c} be the speed of the class (in a built-up area or outside) and {@code l} the
   * share of the legal limit that is driven. Without a limit the speed is {@code c}; with {@code l
   * ≤ c} it is {@code l}; with {@code l > c} it is {@code c + lift · (l − c)}, for a limit says
   * what is allowed, not what bends and width permit. Surface then caps it, and the factor for
   * alternating or local traffic multiplies it.
   *
   * @param forward direction of travel relative to the order of drawing
   * @param urban whether the place lies in a built-up area
   */
  public double speedKmh(RoadUse use, boolean forward, boolean urban) {
    if (use.roadClass() == RoadClass.FERRY) {
      return classKmh(RoadClass.FERRY, false);
    }
    double classKmh = classKmh(use.roadClass(), urban);
    double drivenKmh = limitShare * (forward ? use.forwardLimitKmh() : use.backwardLimitKmh());
    double speedKmh =
        Double.isNaN(drivenKmh)
            ? classKmh
            : drivenKmh <= classKmh ? drivenKmh : classKmh + limitLift * (drivenKmh - classKmh);
    return Math.min(speedKmh, use.capKmh()) * use.factor();
  }

  private double classKmh(RoadClass roadClass, boolean urban) {
    Double speedKmh = (urban ? urbanKmh : ruralKmh).get(roadClass);
    if (speedKmh == null) {
      throw new IllegalStateException("no speed for " + roadClass);
    }
    return speedKmh;
  }

  /**
   * Speed in km/h of a ferry whose crossing has a known length: length over duration when that is a
   * plausible speed for a ship, the class speed otherwise.
   *
   * @param lengthM length of the whole way in metres
   */
  public double ferryKmh(RoadUse use, double lengthM) {
    double tableKmh = classKmh(RoadClass.FERRY, false);
    if (use.durationMs() == RoadUse.NO_DURATION) {
      return tableKmh;
    }
    double kmh = lengthM * 3600 / use.durationMs();
    return kmh >= ferryMinKmh && kmh <= ferryMaxKmh ? kmh : tableKmh;
  }

  /** Radius in metres within which residential streets are counted. */
  public double urbanRadiusM() {
    return urbanRadiusM;
  }

  /** Length in metres of residential streets within the radius that makes a place built-up. */
  public double urbanResidentialM() {
    return urbanResidentialM;
  }

  /** Walking speed in km/h on the access leg. */
  public double walkKmh() {
    return walkKmh;
  }

  /** What the straight line of the access leg is multiplied by to get the walked length. */
  public double walkDetour() {
    return walkDetour;
  }

  /** Straight-line distance in metres beyond which a place is off the road network. */
  public double snapLimitM() {
    return snapLimitM;
  }

  /** Straight-line distance in metres beyond which a place counts as far from the network. */
  public double snapFarM() {
    return snapFarM;
  }

  /** Milliseconds added to entering a junction of three roads or more without signals. */
  public int junctionDelayMs() {
    return junctionDelayMs;
  }

  /** Milliseconds added to entering or passing a node with traffic signals. */
  public int signalDelayMs() {
    return signalDelayMs;
  }

  /** Milliseconds that a left turn off a two-way road of class tertiary or above waits. */
  public int leftTurnDelayMs() {
    return leftTurnDelayMs;
  }

  /** Whether one can start or end on foot along a road of this class. */
  public boolean isSnappable(RoadClass roadClass) {
    return !notSnapped.contains(roadClass);
  }
}
