package org.maillage.app.plan.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;

/**
 * A promise.
 *
 * @param marks {@code *} and {@code **} as in the documents, empty for none
 * @param state what its owner says
 * @param confirmed day on which its owner last said so, empty when never
 */
public record CommitmentView(String id, String text, String marks, String state, String confirmed) {

  /**
   * Promises that belong together.
   *
   * @param owner organisation; its id is empty for the Département
   */
  public record Group(Named owner, List<CommitmentView> commitments) {
    public Group {
      commitments = List.copyOf(commitments);
    }
  }

  static CommitmentView of(Commitment commitment, PlanWords words) {
    String marks = commitment.antiPoverty() ? "*" : "";
    if (commitment.solidarity()) {
      marks = marks.isEmpty() ? "**" : marks + " **";
    }
    return new CommitmentView(
        commitment.id(),
        commitment.text(),
        marks,
        words.get("plan.commitment.state." + commitment.state()),
        words.day(commitment.confirmedOn()));
  }

  /** The Département's in the pacte, then in its programme, then each partner's. */
  static List<Group> groups(Fiche fiche, PlanIndex index, PlanWords words) {
    List<Group> groups = new ArrayList<>();
    for (Commitment.Kind kind : List.of(Commitment.Kind.PTI, Commitment.Kind.PDI)) {
      List<CommitmentView> own =
          fiche.commitments().stream()
              .filter(commitment -> commitment.kind() == kind)
              .map(commitment -> of(commitment, words))
              .toList();
      if (!own.isEmpty()) {
        groups.add(new Group(new Named("", words.get("plan.commitment." + kind)), own));
      }
    }
    Map<String, List<CommitmentView>> partners = new LinkedHashMap<>();
    for (Commitment commitment : fiche.commitments()) {
      String actorId = commitment.actorId();
      if (actorId != null) {
        partners.computeIfAbsent(actorId, id -> new ArrayList<>()).add(of(commitment, words));
      }
    }
    partners.forEach((actorId, all) -> groups.add(new Group(index.actor(actorId), all)));
    return groups;
  }
}
