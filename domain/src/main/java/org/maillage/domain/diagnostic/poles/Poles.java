package org.maillage.domain.diagnostic.poles;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.domain.offer.Gamme;

/**
 * The poles of services of a territory and whom they serve. At each level everybody belongs to one
 * pole of that level or above, or is without: the people of the catchments and those without sum to
 * everybody.
 *
 * @param rule what makes a pole
 * @param poles highest level first, then by the people of the catchment, most first
 * @param communes one entry a commune, in the order of the territory
 * @param peopleWithout people who reach no pole of that level or above
 */
public record Poles(
    PoleRule rule,
    List<Pole> poles,
    List<CommunePoles> communes,
    Map<Gamme, Double> peopleWithout) {

  /**
   * A pole.
   *
   * @param communeCode INSEE code
   * @param level the highest range it is a pole of
   * @param services how many services of each range it has
   * @param catchments whom it serves at its own level and at those below
   */
  public record Pole(
      String communeCode,
      Gamme level,
      Map<Gamme, Integer> services,
      Map<Gamme, Catchment> catchments) {
    public Pole {
      services = Collections.unmodifiableMap(new EnumMap<>(services));
      catchments = Collections.unmodifiableMap(new EnumMap<>(catchments));
    }

    /** The catchment at its own level. */
    public Catchment catchment() {
      return catchments.getOrDefault(level, Catchment.NOBODY);
    }
  }

  /**
   * Everyone for whom a pole is the nearest of a level or above.
   *
   * @param people who they are
   * @param meanMs their mean time to the mairie of the pole; -1 when there is nobody
   */
  public record Catchment(double people, long meanMs) {
    static final Catchment NOBODY = new Catchment(0, -1);
  }

  /**
   * Which poles the people of a commune belong to.
   *
   * @param communeCode INSEE code
   * @param byLevel the pole of each level; none for a level that nobody of the commune reaches
   */
  public record CommunePoles(String communeCode, Map<Gamme, Attachment> byLevel) {
    public CommunePoles {
      EnumMap<Gamme, Attachment> copy = new EnumMap<>(Gamme.class);
      copy.putAll(byLevel);
      byLevel = Collections.unmodifiableMap(copy);
    }
  }

  /**
   * A commune and its pole.
   *
   * @param poleCode the pole of most of its people
   * @param share 0 to 1, of its people with a pole who belong to that one
   * @param meanMs mean time of its people to the nearest pole, whichever it is
   */
  public record Attachment(String poleCode, double share, long meanMs) {}

  public Poles {
    poles = List.copyOf(poles);
    communes = List.copyOf(communes);
    peopleWithout = Collections.unmodifiableMap(new EnumMap<>(peopleWithout));
  }

  /** The pole of that commune; empty when it is none. */
  public Optional<Pole> findPole(String communeCode) {
    return poles.stream().filter(pole -> pole.communeCode().equals(communeCode)).findFirst();
  }
}
