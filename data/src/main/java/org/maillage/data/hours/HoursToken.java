package org.maillage.data.hours;

/**
 * A word of a French text about hours, with what it means there.
 *
 * @param kind what sort of word it is
 * @param value the day (1 to 7), the month (1 to 12), minutes from midnight, the rank in the month
 *     (-1 for the last), the parity (0 even, 1 odd), the part of the day (0 morning, 1 afternoon)
 *     or the number of weeks; 0 where the kind has no value
 * @param text as written
 */
record HoursToken(Kind kind, int value, String text) {

  enum Kind {
    /** "Les", "de", "ouvert": says nothing by itself. */
    FILLER,
    /** A comma, "et": joins what stands on both sides. */
    AND,
    /** A full stop, a semicolon, a new line. */
    STOP,
    /** "au", "à", "jusqu'au": between two days, months or times. */
    TO,
    /** A dash: {@link #TO} or {@link #STOP}, by what stands on both sides. */
    DASH,
    /** "entre": makes the next {@link #AND} a {@link #TO}. */
    BETWEEN,
    DAY,
    /** "la semaine", "jours ouvrés": Monday to Friday. */
    WORKING_DAYS,
    /** "le week-end". */
    WEEKEND,
    /** "tous les jours". */
    EVERY_DAY,
    TIME,
    /** "le matin", "l'après-midi". */
    HALF,
    /** "premier", "2e", "dernier". */
    RANK,
    /** "du mois". */
    OF_MONTH,
    MONTH,
    /** "semaines paires". */
    PARITY,
    /** "un", "une": only before "sur deux" and "fois par mois". */
    ONE,
    /** "sur deux", "toutes les trois semaines": which weeks is not said. */
    EVERY_FEW_WEEKS,
    /** "une fois par mois": which day is not said. */
    NOW_AND_THEN,
    /** "sur rendez-vous", "à la demande". */
    APPOINTMENT,
    /** "et sur rendez-vous", "ou sur rendez-vous". */
    ELSE_APPOINTMENT,
    /** "sauf", "fermé". */
    EXCEPT,
    /** "jours fériés". */
    PUBLIC_HOLIDAYS,
    /** "vacances scolaires" after "pendant" or "fermé". */
    SCHOOL_HOLIDAYS,
    /** "hors vacances scolaires", "en période scolaire". */
    SCHOOL_TIME,
    /** A day of the week with a letter missing or wrong. */
    MENDED_DAY,
    /** Anything else. */
    UNKNOWN
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
