package org.maillage.app.plan.file.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.plan.PlanFiles;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.file.BroughtPlan;
import org.maillage.app.plan.file.BroughtPlans;
import org.maillage.app.plan.file.PlanReading;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.app.upload.NotATableException;
import org.maillage.data.plan.PlanFile;
import org.maillage.domain.plan.check.Contradiction;
import org.maillage.domain.plan.check.Contradictions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Brings a plan in two steps: what the file was found to be, then the button that puts it in store.
 * Who brings a whole plan may write all of it.
 */
@Controller
@Requires(Right.CHANGE_PLANS)
@RequestMapping(PlanImportController.PAGE)
class PlanImportController {

  static final String PAGE = "/territoires/{id}/plans/importer";

  /** Of the address after an upload that was too large, as on every page that takes files. */
  private static final String TOO_LARGE = "trop-gros";

  /** Of the address when what was brought is no longer kept. */
  private static final String GONE = "perdu";

  private static final int LONGEST_NAME = 120;

  private final PlanOpening opening;
  private final PlanFiles files;
  private final BroughtPlans brought;
  private final Access access;
  private final Clock clock;

  PlanImportController(
      PlanOpening opening, PlanFiles files, BroughtPlans brought, Access access, Clock clock) {
    this.opening = opening;
    this.files = files;
    this.brought = brought;
    this.access = access;
    this.clock = clock;
  }

  private TerritorySummary check(String id) {
    TerritorySummary territory = opening.territory(id);
    if (!access.actor().may(Right.CHANGE_PLANS, Scope.ofTerritory(id), null)) {
      // Who writes his own fiches only has no such page, as for a plan that is not there.
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return territory;
  }

  @GetMapping
  ModelAndView form(
      @PathVariable String id,
      @RequestParam(name = TOO_LARGE, required = false) @Nullable String tooLarge,
      @RequestParam(name = GONE, required = false) @Nullable String gone,
      Locale locale) {
    PlanWords words = opening.words(locale);
    String problem =
        tooLarge != null
            ? words.get("planfile.problem.SIZE")
            : gone != null ? words.get("planfile.problem.GONE") : "";
    return form(check(id), problem, words, HttpStatus.OK);
  }

  private static ModelAndView form(
      TerritorySummary territory, String problem, PlanWords words, HttpStatus status) {
    ModelAndView page = new ModelAndView("planfile/import");
    page.addObject("territoryId", territory.id());
    page.addObject("territory", territory.name());
    page.addObject("problem", problem);
    page.addObject("templates", TemplateChoice.all(words));
    page.setStatus(status);
    return page;
  }

  /** Reads the file; what was found is kept for its page. */
  @PostMapping
  Object read(
      @PathVariable String id,
      @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
      Locale locale) {
    TerritorySummary territory = check(id);
    PlanWords words = opening.words(locale);
    if (file == null || file.isEmpty()) {
      String problem = words.get("planfile.problem.NONE");
      return form(territory, problem, words, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      BroughtPlan found = PlanReading.read(file.getBytes(), name(file));
      return "redirect:/territoires/%s/plans/importer/%s"
          .formatted(territory.id(), brought.keep(found, territory.id(), access.actor()));
    } catch (NotATableException e) {
      String problem = words.get("planfile.problem.KIND");
      return form(territory, problem, words, HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name without folders, as some browsers send them. */
  private static String name(MultipartFile file) {
    String given = file.getOriginalFilename();
    String name = given == null ? "" : given.replaceFirst("(?s)^.*[/\\\\]", "").strip();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  @GetMapping("/{brought}")
  String found(
      @PathVariable String id, @PathVariable("brought") String key, Model model, Locale locale) {
    TerritorySummary territory = check(id);
    Optional<BroughtPlan> found = brought.find(key, territory.id(), access.actor());
    if (found.isEmpty()) {
      return gone(territory);
    }
    model.addAttribute("territoryId", territory.id());
    model.addAttribute("territory", territory.name());
    model.addAttribute("key", key);
    model.addAttribute("page", page(found.get(), territory, opening.words(locale)));
    return "planfile/found";
  }

  private static String gone(TerritorySummary territory) {
    return "redirect:/territoires/" + territory.id() + "/plans/importer?" + GONE + "=1";
  }

  private FoundPage page(BroughtPlan found, TerritorySummary territory, PlanWords words) {
    if (found.plan().isEmpty()) {
      return FoundPage.refused(found, words);
    }
    PlanFile plan = found.plan().get();
    StoredPlan draft =
        new StoredPlan("", territory.id(), false, 1, clock.instant(), plan.plan(), plan.stated());
    List<Contradiction> contradictions =
        Contradictions.find(plan.plan(), plan.stated(), opening.communes(draft));
    return FoundPage.of(found, plan, draft, contradictions, words);
  }

  /** Puts the plan in store, under an id of its own: what is there already stays as it is. */
  @PostMapping("/{brought}")
  String store(@PathVariable String id, @PathVariable("brought") String key) {
    TerritorySummary territory = check(id);
    Optional<PlanFile> plan =
        brought.take(key, territory.id(), access.actor()).flatMap(BroughtPlan::plan);
    return plan.map(file -> "redirect:" + files.add(territory.id(), file).path())
        .orElseGet(() -> gone(territory));
  }
}
