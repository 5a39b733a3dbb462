package org.maillage.app.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.convention.Term;

/** Something that a plan in force waits for. */
public sealed interface Asked {

  /** The plan that waits. */
  PlanRef plan();

  /**
   * Promises of a partner of which nobody has said this year what has become of them.
   *
   * @param actorId partner, within the plan
   * @param actorName as the plan names it
   * @param promises how many
   * @param confirmedOn last day on which one of them was confirmed; null when never
   */
  record Promises(
      PlanRef plan, String actorId, String actorName, int promises, @Nullable LocalDate confirmedOn)
      implements Asked {

    /** Of the form, from the root of the server. */
    public String path() {
      return plan.path() + "/partenaires/" + actorId + "/confirmation";
    }

    /** Of the page where a link for the partner is made, from the root of the server. */
    public String linkPath() {
      return plan.path() + "/partenaires/" + actorId + "/lien";
    }
  }

  /** A step that should be done and is not. */
  record LateStep(PlanRef plan, String nodeId, String nodeTitle, String step, LocalDate due)
      implements Asked {

    /** Of the fiche, from the root of the server. */
    public String path() {
      return plan.path() + "/fiches/" + nodeId;
    }
  }

  /**
   * A convention that has to be seen to.
   *
   * @param term its dates, of which something follows on the day it was asked
   */
  record DueConvention(PlanRef plan, String conventionId, String title, Term term)
      implements Asked {

    /** Of its page, from the root of the server. */
    public String path() {
      return plan.path() + "/conventions/" + conventionId;
    }
  }

  /**
   * An indicator with values that should have come.
   *
   * @param periods for which they are late, the earliest first, as {@code 2019-H1}
   */
  record LateValues(
      PlanRef plan, String nodeId, String nodeTitle, String indicator, List<String> periods)
      implements Asked {

    public LateValues {
      periods = List.copyOf(periods);
    }

    /** Of the fiche, from the root of the server. */
    public String path() {
      return plan.path() + "/fiches/" + nodeId;
    }
  }

  /**
   * A fiche with remarks that nobody has dealt with.
   *
   * @param remarks how many
   */
  record OpenRemarks(PlanRef plan, String nodeId, String nodeTitle, int remarks) implements Asked {

    /** Of the fiche, from the root of the server. */
    public String path() {
      return plan.path() + "/fiches/" + nodeId;
    }
  }

  /**
   * A remark of somebody that others answered last.
   *
   * @param sectionKey section that it is on
   * @param answeredAt when the last answer was written
   */
  record Answered(
      PlanRef plan, String nodeId, String nodeTitle, String sectionKey, Instant answeredAt)
      implements Asked {

    /** Of the section, from the root of the server. */
    public String path() {
      String fiche = plan.path() + "/fiches/" + nodeId;
      return fiche + "?remarques=" + sectionKey + "#remarques-" + sectionKey;
    }
  }
}
