package org.maillage.domain.diagnostic.health;

import org.jspecify.annotations.Nullable;

/**
 * When a commune is called fragile; every number may be changed (A30).
 *
 * @param fewerThanDoctors first rule: it has doctors, but fewer than so many
 * @param atLeastOld first rule: of whom at least so many are old; 0 asks nothing of their age
 * @param accessBelow second rule: its potential accessibility to doctors is below so many for
 *     100,000 standardised inhabitants; null leaves it to the territory: the quarter of its people
 *     that is served worst
 * @param emergencyBeyondMin second rule: and emergency care takes more than so many minutes
 */
public record FragileRule(
    int fewerThanDoctors, int atLeastOld, @Nullable Double accessBelow, int emergencyBeyondMin) {

  /**
   * Fewer than 3 doctors of whom one at least is over 60, as the founding document describes a
   * place of its own; or the worst served quarter, beyond 30 minutes of emergency care.
   */
  public static final FragileRule STANDARD = new FragileRule(3, 1, null, 30);

  public FragileRule {
    boolean inBounds =
        fewerThanDoctors >= 0
            && fewerThanDoctors <= 100
            && atLeastOld >= 0
            && atLeastOld <= 100
            && (accessBelow == null || (accessBelow >= 0 && accessBelow <= HealthCalculation.PER))
            && emergencyBeyondMin >= 0
            && emergencyBeyondMin <= 600;
    if (!inBounds) {
      throw new IllegalArgumentException(
          "rule of %d doctors, %d old, access below %s, emergency beyond %d min"
              .formatted(fewerThanDoctors, atLeastOld, accessBelow, emergencyBeyondMin));
    }
  }
}
