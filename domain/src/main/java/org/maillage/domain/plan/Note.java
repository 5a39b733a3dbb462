package org.maillage.domain.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * What was known of an action on a day.
 *
 * @param id within the plan
 * @param on the day
 * @param text what has been done, and what has not
 * @param figures that go with it
 */
public record Note(String id, LocalDate on, String text, List<Figure> figures) {

  /**
   * A figure of a note.
   *
   * @param label what is counted
   * @param value a number, or an ISO day, as written
   * @param unit of a number; blank when there is none
   */
  public record Figure(String label, String value, String unit) {}

  public Note {
    figures = List.copyOf(figures);
    if (text.isBlank() || text.length() > SectionText.LONGEST) {
      throw new IllegalArgumentException("a note has 1 to " + SectionText.LONGEST + " characters");
    }
  }
}
