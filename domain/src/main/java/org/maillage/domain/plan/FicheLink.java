package org.maillage.domain.plan;

import org.jspecify.annotations.Nullable;

/**
 * What an action has to do with.
 *
 * @param kind of thing
 * @param target id of the thing; for a sister plan and a device, its name
 * @param device name of the device that several fiches carry: they share one follow-up (A77); null
 *     when the link says no more than that things belong together
 */
public record FicheLink(Kind kind, String target, @Nullable String device) {

  /** Kinds of things. */
  public enum Kind {
    SERVICE,
    PLACE,
    COMMUNE,
    /** Zone of the diagnostic that the action promised to improve. */
    ZONE,
    SCENARIO,
    ACTION,
    SISTER_PLAN
  }

  public FicheLink {
    if (target.isBlank() || target.length() > PlanNode.LONGEST_TITLE) {
      throw new IllegalArgumentException("a link to " + target);
    }
    if (device != null && kind != Kind.ACTION) {
      throw new IllegalArgumentException("only actions share a device");
    }
  }
}
