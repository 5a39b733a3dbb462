package org.maillage.app.plan.web;

import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.links.Things;
import org.maillage.app.plan.view.FichePage;
import org.maillage.app.plan.view.PartnerLine;
import org.maillage.app.plan.view.PartnerPage;
import org.maillage.domain.plan.Fiche;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** One fiche of a plan, and what one organisation does in all of them. */
@Controller
@Requires(Right.SEE_PLANS)
@RequestMapping(PlanController.PLAN)
class FicheController {

  private final PlanOpening opening;
  private final FicheDesk desk;
  private final Things things;
  private final List<FicheAddition> additions;

  FicheController(
      PlanOpening opening, FicheDesk desk, Things things, ObjectProvider<FicheAddition> additions) {
    this.opening = opening;
    this.desk = desk;
    this.things = things;
    this.additions = additions.orderedStream().toList();
  }

  @GetMapping("/fiches/{node}")
  String fiche(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Fiche fiche =
        opened
            .index()
            .findFiche(node)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute(
        "page",
        FichePage.of(
            opened.index(),
            fiche,
            opened.today(),
            opened.words(),
            things.names(opened.stored(), locale)));
    model.addAttribute(
        "editing",
        EditLinks.of(desk, opened.stored(), fiche, opened.stored().path() + "/fiches/" + node));
    additions.forEach(addition -> addition.add(opened, fiche, model));
    return "plan/fiche";
  }

  @GetMapping("/partenaires")
  String partners(@PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    List<PartnerLine> lines = PartnerLine.all(opened.index(), opened.words());
    long piloting = lines.stream().filter(line -> line.pilots() > 0).count();
    long promising = lines.stream().filter(line -> line.promises() > 0).count();
    int promises = lines.stream().mapToInt(PartnerLine::promises).sum();
    model.addAttribute("lines", lines);
    model.addAttribute("keeps", desk.keeps(opened.stored()));
    model.addAttribute(
        "sentence",
        opened
            .words()
            .count(
                "plan.partners.sentence",
                lines.size(),
                opened.words().count("plan.partners.piloting", piloting),
                opened.words().count("plan.partners.promising", promising),
                opened.words().count("plan.partners.promises", promises)));
    return "plan/partners";
  }

  @GetMapping("/partenaires/{actor}")
  String partner(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String actor,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    PartnerPage page =
        opened
            .index()
            .findActor(actor)
            .map(found -> PartnerPage.of(opened.index(), found, opened.words()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("page", page);
    model.addAttribute("confirms", confirms(opened.stored(), actor));
    model.addAttribute("keeps", desk.keeps(opened.stored()));
    model.addAttribute(
        "sentence",
        opened
            .words()
            .count(
                "plan.partner.sentence",
                page.promises().size(),
                opened.words().count("plan.partner.kept", page.kept())));
    return "plan/partner";
  }

  /** Whether who looks may answer for the partner, who has promised something. */
  private boolean confirms(StoredPlan stored, String actorId) {
    return stored.plan().fiches().stream()
        .anyMatch(
            fiche ->
                fiche.commitments().stream()
                    .filter(commitment -> actorId.equals(commitment.actorId()))
                    .anyMatch(commitment -> desk.mayAnswer(stored, fiche, commitment)));
  }
}
