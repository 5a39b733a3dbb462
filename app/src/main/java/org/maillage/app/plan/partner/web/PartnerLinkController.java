package org.maillage.app.plan.partner.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.plan.partner.PartnerLinks;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.app.shell.Dates;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links by which a partner without an account confirms its promises. */
@Controller
@Requires(Right.CHANGE_PLANS)
@RequestMapping("/territoires/{id}/plans/{plan}/partenaires/{actor}/lien")
class PartnerLinkController {

  private final PlanOpening opening;
  private final PartnerLinks links;
  private final Clock clock;

  PartnerLinkController(PlanOpening opening, PartnerLinks links, Clock clock) {
    this.opening = opening;
    this.links = links;
    this.clock = clock;
  }

  /** A link that was made. */
  record Line(String id, String made, String expires, String state, boolean open) {}

  @GetMapping
  String list(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String actor,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    PlanActor partner = promising(opened, actor);
    Dates days = new Dates(locale, clock.getZone());
    List<Line> lines =
        links.listLinks(opened.stored(), actor).stream()
            .map(
                link -> {
                  SingleUseLink.State state = links.state(link);
                  return new Line(
                      link.id(),
                      days.day(link.madeAt()),
                      days.day(link.expiresAt()),
                      opened.words().get("link.state." + state),
                      state == SingleUseLink.State.OPEN);
                })
            .toList();
    model.addAttribute("partner", partner);
    model.addAttribute("lines", lines);
    return "planpartner/links";
  }

  /** Who promised nothing is asked nothing. */
  private static PlanActor promising(OpenedPlan opened, String actorId) {
    boolean promises =
        opened.stored().plan().fiches().stream()
            .map(Fiche::commitments)
            .flatMap(List::stream)
            .anyMatch(commitment -> actorId.equals(commitment.actorId()));
    return opened
        .index()
        .findActor(actorId)
        .filter(actor -> promises)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping
  String ask(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String actor,
      Model model,
      Locale locale,
      RedirectAttributes once) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    promising(opened, actor);
    String path = links.ask(opened.stored(), actor);
    once.addFlashAttribute(
        "link", ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
    return back(opened, actor);
  }

  private static String back(OpenedPlan opened, String actor) {
    return "redirect:" + opened.stored().path() + "/partenaires/" + actor + "/lien";
  }

  @PostMapping("/{link}/retrait")
  String revoke(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String actor,
      @PathVariable String link,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    promising(opened, actor);
    links.revoke(opened.stored(), actor, link);
    return back(opened, actor);
  }
}
