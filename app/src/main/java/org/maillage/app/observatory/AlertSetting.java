package org.maillage.app.observatory;

/**
 * From when on the team is told at once.
 *
 * @param people more than so many, 1 or more
 * @param minutes farther by more than so many, 5 or 10
 */
public record AlertSetting(int people, int minutes) {

  /** While nobody has said anything. */
  public static final AlertSetting USUAL = new AlertSetting(500, 5);

  /** Name of the setting of a territory. */
  public static final String NAME = "observatoire";

  public AlertSetting {
    if (!isValid(people, minutes)) {
      throw new IllegalArgumentException(people + " people by " + minutes + " minutes");
    }
  }

  /** Whether such a setting can be. */
  public static boolean isValid(int people, int minutes) {
    return people >= 1 && people <= 1_000_000 && (minutes == 5 || minutes == 10);
  }
}
