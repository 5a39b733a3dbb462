package org.maillage.domain.plan.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two statements that do not go together, or something that a plan must say and does not. Words:
 * {@code plan.contradiction.<code>} with the arguments in their order.
 *
 * @param code what is wrong
 * @param id of the observation in the founding documents; blank for others
 * @param nodeId fiche that it is about; null for the plan
 * @param arguments of the sentence
 * @param quote words of the document that go with it; blank when there are none, or when they are
 *     among the arguments
 */
public record Contradiction(
    Code code, String id, @Nullable String nodeId, List<String> arguments, String quote) {

  /** What can be wrong. Arguments are named in their order. */
  public enum Code {
    /** Title here, title there, where. */
    OTHER_TITLE,
    /** Code here, code there, where. */
    OTHER_CODE,
    /** Pilots here, pilots there, where. */
    OTHER_PILOTS,
    /** Key of the section, where. */
    OTHER_TEXT,
    /** About, all values with their places. */
    SEVERAL_VALUES,
    /** About, all days with their places, days between the first and the last. */
    SEVERAL_DAYS,
    /** About, all days with their places. */
    LAW_CITED_TWICE,
    /** About, first state, last state. */
    DECISION_REVERSED,
    /** Acronym, its meanings. */
    ACRONYM_OF_TWO,
    /** About, the words. */
    RHYTHM_UNCLEAR,
    /** About, total, sum of the parts. */
    SUM_DIFFERS,
    /** About, result that was stated, result of the factors. */
    PRODUCT_DIFFERS,
    /** Name, where. */
    PLACE_UNKNOWN,
    /** Code of the fiche it names, code of the one it means, the words. */
    REFERENCE_WRONG,
    /** The words, where they stand: codes of fiches, and names of other things. */
    TEXT_REPEATED,
    /** About, the words, where; blank where not said. */
    NO_EFFECT_DATE,
    /** About, cap, count, day of the count or nothing. */
    CAP_EXCEEDED,
    /** About, days that were stated, days between the two. */
    DELAY_DIFFERS,
    /** About, days, first day, last day: long, and worth knowing. */
    DELAY_LONG,
    /** First uncovered day, last uncovered day. */
    PERIOD_UNCOVERED,
    /** Title of the programme, its first day, its last day. */
    PROGRAMME_OUTSIDE,
    /** Title of the one programme, of the other, first day and last day that both cover. */
    PROGRAMMES_OVERLAP,
    /** Keys of the required sections that are empty. */
    SECTIONS_EMPTY,
    /** What is known of the gap. */
    TO_COMPLETE,
    /** Device, codes of the fiches. */
    DEVICE_SHARED,
    /** Label of the indicator. */
    INDICATOR_TO_DEFINE,
    /**
     * Label of the sum, lines, announced, {@link org.maillage.domain.plan.money.SumCheck.Outcome}:
     * DIFFERS, or OPEN when lines that are "at least" may still reach the sum.
     */
    BUDGET_DIFFERS
  }

  public Contradiction {
    arguments = List.copyOf(arguments);
  }
}
