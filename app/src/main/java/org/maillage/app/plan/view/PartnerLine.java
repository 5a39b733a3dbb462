package org.maillage.app.plan.view;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.Taking;

/**
 * An organisation in the list of partners.
 *
 * @param pilots nodes that it pilots
 * @param copilots nodes that it co-pilots
 * @param associated nodes that it is associated with
 * @param parts parts of fiches that it writes
 * @param promises what it promised
 * @param confirmed promises of which it has said, on a day, what has become of them
 */
public record PartnerLine(
    Named actor, int pilots, int copilots, int associated, int parts, int promises, int confirmed) {

  /** Counts of one organisation. */
  private static final class Tally {
    private final Map<Taking.Role, Integer> takings = new HashMap<>();
    private int parts;
    private int promises;
    private int confirmed;

    private int count(Taking.Role role) {
      return takings.getOrDefault(role, 0);
    }

    private PartnerLine line(PlanActor actor) {
      return new PartnerLine(
          new Named(actor.id(), actor.name()),
          count(Taking.Role.PILOT),
          count(Taking.Role.COPILOT),
          count(Taking.Role.ASSOCIATED),
          parts,
          promises,
          confirmed);
    }
  }

  /** All organisations of a plan: who pilots and promises most comes first, then by name. */
  public static List<PartnerLine> all(PlanIndex index, PlanWords words) {
    Map<String, Tally> tallies = new HashMap<>();
    for (Fiche fiche : index.plan().fiches()) {
      for (Taking taking : new HashSet<>(fiche.takings())) {
        tally(tallies, taking.actorId()).takings.merge(taking.role(), 1, Integer::sum);
      }
      for (Part part : fiche.parts()) {
        tally(tallies, part.actorId()).parts++;
      }
      for (Commitment commitment : fiche.commitments()) {
        String actorId = commitment.actorId();
        if (actorId != null) {
          Tally tally = tally(tallies, actorId);
          tally.promises++;
          tally.confirmed += commitment.confirmedOn() == null ? 0 : 1;
        }
      }
    }
    List<PartnerLine> lines = new ArrayList<>();
    for (PlanActor actor : index.plan().actors()) {
      lines.add(tally(tallies, actor.id()).line(actor));
    }
    Collator names = Collator.getInstance(words.words().locale());
    lines.sort(
        Comparator.comparingInt((PartnerLine line) -> -line.pilots())
            .thenComparingInt(line -> -line.promises())
            .thenComparing(line -> line.actor().name(), names));
    return lines;
  }

  private static Tally tally(Map<String, Tally> tallies, String actorId) {
    return tallies.computeIfAbsent(actorId, id -> new Tally());
  }
}
