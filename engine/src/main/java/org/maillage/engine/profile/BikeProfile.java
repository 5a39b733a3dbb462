package org.maillage.engine.profile;

import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.engine.profile.AccessRules.Access;
import org.maillage.engine.profile.AccessRules.Direction;

/**
 * How somebody cycles: roads but motorways, cycleways and paths, one-way streets against the flow
 * where a sign allows it; and pushing the bicycle where one may only walk: on pavements and steps,
 * and against a one-way street. All numbers come from {@code bike-fr.properties}.
 *
 * <p>Left out: slopes, traffic stress, electric assistance, delays at crossings.
 */
public final class BikeProfile extends TravelProfile {

  private static final String FRENCH = "bike-fr.properties";
  private static final String[] BIKE_KEYS = {"bicycle", "vehicle", "access"};
  private static final String[] ONEWAY_KEYS = {"oneway:bicycle", "oneway:vehicle", "oneway"};
  private static final Set<String> DIRECTION_KEYS =
      Set.of("oneway:bicycle", "oneway:vehicle", "oneway", "junction");
  private static final String[] SIDES = {"", ":left", ":right", ":both"};
  private static final Set<String> TOO_NARROW =
      Set.of("stile", "turnstile", "full-height_turnstile", "kissing_gate");

  private final Map<RoadClass, Double> speedKmh = new EnumMap<>(RoadClass.class);
  private final Set<RoadClass> closed;
  private final Set<RoadClass> pushed;
  private final Set<RoadClass> neverAgainstTraffic;
  private final double pushKmh;

  private BikeProfile(ParameterFile file) {
    super(file, "ferry.speed");
    closed = file.roadClasses("closed");
    pushed = file.roadClasses("push.classes");
    neverAgainstTraffic = file.roadClasses("push.excluded");
    pushKmh = file.number("push.speed", MIN_KMH, 10);
    for (RoadClass roadClass : RoadClass.values()) {
      if (!closed.contains(roadClass) && roadClass != RoadClass.FERRY) {
        speedKmh.put(roadClass, file.number("speed." + roadClass.key(), MIN_KMH, MAX_KMH));
      }
    }
    file.finish();
  }

  /** The French profile that comes with the engine. */
  public static BikeProfile french() {
    return bundled(FRENCH, BikeProfile::load);
  }

  /**
   * Reads a profile in the form of {@code bike-fr.properties}.
   *
   * @throws InvalidProfileException when a parameter is missing, unknown, not a number or out of
   *     range; it names all of them
   * @throws IOException when the reader fails or the text is no properties file
   */
  public static BikeProfile load(Reader reader) throws IOException {
    return new BikeProfile(new ParameterFile(reader));
  }

  /** How a way is taken: riding, pushing, or not at all. */
  private enum Manner {
    RIDE,
    PUSH,
    NOT_AT_ALL
  }

  @Override
  public Optional<RoadUse> findUse(Tags way) {
    RoadClass roadClass = PathRules.findClass(way).orElse(null);
    if (roadClass == null || closed.contains(roadClass)) {
      return Optional.empty();
    }
    Manner manner = manner(roadClass, way);
    Direction direction = direction(roadClass, way);
    if (manner == Manner.NOT_AT_ALL || direction == Direction.NONE) {
      return Optional.empty();
    }
    boolean back = !neverAgainstTraffic.contains(roadClass);
    boolean forward = direction != Direction.BACKWARD;
    boolean backward = direction != Direction.FORWARD;
    boolean riding = manner == Manner.RIDE;
    return Optional.of(
        new RoadUse(
            roadClass,
            forward || back,
            backward || back,
            UrbanContext.RURAL,
            riding && forward ? Double.NaN : pushKmh,
            riding && backward ? Double.NaN : pushKmh,
            surfaceCapKmh(way),
            1,
            durationMs(roadClass, way)));
  }

  /** The links of a one-way street are one-way already: nobody is taken against them. */
  @Override
  public Optional<RoadUse> findLinkUse(Tags way) {
    return findUse(key -> DIRECTION_KEYS.contains(key) ? null : way.get(key)).map(RoadUse::asLink);
  }

  private Manner manner(RoadClass roadClass, Tags way) {
    Access riding = AccessRules.access(way, BIKE_KEYS);
    boolean expressway = PathRules.isForMotorsOnly(way);
    boolean rides =
        switch (riding) {
          case ALLOWED, LOCAL_ONLY -> true;
          case DENIED -> false;
          case SILENT -> !pushed.contains(roadClass) && !expressway;
        };
    if (rides) {
      return Manner.RIDE;
    }
    boolean walks = AccessRules.access(way, PathRules.FOOT_KEYS) != Access.DENIED;
    boolean ferry = roadClass == RoadClass.FERRY;
    return walks && !expressway && !ferry ? Manner.PUSH : Manner.NOT_AT_ALL;
  }

  /** Directions in which one may ride. */
  private static Direction direction(RoadClass roadClass, Tags way) {
    Direction direction = AccessRules.direction(roadClass, way, ONEWAY_KEYS);
    boolean oneWay = direction == Direction.FORWARD || direction == Direction.BACKWARD;
    return oneWay && hasContraflow(way) ? Direction.BOTH : direction;
  }

  /** A lane or track against the flow, in the old tags and the new (wiki Key:cycleway). */
  private static boolean hasContraflow(Tags way) {
    for (String side : SIDES) {
      String lane = way.get("cycleway" + side);
      String oneway = way.get("cycleway" + side + ":oneway");
      if ((lane != null && lane.startsWith("opposite"))
          || (!side.isEmpty() && ("no".equals(oneway) || "-1".equals(oneway)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean blocks(Tags node) {
    String barrier = node.get("barrier");
    boolean narrow = barrier != null && TOO_NARROW.contains(barrier);
    boolean allowed = AccessRules.access(node, BIKE_KEYS) == Access.ALLOWED;
    return PathRules.blocksWalkers(node) || (narrow && !allowed);
  }

  /** Riding speed of the class in km/h, capped by the surface; walking pace where one pushes. */
  @Override
  public double speedKmh(RoadUse use, boolean forward, boolean urban) {
    if (use.roadClass() == RoadClass.FERRY) {
      return ferryKmh();
    }
    double pushingKmh = forward ? use.forwardLimitKmh() : use.backwardLimitKmh();
    double ridingKmh = Math.min(speedKmh.getOrDefault(use.roadClass(), pushKmh), use.capKmh());
    return Double.isNaN(pushingKmh) ? ridingKmh : Math.min(ridingKmh, pushingKmh);
  }
}
