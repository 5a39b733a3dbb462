package org.maillage.domain.plan.indicator;

/**
 * What the platform computes an indicator from (A83): the live link from an action to the place
 * that it promised to improve.
 *
 * @param measure what is counted
 * @param serviceCode service that is meant; empty where the measure needs none
 * @param area key of the communes that are meant, as in addresses ({@code epci:200036499}); empty
 *     for the whole territory
 * @param minutes limit of a time, 1 to {@link #LONGEST_MINUTES}; 0 where the measure needs none
 */
public record AutomaticSource(Measure measure, String serviceCode, String area, int minutes) {

  /** Longest limit. */
  public static final int LONGEST_MINUTES = 240;

  /** Longest key of an area, in characters. */
  public static final int LONGEST_AREA = 2000;

  /** What is counted. */
  public enum Measure {
    /** People who live farther from a service than some minutes. */
    PEOPLE_BEYOND(true, true, true),
    /** Their share, in percent of the people with a time. */
    SHARE_BEYOND(true, true, true),
    /** Mean time to a service over the people, in minutes. */
    MEAN_TIME(true, true, false),
    /** People of the communes that are far from one range of services at least. */
    FAR_PEOPLE(true, false, false),
    /** Places that give a service. */
    PLACES(true, true, false),
    /** Organisations of the directory that exist today. */
    ORGANISATIONS(false, false, false),
    /** Partners whose promises to the plan stand. */
    SIGNATORIES(false, false, false);

    private final boolean placed;
    private final boolean service;
    private final boolean limited;

    Measure(boolean placed, boolean service, boolean limited) {
      this.placed = placed;
      this.service = service;
      this.limited = limited;
    }

    /** True when it is taken in an area. */
    public boolean isPlaced() {
      return placed;
    }

    /** True when it is about one service. */
    public boolean needsService() {
      return service;
    }

    /** True when it needs a number of minutes. */
    public boolean needsMinutes() {
      return limited;
    }

    /** True when its values are from 0 to 100. */
    public boolean isShare() {
      return this == SHARE_BEYOND;
    }
  }

  /** Leaves out what the measure does not need. */
  public AutomaticSource {
    serviceCode = measure.needsService() ? serviceCode : "";
    area = measure.isPlaced() ? area : "";
    minutes = measure.needsMinutes() ? minutes : 0;
    if (measure.needsService() && serviceCode.isBlank()) {
      throw new IllegalArgumentException(measure + " without a service");
    }
    if (measure.needsMinutes() && (minutes < 1 || minutes > LONGEST_MINUTES)) {
      throw new IllegalArgumentException(
          minutes + " minutes are not within 1 to " + LONGEST_MINUTES);
    }
    if (area.length() > LONGEST_AREA) {
      throw new IllegalArgumentException("an area of " + area.length() + " characters");
    }
  }
}
