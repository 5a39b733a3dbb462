package org.maillage.app.plan.search;

/**
 * A text of a plan that can be found.
 *
 * @param nodeId fiche that says it
 * @param kind what it is
 * @param detail key of the section, for a section; else empty
 * @param text what it says
 */
public record PlanText(String nodeId, Kind kind, String detail, String text) {

  /** What a text is; the order is that of results that match as well. */
  public enum Kind {
    TITLE,
    SECTION,
    INDICATOR,
    COMMITMENT,
    NOTE,
    STEP
  }
}
