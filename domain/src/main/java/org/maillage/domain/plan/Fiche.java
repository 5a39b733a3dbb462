package org.maillage.domain.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.money.AnnouncedTotal;
import org.maillage.domain.plan.money.BudgetLine;

/**
 * A node of the plan with all that it says. Nodes above the fiches have fewer things, of the same
 * kinds.
 *
 * @param node its place
 * @param status how far it is
 * @param takings who takes part, in their order
 * @param parts what several organisations hold of it, in their order
 * @param sections what is written, each key once for each part
 * @param commitments in their order
 * @param indicators in their order
 * @param budget lines in their order
 * @param announced totals that were announced
 * @param notes of progress, the oldest first
 * @param steps in their order
 * @param links to what it has to do with
 * @param toComplete what the document left open; blank when nothing
 */
public record Fiche(
    PlanNode node,
    Status status,
    List<Taking> takings,
    List<Part> parts,
    List<SectionText> sections,
    List<Commitment> commitments,
    List<Indicator> indicators,
    List<BudgetLine> budget,
    List<AnnouncedTotal> announced,
    List<Note> notes,
    List<Step> steps,
    List<FicheLink> links,
    String toComplete) {

  public Fiche {
    takings = List.copyOf(takings);
    parts = List.copyOf(parts);
    sections = List.copyOf(sections);
    commitments = List.copyOf(commitments);
    indicators = List.copyOf(indicators);
    budget = List.copyOf(budget);
    announced = List.copyOf(announced);
    notes = List.copyOf(notes);
    steps = List.copyOf(steps);
    links = List.copyOf(links);
  }

  /** What a section says for all. */
  public Optional<SectionText> findSection(String key) {
    return findSection(key, null);
  }

  /** What a section says, of a part or for all (null). */
  public Optional<SectionText> findSection(String key, @Nullable String partId) {
    return sections.stream()
        .filter(s -> s.key().equals(key) && Objects.equals(s.partId(), partId))
        .findFirst();
  }

  /** Who takes part in a role. */
  public List<String> actorIds(Taking.Role role) {
    return takings.stream().filter(t -> t.role() == role).map(Taking::actorId).toList();
  }
}
