package org.maillage.app.plan.edit.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.PlanTree;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that a partner promised, in one form: once a year he says what has become of it. */
@Controller
@Requires(Right.CHANGE_PLANS)
class ConfirmationOfPromisesController {

  private static final String PAGE =
      "/territoires/{id}/plans/{plan}/partenaires/{actor}/confirmation";

  private final EditedFiches plans;
  private final FicheDesk desk;

  ConfirmationOfPromisesController(EditedFiches plans, FicheDesk desk) {
    this.plans = plans;
    this.desk = desk;
  }

  /**
   * A promise in the form.
   *
   * @param fiche code and title of its fiche
   * @param state chosen
   * @param version that the form sends back
   * @param theirs state that somebody else saved meanwhile; null when nobody did
   */
  record Line(
      Commitment commitment,
      String fiche,
      String href,
      Commitment.State state,
      int version,
      Commitment.@Nullable State theirs) {}

  /** The form. */
  record Form(StoredPlan stored, PlanActor actor, List<Line> lines, boolean conflict) {

    public String planHref() {
      return stored.path();
    }

    public String actorHref() {
      return planHref() + "/partenaires/" + actor.id();
    }

    public List<Commitment.State> states() {
      return List.of(Commitment.State.values());
    }
  }

  /** A promise of the partner, with its fiche. */
  private record Promised(Fiche fiche, Commitment commitment) {}

  @GetMapping(PAGE)
  ModelAndView form(
      @PathVariable String id, @PathVariable String plan, @PathVariable String actor) {
    StoredPlan stored = plans.plan(id, plan);
    PlanActor partner = partner(stored, actor);
    PlanTree tree = stored.plan().tree();
    List<Line> lines = new ArrayList<>();
    for (Promised promised : allowed(stored, partner)) {
      lines.add(line(stored, tree, promised, promised.commitment().state(), null));
    }
    return page(new Form(stored, partner, lines, false), HttpStatus.OK);
  }

  private static PlanActor partner(StoredPlan stored, String actorId) {
    return stored.plan().findActor(actorId).orElseThrow(EditedFiches::notFound);
  }

  /** What he promised; nobody else may open the form. */
  private List<Promised> allowed(StoredPlan stored, PlanActor partner) {
    List<Promised> promises = new ArrayList<>();
    for (Fiche fiche : stored.plan().fiches()) {
      for (Commitment commitment : fiche.commitments()) {
        if (partner.id().equals(commitment.actorId())) {
          if (!desk.mayAnswer(stored, fiche, commitment)) {
            throw new NotAllowedException(Right.CHANGE_PLANS);
          }
          promises.add(new Promised(fiche, commitment));
        }
      }
    }
    if (promises.isEmpty()) {
      throw EditedFiches.notFound();
    }
    return promises;
  }

  private Line line(
      StoredPlan stored,
      PlanTree tree,
      Promised promised,
      Commitment.State state,
      Commitment.@Nullable State theirs) {
    String nodeId = promised.fiche().node().id();
    return new Line(
        promised.commitment(),
        tree.code(nodeId) + " " + promised.fiche().node().title(),
        stored.path() + "/fiches/" + nodeId,
        state,
        desk.version(stored, promised.commitment()),
        theirs);
  }

  /** Fields: {@code etat.ID} and {@code version.ID} of each promise. */
  @PostMapping(PAGE)
  Object save(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String actor,
      @RequestParam MultiValueMap<String, String> fields,
      RedirectAttributes once) {
    StoredPlan stored = plans.plan(id, plan);
    PlanActor partner = partner(stored, actor);
    List<Promised> missed = new ArrayList<>();
    for (Promised promised : allowed(stored, partner)) {
      Optional<Commitment.State> state = state(fields, promised.commitment());
      if (state.isPresent()
          && !desk.answer(
              stored,
              promised.fiche(),
              promised.commitment(),
              state.get(),
              version(fields, promised.commitment()))) {
        missed.add(promised);
      }
    }
    if (missed.isEmpty()) {
      once.addFlashAttribute("thanks", true);
      return "redirect:" + stored.path() + "/partenaires/" + actor;
    }
    return page(conflict(id, plan, partner, missed, fields), HttpStatus.CONFLICT);
  }

  private static Optional<Commitment.State> state(
      MultiValueMap<String, String> fields, Commitment commitment) {
    String text = fields.getFirst("etat." + commitment.id());
    return Arrays.stream(Commitment.State.values())
        .filter(state -> state.name().equals(text))
        .findFirst();
  }

  private static int version(MultiValueMap<String, String> fields, Commitment commitment) {
    String text = fields.getFirst("version." + commitment.id());
    return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  /** Only what somebody else answered meanwhile is asked again, with both answers. */
  private Form conflict(
      String id,
      String plan,
      PlanActor partner,
      List<Promised> missed,
      MultiValueMap<String, String> fields) {
    StoredPlan now = plans.plan(id, plan);
    PlanTree tree = now.plan().tree();
    List<Line> lines = new ArrayList<>();
    for (Promised promised : allowed(now, partner)) {
      Commitment commitment = promised.commitment();
      if (missed.stream().anyMatch(m -> m.commitment().id().equals(commitment.id()))) {
        Commitment.State mine = state(fields, commitment).orElse(commitment.state());
        lines.add(line(now, tree, promised, mine, commitment.state()));
      }
    }
    return new Form(now, partner, lines, true);
  }

  private static ModelAndView page(Form form, HttpStatus status) {
    ModelAndView page = new ModelAndView("planedit/promises", Map.of("form", form));
    page.setStatus(status);
    return page;
  }
}
