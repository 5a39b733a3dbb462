package org.maillage.app.health.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.health.HealthSettings;
import org.maillage.domain.diagnostic.health.FragileRule;

/**
 * The rule as it stands in the form, as text: what was typed is never lost.
 *
 * @param doctors fewer than so many
 * @param old at least so many old ones
 * @param below access below, empty for the worst served quarter
 * @param emergency minutes to emergency care
 * @param activity consultations of a doctor in a year, empty when unknown
 * @param version the rule was read in
 * @param problem message key, empty for none
 */
record RuleForm(
    String doctors,
    String old,
    String below,
    String emergency,
    String activity,
    int version,
    String problem) {

  static RuleForm of(HealthSettings.Versioned versioned) {
    FragileRule rule = versioned.choice().rule();
    return new RuleForm(
        Integer.toString(rule.fewerThanDoctors()),
        Integer.toString(rule.atLeastOld()),
        text(rule.accessBelow()),
        Integer.toString(rule.emergencyBeyondMin()),
        text(versioned.choice().doctorActivity()),
        versioned.version(),
        "");
  }

  private static String text(@Nullable Double number) {
    if (number == null) {
      return "";
    }
    return number == Math.rint(number)
        ? Long.toString(number.longValue())
        : Double.toString(number);
  }

  RuleForm withProblem(String messageKey) {
    return new RuleForm(doctors, old, below, emergency, activity, version, messageKey);
  }

  /** The choice; empty when a field is no number or out of bounds. */
  Optional<HealthSettings.Choice> parse() {
    try {
      return Optional.of(
          new HealthSettings.Choice(
              new FragileRule(
                  Integer.parseInt(doctors.strip()),
                  Integer.parseInt(old.strip()),
                  number(below),
                  Integer.parseInt(emergency.strip())),
              number(activity)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Double number(String text) {
    return text.isBlank() ? null : Double.valueOf(text.strip().replace(',', '.'));
  }
}
