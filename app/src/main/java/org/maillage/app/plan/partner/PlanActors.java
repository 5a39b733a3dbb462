package org.maillage.app.plan.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.people.Directory;
import org.maillage.app.people.Organisation;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.PlanSummary;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.PlanActor;
import org.springframework.stereotype.Service;

/**
 * Says which organisation of the directory an organisation of a plan is. From then on its people
 * write what is theirs, and are asked for it.
 */
@Service
public class PlanActors {

  private final PlanActorRepository actors;
  private final PlanRepository plans;
  private final Directory directory;
  private final FicheDesk desk;

  PlanActors(
      PlanActorRepository actors, PlanRepository plans, Directory directory, FicheDesk desk) {
    this.actors = actors;
    this.plans = plans;
    this.directory = directory;
    this.desk = desk;
  }

  /**
   * An organisation of a plan.
   *
   * @param proposed whom its name means; null where it means nobody, or could mean several
   */
  public record Match(PlanActor actor, @Nullable Organisation proposed) {}

  /** Organisations that may be chosen: those that exist and work in the plan's territory. */
  public List<Organisation> listChoices(StoredPlan plan) {
    return there(plan).stream().filter(o -> o.existsOn(directory.today())).toList();
  }

  private List<Organisation> there(StoredPlan plan) {
    return directory.listOrganisations().stream()
        .filter(o -> o.territoryId() == null || o.territoryId().equals(plan.territoryId()))
        .toList();
  }

  /** All organisations of the plan, with whom each could be. */
  public List<Match> listMatches(StoredPlan plan) {
    OrganisationMatching matching = new OrganisationMatching(there(plan), directory.today());
    return plan.plan().actors().stream()
        .map(actor -> new Match(actor, matching.propose(actor.name()).orElse(null)))
        .toList();
  }

  /**
   * Writes what was chosen; what was not asked, or is nobody to choose, stays.
   *
   * @param chosen organisation by organisation of the plan, empty for none
   * @param version of the plan that the form was read at
   * @return false when somebody else changed the plan meanwhile
   * @throws org.maillage.app.access.NotAllowedException when who acts does not keep the plan
   */
  public boolean save(StoredPlan plan, int version, Map<String, String> chosen) {
    desk.checkKeeps(plan);
    if (plan.version() != version) {
      return false;
    }
    Set<String> known =
        listChoices(plan).stream().map(Organisation::id).collect(Collectors.toSet());
    List<PlanActorRepository.Change> changes = new ArrayList<>();
    for (PlanActor actor : plan.plan().actors()) {
      String choice = chosen.get(actor.id());
      boolean possible = choice != null && (choice.isEmpty() || known.contains(choice));
      String after = choice == null || choice.isEmpty() ? null : choice;
      if (possible && !Objects.equals(after, actor.organisationId())) {
        changes.add(
            new PlanActorRepository.Change(
                actor.id(), actor.name(), actor.organisationId(), after));
      }
    }
    return changes.isEmpty() || actors.save(plan, version, changes);
  }

  /** Takes the proposals for all plans of a territory, where nobody has said anything yet. */
  public void acceptProposals(String territoryId) {
    Acting.as(
        Actor.OPERATOR,
        () -> {
          plans.listPlans(territoryId).stream()
              .map(PlanSummary::id)
              .map(plans::findPlan)
              .flatMap(Optional::stream)
              .forEach(this::acceptProposals);
          return territoryId;
        });
  }

  private void acceptProposals(StoredPlan plan) {
    Map<String, String> chosen =
        listMatches(plan).stream()
            .filter(match -> match.actor().organisationId() == null)
            .flatMap(
                match ->
                    Optional.ofNullable(match.proposed())
                        .map(proposed -> Map.entry(match.actor().id(), proposed.id()))
                        .stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    save(plan, plan.version(), chosen);
  }
}
