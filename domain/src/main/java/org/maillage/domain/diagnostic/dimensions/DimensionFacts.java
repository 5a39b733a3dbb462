package org.maillage.domain.diagnostic.dimensions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.offer.ServiceLevel;

/**
 * What is known of one service for the people of one commune, before any score.
 *
 * @param timeMs mean time to the nearest place; {@link TravelTimes#UNREACHED} when there is none
 * @param routeM mean length of the way there; 0 when there is none
 * @param opening the week of the places within the reference time; null when no hours are known
 * @param level level of the place that is nearest for most people; null when unknown
 * @param labelled whether that place bears the label France services
 * @param choice the places within the reference time; null when there is no place or no road
 * @param published what is published of the nearest place; null when there is none
 */
public record DimensionFacts(
    long timeMs,
    long routeM,
    @Nullable Opening opening,
    @Nullable ServiceLevel level,
    boolean labelled,
    @Nullable Choice choice,
    @Nullable Published published) {

  /** Nothing is known. */
  public static final DimensionFacts NONE =
      new DimensionFacts(TravelTimes.UNREACHED, 0, null, null, false, null, null);

  /**
   * The week of the places that a person reaches, all places together, in the mean over people for
   * whom the hours of one place at least are known.
   *
   * @param shareKnown share of people for whom hours are known, above 0 to 1
   * @param hours weekly hours
   * @param eveningHours weekly hours after 17:00
   * @param shareSaturday share of people with something open on Saturday, 0 to 1
   * @param halfDays half-days of the twelve from Monday to Saturday
   */
  public record Opening(
      double shareKnown,
      double hours,
      double eveningHours,
      double shareSaturday,
      double halfDays) {}

  /**
   * Between how many one may choose.
   *
   * @param places mean over people of the places or professionals within the reference time, at
   *     most the full choice for each person
   * @param nearestMs mean time to the nearest place, to the second nearest and so on, over people
   *     who reach so many at any time; {@link TravelTimes#UNREACHED} when nobody does
   * @param operators different operators of the places that somebody reaches; -1 when one of them
   *     is unknown
   */
  public record Choice(double places, List<Long> nearestMs, int operators) {
    public Choice {
      nearestMs = List.copyOf(nearestMs);
    }
  }

  /**
   * What is published of a place.
   *
   * @param fields how many of hours, phone, address, website and access with a wheelchair, 0 to 5
   * @param ageYears age of the source; NaN when it has no date
   */
  public record Published(int fields, double ageYears) {

    /** Of so many fields. */
    public static final int FIELDS = 5;
  }
}
