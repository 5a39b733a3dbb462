package org.maillage.app.plan.pooling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.SectionEdition;
import org.maillage.app.plan.pooling.PoolingInventory;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.SectionKind;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.SectionText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shared places of the territory, and their way into the fiche that is the plan of pooling. */
@Controller
@Requires(Right.SEE_PLANS)
class PoolingController {

  private static final String PAGE = "/territoires/{id}/plans/{plan}/mutualisation";

  /** As the law's check knows the plan of pooling by its name. */
  private static final String NAMED = "mutualis";

  private final PlanOpening opening;
  private final DiagnosticReading reading;
  private final FicheDesk desk;

  PoolingController(PlanOpening opening, DiagnosticReading reading, FicheDesk desk) {
    this.opening = opening;
    this.reading = reading;
    this.desk = desk;
  }

  /** A fiche that the inventory may go into. */
  record Target(String id, String label, boolean proposed) {}

  @GetMapping(PAGE)
  String page(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam(name = "probleme", defaultValue = "") String problem,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Optional<PoolingInventory> inventory = inventory(opened, locale);
    model.addAttribute("sentence", sentence(inventory, opened));
    model.addAttribute("lines", inventory.map(PoolingInventory::lines).orElse(List.of()));
    model.addAttribute("targets", targets(opened));
    model.addAttribute(
        "problem", problem.equals("change") || problem.equals("long") ? problem : "");
    return "planpooling/page";
  }

  /** Of the territory; a plan of another département has none here. */
  private Optional<PoolingInventory> inventory(OpenedPlan opened, Locale locale) {
    String territoryId = opened.stored().territoryId();
    if (opened.stored().example()) {
      return Optional.empty();
    }
    return reading.findDossier(territoryId).map(dossier -> PoolingInventory.of(dossier, locale));
  }

  private static String sentence(Optional<PoolingInventory> inventory, OpenedPlan opened) {
    return inventory
        .map(
            found ->
                opened
                    .words()
                    .count(
                        "planpooling.sentence",
                        found.lines().size(),
                        opened.words().count("planpooling.communes", found.communes())))
        .orElseGet(
            () ->
                opened
                    .words()
                    .get(
                        opened.stored().example()
                            ? "planpooling.example"
                            : "planpooling.no-diagnostic"));
  }

  /** Fiches that who reads may write; the one that is called so is proposed. */
  private List<Target> targets(OpenedPlan opened) {
    List<Target> targets = new ArrayList<>();
    boolean proposed = false;
    for (Fiche fiche : opened.stored().plan().fiches()) {
      if (desk.mayWrite(opened.stored(), fiche)) {
        String title = fiche.node().title();
        boolean named = !proposed && title.toLowerCase(Locale.ROOT).contains(NAMED);
        proposed |= named;
        String label = opened.index().code(fiche.node().id()) + " " + title;
        targets.add(new Target(fiche.node().id(), label, named));
      }
    }
    return targets;
  }

  @PostMapping(PAGE)
  @Requires(Right.CHANGE_PLANS)
  String take(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam String fiche,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    Fiche into = opened.stored().plan().findFiche(fiche).orElseThrow(PoolingController::notFound);
    PoolingInventory inventory = inventory(opened, locale).orElseThrow(PoolingController::notFound);
    String key = section(opened);
    SectionEdition now = desk.open(opened.stored(), into, key, Optional.empty());
    String text = inventory.addedTo(now.text());
    if (text.length() > SectionText.LONGEST) {
      return "redirect:" + opened.stored().path() + "/mutualisation?probleme=long";
    }
    boolean kept = desk.save(opened.stored(), into, now.withText(text)).isEmpty();
    return kept
        ? "redirect:" + opened.stored().path() + "/fiches/" + into.node().id() + "#" + key
        : "redirect:" + opened.stored().path() + "/mutualisation?probleme=change";
  }

  /** Where a fiche says what is done: its first list, else its first text. */
  private static String section(OpenedPlan opened) {
    List<SectionSpec> written =
        opened.stored().plan().frame().template().sections().stream()
            .filter(section -> section.kind().isWritten())
            .toList();
    return written.stream()
        .filter(section -> section.kind() == SectionKind.LIST && section.key().equals("contenu"))
        .findFirst()
        .orElseGet(() -> written.get(0))
        .key();
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
