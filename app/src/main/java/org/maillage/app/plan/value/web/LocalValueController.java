package org.maillage.app.plan.value.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.SectionEdition;
import org.maillage.app.plan.value.LocalOffer;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.LocalValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asks who proposes an action what it adds to what is there. */
@Controller
@Requires(Right.CHANGE_PLANS)
@RequestMapping("/territoires/{id}/plans/{plan}/fiches/{node}/valeur")
class LocalValueController {

  /** The section is French, as the plan: its labels are, too, whoever writes. */
  private static final Locale OF_PLANS = Locale.FRENCH;

  private final PlanOpening opening;
  private final FicheDesk desk;
  private final LocalOffer offer;

  LocalValueController(PlanOpening opening, FicheDesk desk, LocalOffer offer) {
    this.opening = opening;
    this.desk = desk;
    this.offer = offer;
  }

  /**
   * What the page shows.
   *
   * @param name code and title of the fiche
   * @param bassins names to choose from; none where the territory has no such zoning
   * @param problem key of a message; empty when there is none
   */
  record Page(
      String id, String name, List<String> bassins, LocalValue value, int version, String problem) {
    public int longest() {
      return LocalValue.LONGEST;
    }
  }

  private record Asked(OpenedPlan opened, Fiche fiche) {}

  private Asked asked(String id, String plan, String node, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Fiche fiche =
        opened
            .index()
            .findFiche(node)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!desk.mayWrite(opened.stored(), fiche)) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
    return new Asked(opened, fiche);
  }

  /**
   * The questions.
   *
   * @param bassin whose offer fills the second answer; that of the fiche without it
   */
  @GetMapping
  ModelAndView questions(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam(defaultValue = "") String bassin,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    LocalValue known = LocalValue.find(asked.fiche()).orElse(LocalValue.NONE);
    LocalValue shown =
        bassin.isBlank()
            ? known
            : new LocalValue(
                bassin,
                String.join("\n", offer.listOffer(id, bassin.strip(), OF_PLANS)),
                known.gap(),
                known.added());
    return page(asked, shown, edition(asked).version(), "", HttpStatus.OK, model);
  }

  private SectionEdition edition(Asked asked) {
    return desk.open(asked.opened().stored(), asked.fiche(), LocalValue.SECTION, Optional.empty());
  }

  private ModelAndView page(
      Asked asked, LocalValue value, int version, String problem, HttpStatus status, Model model) {
    String nodeId = asked.fiche().node().id();
    String name = asked.opened().index().code(nodeId) + " " + asked.fiche().node().title();
    List<String> bassins = offer.listBassins(asked.opened().stored().territoryId());
    model.addAttribute("page", new Page(nodeId, name, bassins, value, version, problem));
    ModelAndView shown = new ModelAndView("planvalue/questions", model.asMap());
    shown.setStatus(status);
    return shown;
  }

  @PostMapping
  Object answer(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam String bassin,
      @RequestParam String offre,
      @RequestParam String manque,
      @RequestParam String apport,
      @RequestParam int version,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    LocalValue value = new LocalValue(bassin, offre, manque, apport);
    if (!value.isWhole()) {
      return page(
          asked, value, version, "planvalue.incomplete", HttpStatus.UNPROCESSABLE_CONTENT, model);
    }
    List<String> labels =
        Stream.of("bassin", "offer", "gap", "added")
            .map(answer -> opening.words(OF_PLANS).get("planvalue.label." + answer))
            .toList();
    SectionEdition mine =
        new SectionEdition(node, LocalValue.SECTION, null, value.text(labels), version);
    Optional<SectionEdition> theirs = desk.save(asked.opened().stored(), asked.fiche(), mine);
    return theirs.isEmpty()
        ? "redirect:" + asked.opened().stored().path() + "/fiches/" + node + "#valeur"
        : page(
            asked, value, theirs.get().version(), "planvalue.changed", HttpStatus.CONFLICT, model);
  }
}
