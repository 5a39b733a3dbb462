package org.maillage.domain.diagnostic;

import java.util.List;

/**
 * What a diagnostic would get wrong if it looked, for each person, only at the few places nearest
 * as the crow flies, or if it made times of distances.
 *
 * @param territoryId territory
 * @param panierId basket
 * @param panierVersion its version
 * @param settings of the shortcuts
 * @param services one line a service of the basket that has a place and a time, in the basket's
 *     order
 * @param whole all of them together: each person counts once a service
 * @param communes one line a commune with people and times, the one that loses most per person and
 *     service first; then by code
 */
public record CrowFlyShortcut(
    String territoryId,
    String panierId,
    String panierVersion,
    Settings settings,
    List<ServiceLoss> services,
    Loss whole,
    List<CommuneLoss> communes) {

  public CrowFlyShortcut {
    services = List.copyOf(services);
    communes = List.copyOf(communes);
  }

  /**
   * The shortcuts that are compared with the road.
   *
   * @param nearest how many places nearest as the crow flies are looked at, 1 or more
   * @param detour factor from the crow's distance to a length by road, 1 or more
   * @param speedKmh flat speed in km/h
   */
  public record Settings(int nearest, double detour, double speedKmh) {
    public Settings {
      if (nearest < 1 || !(detour >= 1) || !(speedKmh > 0)) {
        throw new IllegalArgumentException(
            nearest + " nearest, detour " + detour + ", " + speedKmh + " km/h");
      }
    }

    /** What one looks at first: three places; 1.3 times the distance at 50 km/h. */
    public static Settings usual(int nearest) {
      return new Settings(nearest, 1.3, 50);
    }

    /** Milliseconds that the flat speed makes of a distance as the crow flies. */
    double timeMs(double crowFlyM) {
      return crowFlyM * detour * 3_600 / speedKmh;
    }
  }

  /**
   * What goes wrong for some people and services.
   *
   * @param people persons, or persons times services, who have a time
   * @param peopleMissed of them, for whom the nearest by road is not among the places looked at, so
   *     that the best of those is slower
   * @param peopleWithout of those missed, who could reach none of the places looked at
   * @param lostMs sum over the missed of their lost milliseconds, those without left out
   * @param mostLostMs the most that anyone loses
   * @param estimateOffMs sum over all people of how far the flat-speed time is from the true one,
   *     whichever way
   * @param estimateBiasMs the same with its sign: negative where the estimate is too short
   */
  public record Loss(
      double people,
      double peopleMissed,
      double peopleWithout,
      double lostMs,
      long mostLostMs,
      double estimateOffMs,
      double estimateBiasMs) {

    /** Nobody. */
    static final Loss NONE = new Loss(0, 0, 0, 0, 0, 0, 0);

    /** Share of the people who are missed, 0 to 1. */
    public double shareMissed() {
      return people == 0 ? 0 : Math.min(1, peopleMissed / people);
    }

    /** Mean milliseconds lost by those who lose any. */
    public long meanLostMs() {
      double losing = peopleMissed - peopleWithout;
      return losing <= 0 ? 0 : Math.round(lostMs / losing);
    }

    /** Mean milliseconds lost over all people, missed or not. */
    public double lostPerPersonMs() {
      return people == 0 ? 0 : lostMs / people;
    }

    /** Mean error of the flat-speed time, in milliseconds, whichever way. */
    public long estimateMeanOffMs() {
      return people == 0 ? 0 : Math.round(estimateOffMs / people);
    }

    /** Mean error of the flat-speed time in milliseconds, negative where it is too short. */
    public long estimateMeanBiasMs() {
      return people == 0 ? 0 : Math.round(estimateBiasMs / people);
    }

    Loss plus(Loss other) {
      return new Loss(
          people + other.people,
          peopleMissed + other.peopleMissed,
          peopleWithout + other.peopleWithout,
          lostMs + other.lostMs,
          Math.max(mostLostMs, other.mostLostMs),
          estimateOffMs + other.estimateOffMs,
          estimateBiasMs + other.estimateBiasMs);
    }
  }

  /**
   * A service.
   *
   * @param serviceCode service
   * @param places how many distinct places give it
   * @param loss over everyone
   * @param worstCommune code of the commune of the person who loses most; empty when nobody loses
   */
  public record ServiceLoss(String serviceCode, int places, Loss loss, String worstCommune) {}

  /**
   * A commune, over all services.
   *
   * @param code INSEE code
   * @param name shown to people
   * @param loss over everyone who lives there and every service
   */
  public record CommuneLoss(String code, String name, Loss loss) {}
}
