package org.maillage.app.mine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.springframework.stereotype.Service;

/** Gathers, for who acts, what is asked of him, what is late and what changed. */
@Service
public class Mine {

  /** How far back the first visit looks. */
  static final Duration FIRST_LOOK = Duration.ofDays(30);

  /** After this long without looking, looking again is another visit. */
  static final Duration PAUSE = Duration.ofHours(1);

  /** Looking again sooner than this is not worth writing down. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** Whoever has more finds them in the list of territories. */
  private static final int MOST_TERRITORIES = 3;

  private final AskedRepository asked;
  private final Visits visits;
  private final TerritoryRepository territories;
  private final Access access;
  private final Clock clock;

  Mine(
      AskedRepository asked,
      Visits visits,
      TerritoryRepository territories,
      Access access,
      Clock clock) {
    this.asked = asked;
    this.visits = visits;
    this.territories = territories;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The lists of somebody.
   *
   * @param writes whether he writes anything at all: of others nothing is asked
   * @param keeps whether he keeps a plan for the others
   * @param promises of his own organisation
   * @param ofPartners promises of others in plans that he keeps
   * @param steps that are late, of what he writes
   * @param values that are late, of what he writes
   * @param remarks that nobody has dealt with, on what he writes
   * @param answers to remarks of his own
   * @param since when {@code changes} begin
   * @param changes of others in what he reads
   * @param conventions that have to be seen to, of plans that he keeps
   */
  public record Lists(
      boolean writes,
      boolean keeps,
      List<Asked.Promises> promises,
      List<Asked.Promises> ofPartners,
      List<Asked.LateStep> steps,
      List<Asked.LateValues> values,
      List<Asked.OpenRemarks> remarks,
      List<Asked.Answered> answers,
      Instant since,
      List<ChangedFiche> changes,
      List<Asked.DueConvention> conventions) {

    public Lists {
      promises = List.copyOf(promises);
      ofPartners = List.copyOf(ofPartners);
      steps = List.copyOf(steps);
      values = List.copyOf(values);
      remarks = List.copyOf(remarks);
      answers = List.copyOf(answers);
      changes = List.copyOf(changes);
      conventions = List.copyOf(conventions);
    }
  }

  /**
   * A territory that somebody works on.
   *
   * @param name shown to people
   * @param plans that he may read, those in force first
   */
  public record Work(String territoryId, String name, List<PlanRef> plans) {
    public Work {
      plans = List.copyOf(plans);
    }
  }

  /** What who acts works on, by territory; the first {@value #MOST_TERRITORIES}. */
  public List<Work> listWork() {
    Actor actor = access.actor();
    List<String> read = territories(actor).stream().limit(MOST_TERRITORIES).toList();
    List<PlanRef> plans =
        asked.listPlans(read, LocalDate.now(clock)).stream()
            .filter(plan -> actor.reach(Right.SEE_PLANS, plan.scope()) != Reach.NONE)
            .toList();
    return read.stream()
        .flatMap(id -> territories.findSummary(id).stream())
        .map(
            territory ->
                new Work(
                    territory.id(),
                    territory.name(),
                    plans.stream()
                        .filter(plan -> plan.territoryId().equals(territory.id()))
                        .toList()))
        .toList();
  }

  /** The lists of who acts; this is a visit of his. */
  public Lists visit() {
    Actor actor = access.actor();
    LocalDate today = LocalDate.now(clock);
    List<String> read = territories(actor);
    List<String> kept =
        read.stream().filter(id -> reach(actor, Scope.ofTerritory(id)) == Reach.ALL).toList();
    String organisationId = actor.organisationId();
    List<Asked.Promises> own =
        organisationId == null
            ? List.of()
            : allowed(actor, asked.listPromises(new Whose.OfOrganisation(organisationId), today));
    List<Asked.Promises> others = new ArrayList<>();
    if (!kept.isEmpty()) {
      others.addAll(asked.listPromises(new Whose.OfTerritories(kept), today));
      others.removeAll(own);
    }
    Instant since = since(actor);
    boolean writes =
        actor.grants().stream().anyMatch(grant -> reach(actor, grant.scope()) != Reach.NONE);
    return new Lists(
        writes,
        !kept.isEmpty(),
        own,
        others,
        both(actor, kept, asked::listLateSteps, today),
        both(actor, kept, asked::listLateValues, today),
        both(actor, kept, asked::listOpenRemarks, today),
        answers(actor, today),
        since,
        read.isEmpty()
            ? List.of()
            : asked.listChanges(read, since, actor.personId()).stream()
                .filter(change -> actor.reach(Right.SEE_PLANS, change.plan().scope()) != Reach.NONE)
                .toList(),
        kept.isEmpty()
            ? List.of()
            : asked.listDueConventions(today).stream()
                .filter(c -> actor.reach(Right.SHAPE_PLANS, c.plan().scope()) == Reach.ALL)
                .toList());
  }

  private List<Asked.Answered> answers(Actor actor, LocalDate today) {
    String personId = actor.personId();
    return personId == null
        ? List.of()
        : asked.listAnswered(personId, today).stream()
            .filter(one -> actor.reach(Right.SEE_PLANS, one.plan().scope()) != Reach.NONE)
            .toList();
  }

  private static Reach reach(Actor actor, Scope scope) {
    return actor.reach(Right.CHANGE_PLANS, scope);
  }

  private static <T extends Asked> List<T> allowed(Actor actor, List<T> all) {
    return all.stream().filter(one -> reach(actor, one.plan().scope()) != Reach.NONE).toList();
  }

  /** What he keeps for all, and what is his organisation's elsewhere; each once. */
  private static <T extends Asked> List<T> both(
      Actor actor, List<String> kept, BiFunction<Whose, LocalDate, List<T>> list, LocalDate today) {
    Set<T> all = new LinkedHashSet<>();
    if (!kept.isEmpty()) {
      all.addAll(list.apply(new Whose.OfTerritories(kept), today));
    }
    String organisationId = actor.organisationId();
    if (organisationId != null) {
      all.addAll(allowed(actor, list.apply(new Whose.OfOrganisation(organisationId), today)));
    }
    return List.copyOf(all);
  }

  /** Territories that his roles name, or all. */
  private List<String> territories(Actor actor) {
    Set<String> named = new LinkedHashSet<>();
    for (Grant grant : actor.grants()) {
      String territoryId = grant.scope().territoryId();
      if (territoryId == null) {
        return territories.listTerritories().stream().map(TerritorySummary::id).toList();
      }
      named.add(territoryId);
    }
    return List.copyOf(named);
  }

  /** The end of his visit before; a clock that was moved back changes nothing. */
  private Instant since(Actor actor) {
    Instant now = clock.instant();
    String personId = actor.personId();
    if (personId == null) {
      return now.minus(FIRST_LOOK);
    }
    Visits.Visit last =
        visits.findVisit(personId).orElseGet(() -> new Visits.Visit(now, now.minus(FIRST_LOOK)));
    Duration away = Duration.between(last.lastAt(), now);
    if (away.compareTo(PAUSE) > 0) {
      visits.save(personId, new Visits.Visit(now, last.lastAt()));
      return last.lastAt();
    }
    if (away.isZero() || away.compareTo(MOMENT) > 0) {
      visits.save(personId, new Visits.Visit(now, last.beforeAt()));
    }
    return last.beforeAt();
  }
}
