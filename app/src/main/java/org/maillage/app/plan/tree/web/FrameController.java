package org.maillage.app.plan.tree.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.tree.TreeDesk;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.check.ProgrammeCover;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What holds for a whole plan: a new one, or another frame for one. */
@Controller
@Requires(Right.SHAPE_PLANS)
class FrameController {

  private static final String NEW = "/territoires/{id}/plans/nouveau";
  private static final String FRAME = "/territoires/{id}/plans/{plan}/cadre";

  private final PlanOpening opening;
  private final TreeDesk desk;

  FrameController(PlanOpening opening, TreeDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  @GetMapping(NEW)
  ModelAndView empty(@PathVariable String id, Model model, Locale locale) {
    PlanWords words = opening.words(locale);
    List<FrameForm.Level> usual =
        List.of(level(words, "axis"), level(words, "action"), level(words, "fiche"));
    return fresh(id, FrameForm.blank(usual), Map.of(), model);
  }

  private static FrameForm.Level level(PlanWords words, String name) {
    return new FrameForm.Level(
        words.get("plantree.level." + name), words.get("plantree.levels." + name));
  }

  private ModelAndView fresh(String id, FrameForm form, Map<String, String> problems, Model model) {
    model.addAttribute("territoryId", id);
    model.addAttribute("territory", opening.territory(id).name());
    return page("plantree/new", form, problems, model);
  }

  private static ModelAndView page(
      String view, FrameForm form, Map<String, String> problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("kinds", PlanKind.values());
    model.addAttribute("numberings", Numbering.values());
    model.addAttribute("templates", FicheTemplate.values());
    ModelAndView page = new ModelAndView(view, model.asMap());
    page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping(NEW)
  Object create(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Model model) {
    opening.territory(id);
    FrameForm form = FrameForm.of(sent);
    FrameForm.Read read = form.read(null);
    if (read.frame().isEmpty()) {
      return fresh(id, form, read.problems(), model);
    }
    StoredPlan made = desk.create(id, read.frame().get());
    return "redirect:" + made.path() + "/arbre";
  }

  @GetMapping(FRAME)
  ModelAndView frame(
      @PathVariable String id, @PathVariable String plan, Model model, Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    PlanFrame frame = opened.stored().plan().frame();
    return framed(opened, FrameForm.of(frame), opened.stored().version(), Map.of(), model);
  }

  private static ModelAndView framed(
      OpenedPlan opened, FrameForm form, int version, Map<String, String> problems, Model model) {
    PlanFrame frame = opened.stored().plan().frame();
    model.addAttribute("version", version);
    model.addAttribute("programmes", programmes(frame, opened.words()));
    return page("plantree/frame", form, problems, model);
  }

  /** What is wrong with the programmes in store, in sentences. */
  private static List<String> programmes(PlanFrame frame, PlanWords words) {
    if (frame.programmes().isEmpty()) {
      return List.of(words.get("plantree.programmes.none"));
    }
    ProgrammeCover cover = ProgrammeCover.of(frame);
    if (cover.isExact()) {
      return List.of(words.get("plantree.programmes.exact"));
    }
    return ProgrammeWords.of(cover, words);
  }

  @PostMapping(FRAME)
  Object change(
      @PathVariable String id,
      @PathVariable String plan,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam int version,
      Model model,
      Locale locale) {
    OpenedPlan opened = opening.open(id, plan, model, locale);
    FrameForm form = FrameForm.of(sent);
    PlanFrame before = opened.stored().plan().frame();
    FrameForm.Read read = form.read(before.document());
    if (read.frame().isEmpty()) {
      return framed(opened, form, version, read.problems(), model);
    }
    return switch (desk.frame(opened.stored(), read.frame().get(), version)) {
      case DONE -> "redirect:" + opened.stored().path() + "/cadre?enregistre";
      case REFUSED ->
          framed(opened, form, version, Map.of("niveaux", "plantree.frame.levels-used"), model);
      case CHANGED_MEANWHILE -> {
        ModelAndView page =
            framed(
                opened,
                form,
                opened.stored().version(),
                Map.of("version", "plantree.changed-form"),
                model);
        page.setStatus(HttpStatus.CONFLICT);
        yield page;
      }
    };
  }
}
