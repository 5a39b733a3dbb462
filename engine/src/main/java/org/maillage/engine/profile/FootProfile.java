package org.maillage.engine.profile;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.profile.AccessRules.Access;

/**
 * How somebody walks: every road but those closed to walkers, and paths, steps, pavements drawn
 * apart. All numbers come from {@code foot-fr.properties}.
 *
 * <p>Left out: slopes, waiting at crossings, opening hours of gates and parks.
 */
public final class FootProfile extends TravelProfile {

  private static final String FRENCH = "foot-fr.properties";

  private final Set<RoadClass> closed;
  private final Set<RoadClass> closedWhenSilent;
  private final Map<RoadClass, Double> classFactors;
  private final Map<String, Double> hikingCapsKmh;

  private FootProfile(ParameterFile file) {
    super(file, "ferry.speed");
    closed = file.roadClasses("closed");
    closedWhenSilent = file.roadClasses("closed-when-silent");
    classFactors = file.numbersByClass("factor.class.", 0.1, 1);
    hikingCapsKmh = file.numbersUnder("cap.sac_scale.", 0.5, MAX_KMH);
    file.finish();
  }

  /** The French profile that comes with the engine. */
  public static FootProfile french() {
    return bundled(FRENCH, FootProfile::load);
  }

  /**
   * Reads a profile in the form of {@code foot-fr.properties}.
   *
   * @throws InvalidProfileException when a parameter is missing, unknown, not a number or out of
   *     range; it names all of them
   * @throws IOException when the reader fails or the text is no properties file
   */
  public static FootProfile load(Reader reader) throws IOException {
    return new FootProfile(new ParameterFile(reader));
  }

  @Override
  public Optional<RoadUse> findUse(Tags way) {
    RoadClass roadClass = PathRules.findClass(way).orElse(null);
    if (roadClass == null || closed.contains(roadClass)) {
      return Optional.empty();
    }
    Access access = AccessRules.access(way, PathRules.FOOT_KEYS);
    boolean closedHere = closedWhenSilent.contains(roadClass) || PathRules.isForMotorsOnly(way);
    if (access == Access.DENIED
        || (access == Access.SILENT && closedHere && !PathRules.hasSidewalk(way))) {
      return Optional.empty();
    }
    String oneway = way.get("oneway:foot");
    return Optional.of(
        new RoadUse(
            roadClass,
            !"-1".equals(oneway),
            !"yes".equals(oneway),
            UrbanContext.RURAL,
            Double.NaN,
            Double.NaN,
            Math.min(surfaceCapKmh(way), hikingCapKmh(way.get("sac_scale"))),
            classFactors.getOrDefault(roadClass, 1.0),
            durationMs(roadClass, way)));
  }

  private double hikingCapKmh(@Nullable String scale) {
    return cap(hikingCapsKmh, scale);
  }

  @Override
  public boolean blocks(Tags node) {
    return PathRules.blocksWalkers(node);
  }

  /** Walking pace in km/h, capped by the ground and multiplied by the factor of the class. */
  @Override
  public double speedKmh(RoadUse use, boolean forward, boolean urban) {
    return use.roadClass() == RoadClass.FERRY
        ? ferryKmh()
        : Math.min(walkKmh(), use.capKmh()) * use.factor();
  }

  @Override
  public boolean obeysTurnRestrictions() {
    return false;
  }
}
