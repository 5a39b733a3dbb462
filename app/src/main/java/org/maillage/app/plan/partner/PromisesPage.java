package org.maillage.app.plan.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.link.LinkedForm;
import org.maillage.app.link.LinkedPage;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.plan.FicheRepository;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanTree;
import org.springframework.stereotype.Component;

/**
 * The yearly confirmation behind a link: what one partner promised in one plan, and nothing else of
 * the plan but the titles of the fiches that hold it.
 */
@Component
class PromisesPage implements LinkedPage {

  static final String KEY = "engagements";

  private final PlanRepository plans;
  private final FicheRepository fiches;
  private final Clock clock;

  PromisesPage(PlanRepository plans, FicheRepository fiches, Clock clock) {
    this.plans = plans;
    this.fiches = fiches;
    this.clock = clock;
  }

  /** What is asked: the partner and what it promised, with titles of fiches. */
  private record Asked(StoredPlan stored, PlanActor actor, List<Promise> promises) {}

  private record Promise(String fiche, Commitment commitment) {}

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Optional<LinkedForm> form(SingleUseLink link, Locale language) {
    return asked(link).map(asked -> form(asked, Map.of(), ""));
  }

  private Optional<Asked> asked(SingleUseLink link) {
    return PartnerSubject.of(link.subjectId())
        .flatMap(
            subject ->
                plans
                    .findPlan(subject.planId())
                    .flatMap(
                        stored ->
                            stored
                                .plan()
                                .findActor(subject.actorId())
                                .map(a -> new Asked(stored, a, promises(stored, a)))))
        .filter(asked -> !asked.promises().isEmpty());
  }

  private static List<Promise> promises(StoredPlan stored, PlanActor actor) {
    PlanTree tree = stored.plan().tree();
    List<Promise> promises = new ArrayList<>();
    for (Fiche fiche : stored.plan().fiches()) {
      for (Commitment commitment : fiche.commitments()) {
        if (actor.id().equals(commitment.actorId())) {
          String title = tree.code(fiche.node().id()) + " " + fiche.node().title();
          promises.add(new Promise(title, commitment));
        }
      }
    }
    return promises;
  }

  private LinkedForm form(Asked asked, Map<String, String> typed, String problem) {
    List<PromiseLine> lines = new ArrayList<>();
    for (Promise promise : asked.promises()) {
      Commitment commitment = promise.commitment();
      int version = fiches.getCommitmentVersion(asked.stored().id(), commitment.id());
      boolean changed = !typed.isEmpty() && version != version(typed, commitment);
      lines.add(
          new PromiseLine(
              commitment,
              promise.fiche(),
              "",
              state(typed, commitment).orElse(commitment.state()),
              version,
              changed ? commitment.state() : null));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("partner", asked.actor().name());
    model.put("plan", asked.stored().plan().frame().title());
    model.put("lines", lines);
    model.put("states", List.of(Commitment.State.values()));
    model.put("problem", problem);
    return new LinkedForm("planpartner/by-link", model);
  }

  private static Optional<Commitment.State> state(
      Map<String, String> typed, Commitment commitment) {
    String text = typed.get("etat." + commitment.id());
    return Arrays.stream(Commitment.State.values())
        .filter(state -> state.name().equals(text))
        .findFirst();
  }

  private static int version(Map<String, String> typed, Commitment commitment) {
    String text = typed.get("version." + commitment.id());
    return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** All answers, or none: the link serves once. */
  @Override
  public Optional<LinkedForm> answer(
      SingleUseLink link, Map<String, String> typed, Locale language) {
    Asked asked = asked(link).orElse(null);
    if (asked == null) {
      return Optional.empty();
    }
    if (asked.promises().stream().anyMatch(p -> state(typed, p.commitment()).isEmpty())) {
      return Optional.of(form(asked, typed, "MISSING"));
    }
    boolean taken = Acting.as(answering(asked.actor()), () -> save(asked, typed));
    return taken ? Optional.empty() : Optional.of(form(asked, typed, "CHANGED"));
  }

  /** Nobody by name, for the organisation that was asked: so says the journal. */
  private static Actor answering(PlanActor actor) {
    @Nullable String organisationId = actor.organisationId();
    return new Actor(Actor.Kind.LINK, null, "", organisationId, actor.name(), List.of());
  }

  private boolean save(Asked asked, Map<String, String> typed) {
    boolean whole = true;
    for (Promise promise : asked.promises()) {
      Commitment commitment = promise.commitment();
      whole &=
          fiches.saveCommitment(
              asked.stored().id(),
              commitment.id(),
              state(typed, commitment).orElseThrow(),
              LocalDate.now(clock),
              version(typed, commitment));
    }
    return whole;
  }
}
