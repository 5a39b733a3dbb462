package org.maillage.app.plan.links.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.links.LinkDesk;
import org.maillage.app.plan.links.LinkDesk.Outcome;
import org.maillage.app.plan.links.Things;
import org.maillage.app.plan.view.LinkNames.LinkName;
import org.maillage.app.plan.view.PlainText;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
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

/** What a fiche has to do with: things are searched by name, then linked. */
@Controller
@Requires(Right.CHANGE_PLANS)
@RequestMapping("/territoires/{id}/plans/{plan}/fiches/{node}/liens")
class LinksController {

  private static final int MOST_FOUND = 30;

  private final PlanOpening opening;
  private final FicheDesk fiches;
  private final LinkDesk desk;
  private final Things things;

  LinksController(PlanOpening opening, FicheDesk fiches, LinkDesk desk, Things things) {
    this.opening = opening;
    this.fiches = fiches;
    this.desk = desk;
    this.things = things;
  }

  /**
   * A link of the fiche.
   *
   * @param kind name of a {@link FicheLink.Kind}
   * @param device that it carries together with another action; empty for none
   * @param href of the page that shows the thing; empty when there is none
   */
  record Row(String kind, String target, String device, String name, String href) {}

  /** Something that may be linked. */
  record Found(String target, String name) {}

  /**
   * What the page shows.
   *
   * @param name code and title of the fiche
   * @param kind that is searched; name of a {@link FicheLink.Kind}
   * @param search as typed
   * @param found at most so many
   * @param total how many there are
   * @param sisterPlans names that the plan uses
   * @param devices names that the plan uses
   * @param problem key of a message; empty when there is none
   */
  record Page(
      String id,
      String name,
      List<Row> links,
      String kind,
      String search,
      List<Found> found,
      int total,
      List<String> sisterPlans,
      List<String> devices,
      String problem) {

    public List<FicheLink.Kind> kinds() {
      return List.of(FicheLink.Kind.values()).stream()
          .filter(one -> one != FicheLink.Kind.SISTER_PLAN)
          .toList();
    }
  }

  private record Asked(OpenedPlan opened, Fiche fiche, Locale locale) {
    String href() {
      return opened.stored().path() + "/fiches/" + fiche.node().id() + "/liens";
    }
  }

  private Asked asked(String id, String plan, String node, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Fiche fiche =
        opened
            .index()
            .findFiche(node)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!fiches.mayWrite(opened.stored(), fiche)) {
      throw new NotAllowedException(Right.CHANGE_PLANS);
    }
    return new Asked(opened, fiche, locale);
  }

  @GetMapping
  ModelAndView links(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam(defaultValue = "COMMUNE") String quoi,
      @RequestParam(defaultValue = "") String q,
      Model model,
      Locale locale) {
    return page(asked(id, plan, node, model, locale), quoi, q.strip(), "", model);
  }

  private ModelAndView page(Asked asked, String what, String search, String problem, Model model) {
    FicheLink.Kind kind = kind(what);
    List<Found> all = search(asked, kind, search);
    Page page =
        new Page(
            asked.fiche().node().id(),
            asked.opened().index().code(asked.fiche().node().id())
                + " "
                + asked.fiche().node().title(),
            asked.fiche().links().stream().map(link -> row(asked, link)).toList(),
            kind.name(),
            search,
            all.size() > MOST_FOUND ? all.subList(0, MOST_FOUND) : all,
            all.size(),
            List.copyOf(used(asked, FicheLink.Kind.SISTER_PLAN)),
            List.copyOf(used(asked, FicheLink.Kind.ACTION)),
            problem);
    model.addAttribute("page", page);
    ModelAndView shown = new ModelAndView("planlinks/links", model.asMap());
    shown.setStatus(problem.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  /** Sister plans are written, not searched. */
  private static FicheLink.Kind kind(String name) {
    for (FicheLink.Kind kind : FicheLink.Kind.values()) {
      if (kind.name().equals(name) && kind != FicheLink.Kind.SISTER_PLAN) {
        return kind;
      }
    }
    return FicheLink.Kind.COMMUNE;
  }

  private Row row(Asked asked, FicheLink link) {
    LinkName name = things.names(asked.opened().stored(), asked.locale()).name(link);
    return new Row(
        link.kind().name(),
        link.target(),
        Objects.requireNonNullElse(link.device(), ""),
        name.name(),
        name.href());
  }

  private List<Found> search(Asked asked, FicheLink.Kind kind, String search) {
    List<String> words = PlainText.words(search);
    List<Found> found = new ArrayList<>();
    for (Map.Entry<String, LinkName> thing :
        things.all(asked.opened().stored(), kind, asked.locale()).entrySet()) {
      String name = PlainText.of(thing.getValue().name());
      boolean itself =
          kind == FicheLink.Kind.ACTION && thing.getKey().equals(asked.fiche().node().id());
      if (!itself && words.stream().allMatch(name::contains)) {
        found.add(new Found(thing.getKey(), thing.getValue().name()));
      }
    }
    return found;
  }

  /** Names of sister plans, or of devices, that the plan uses. */
  private static TreeSet<String> used(Asked asked, FicheLink.Kind kind) {
    TreeSet<String> names = new TreeSet<>();
    for (Fiche fiche : asked.opened().stored().plan().fiches()) {
      for (FicheLink link : fiche.links()) {
        String device = link.device();
        if (link.kind() == kind && kind == FicheLink.Kind.SISTER_PLAN) {
          names.add(link.target());
        } else if (link.kind() == kind && device != null) {
          names.add(device);
        }
      }
    }
    return names;
  }

  @PostMapping
  Object add(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam FicheLink.Kind quoi,
      @RequestParam String cible,
      @RequestParam(defaultValue = "") String dispositif,
      @RequestParam(defaultValue = "") String q,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    Outcome outcome =
        desk.add(
            asked.opened().stored(),
            asked.fiche(),
            quoi,
            cible.strip(),
            dispositif.strip(),
            locale);
    return outcome == Outcome.UNKNOWN
        ? page(asked, quoi.name(), q, "planlinks.unknown", model)
        : "redirect:" + asked.href() + "?quoi=" + kind(quoi.name());
  }

  @PostMapping("/retrait")
  Object remove(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String node,
      @RequestParam FicheLink.Kind quoi,
      @RequestParam String cible,
      @RequestParam(defaultValue = "") String dispositif,
      Model model,
      Locale locale) {
    Asked asked = asked(id, plan, node, model, locale);
    if (cible.isBlank() || !dispositif.isEmpty() && quoi != FicheLink.Kind.ACTION) {
      return page(asked, quoi.name(), "", "planlinks.unknown", model);
    }
    FicheLink link = new FicheLink(quoi, cible, dispositif.isEmpty() ? null : dispositif);
    desk.remove(asked.opened().stored(), asked.fiche(), link, locale);
    return "redirect:" + asked.href();
  }
}
