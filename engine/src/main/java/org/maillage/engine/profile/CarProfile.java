package org.maillage.engine.profile;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.profile.AccessRules.Access;
import org.maillage.engine.profile.AccessRules.Direction;

/**
 * How a private car moves: which roads it may use, in which direction, how fast in free flow, and
 * how people walk to it. All numbers come from one file, {@code car-fr.properties}, which gives the
 * unit and the source of each.
 *
 * <p>Immutable, safe for any number of threads. Left out: slopes, traffic by time of day.
 */
public final class CarProfile extends TravelProfile {

  private static final String FRENCH = "car-fr.properties";
  private static final String[] NAMED_LIMITS = {
    "urban", "rural", "trunk", "motorway", "living_street", "walk", "none"
  };

  private final Map<RoadClass, Double> ruralKmh = new EnumMap<>(RoadClass.class);
  private final Map<RoadClass, Double> urbanKmh = new EnumMap<>(RoadClass.class);
  private final NamedLimits named;
  private final LegalSpeeds legal;
  private final SpeedLimits limits;
  private final double limitShare;
  private final double limitLift;
  private final double alternatingFactor;
  private final double localFactor;
  private final Map<RoadClass, Double> classFactors;
  private final double sinuosityWindowM;
  private final double sinuosityFree;
  private final double sinuosityStrength;
  private final double sinuosityLeast;
  private final double urbanRadiusM;
  private final double urbanResidentialM;
  private final int junctionDelayMs;
  private final int signalDelayMs;
  private final int leftTurnDelayMs;

  /**
   * Reads a profile.
   *
   * @param law the limits that hold without a sign; null for those that the file names
   */
  private CarProfile(ParameterFile file, @Nullable LegalSpeeds law) {
    super(file, "speed.ferry.rural");
    for (RoadClass roadClass : RoadClass.forCars()) {
      String key = "speed." + roadClass.key();
      double rural = file.number(key + ".rural", MIN_KMH, MAX_KMH);
      double urban = file.number(key + ".urban", MIN_KMH, MAX_KMH);
      file.requireAtMost(key + ".urban", urban, key + ".rural", rural);
      ruralKmh.put(roadClass, rural);
      urbanKmh.put(roadClass, urban);
    }
    Map<String, Double> byName = new HashMap<>();
    for (String name : NAMED_LIMITS) {
      byName.put(name, file.number("limit." + name, MIN_KMH, MAX_KMH));
    }
    named = new NamedLimits(byName);
    legal = law == null ? named : law;
    limits = new SpeedLimits(named, legal);
    limitShare = file.number("limit-share", 0.5, 1.2);
    limitLift = file.number("limit-lift", 0, 1);
    alternatingFactor = file.number("factor.alternating", 0.1, 1);
    localFactor = file.number("factor.local", 0.1, 1);
    classFactors = file.numbersByClass("factor.class.", 0.4, 2.5);
    sinuosityWindowM = file.number("sinuosity.window", 50, 5000);
    sinuosityFree = file.number("sinuosity.free", 1, 3);
    sinuosityStrength = file.number("sinuosity.strength", 0, 5);
    sinuosityLeast = file.number("sinuosity.least", 0.2, 1);
    urbanRadiusM = file.number("urban.radius", 50, 2000);
    urbanResidentialM = file.number("urban.residential", 1, 100_000);
    junctionDelayMs = (int) Math.round(1000 * file.number("junction.delay", 0, 60));
    signalDelayMs = (int) Math.round(1000 * file.number("signal.delay", 0, 300));
    leftTurnDelayMs = (int) Math.round(1000 * file.number("left-turn.delay", 0, 300));
    file.finish();
  }

  /** Text of the French profile as its file has it, comments included. */
  public static String frenchText() {
    return text(FRENCH);
  }

  /** The French profile that comes with the engine. */
  public static CarProfile french() {
    return bundled(FRENCH, CarProfile::load);
  }

  /**
   * Reads a profile in the form of {@code car-fr.properties}.
   *
   * @throws InvalidProfileException when a parameter is missing, unknown, not a number or out of
   *     range; it names all of them
   * @throws IOException when the reader fails or the text is no properties file
   */
  public static CarProfile load(Reader reader) throws IOException {
    return new CarProfile(new ParameterFile(reader), null);
  }

  /**
   * The same profile under the law of a country, where its own limits by name were a makeshift.
   *
   * @param law limits that hold where no sign says otherwise
   */
  public CarProfile withLegalSpeeds(LegalSpeeds law) {
    try {
      return new CarProfile(new ParameterFile(new StringReader(parameters())), law);
    } catch (IOException e) {
      throw new UncheckedIOException("the profile's own text cannot be read", e);
    }
  }

  @Override
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
            surfaceCapKmh(way),
            factor,
            durationMs(roadClass, way),
            legal.defaultKmh(way, true),
            legal.defaultKmh(way, false)));
  }

  @Override
  public boolean blocks(Tags node) {
    return AccessRules.blocks(node);
  }

  /**
   * Free-flow speed in km/h, 0.04 or more.
   *
   * <p>Let {@code c} be the speed of the class (in a built-up area or outside) and {@code l} the
   * share of the legal limit that is driven. Without a sign the speed is {@code c}, or the driven
   * share of the limit that the law sets there when that is lower: the law allows, it does not say
   * that a road is good. With a signed limit {@code l ≤ c} it is {@code l}; with {@code l > c} it
   * is {@code c + lift · (l − c)}, for a limit says what is allowed, not what bends and width
   * permit. Surface then caps it, and the factors for alternating or local traffic and for the
   * class multiply it.
   *
   * @param forward direction of travel relative to the order of drawing
   * @param urban whether the place lies in a built-up area
   */
  @Override
  public double speedKmh(RoadUse use, boolean forward, boolean urban) {
    if (use.roadClass() == RoadClass.FERRY) {
      return ferryKmh();
    }
    double classKmh = classKmh(use.roadClass(), urban);
    double drivenKmh = limitShare * (forward ? use.forwardLimitKmh() : use.backwardLimitKmh());
    double speedKmh =
        Double.isNaN(drivenKmh)
            ? Math.min(classKmh, lawfulKmh(use, urban))
            : drivenKmh <= classKmh ? drivenKmh : classKmh + limitLift * (drivenKmh - classKmh);
    double classFactor = classFactors.getOrDefault(use.roadClass(), 1.0);
    return Math.min(speedKmh, use.capKmh()) * use.factor() * classFactor;
  }

  /** The driven share of the limit in km/h that holds without a sign. */
  private double lawfulKmh(RoadUse use, boolean urban) {
    double limitKmh = urban ? use.legalUrbanKmh() : use.legalRuralKmh();
    return Double.isNaN(limitKmh) ? Double.POSITIVE_INFINITY : limitShare * limitKmh;
  }

  @Override
  public double sinuosityWindowM() {
    return sinuosityWindowM;
  }

  /**
   * With {@code r} metres of road for each metre of straight line: {@code 1 / (1 + strength · (r −
   * free))}, no less than the least and no more than 1.
   */
  @Override
  public double sinuosityFactor(double ratio) {
    double bends = Math.max(0, ratio - sinuosityFree);
    return Math.max(sinuosityLeast, 1 / (1 + sinuosityStrength * bends));
  }

  private double classKmh(RoadClass roadClass, boolean urban) {
    Double speedKmh = (urban ? urbanKmh : ruralKmh).get(roadClass);
    if (speedKmh == null) {
      throw new IllegalStateException("no speed for " + roadClass);
    }
    return speedKmh;
  }

  @Override
  public double urbanRadiusM() {
    return urbanRadiusM;
  }

  @Override
  public double urbanResidentialM() {
    return urbanResidentialM;
  }

  @Override
  public int junctionDelayMs() {
    return junctionDelayMs;
  }

  @Override
  public int signalDelayMs() {
    return signalDelayMs;
  }

  @Override
  public int leftTurnDelayMs() {
    return leftTurnDelayMs;
  }
}
