package org.maillage.app.plan.follow.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.plan.automatic.Areas;
import org.maillage.app.plan.automatic.AutomaticIndicators;
import org.maillage.app.plan.automatic.SourceRepository;
import org.maillage.app.plan.automatic.SourceRepository.StoredSource;
import org.maillage.app.plan.follow.FollowDesk;
import org.maillage.app.plan.follow.web.FollowOpening.OpenedIndicator;
import org.maillage.domain.plan.indicator.AutomaticSource;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an indicator is computed from: a measure, a service, a place. */
@Controller
@Requires(Right.CHANGE_PLANS)
class SourceController {

  private static final String PAGE = FollowOpening.PLAN + "/indicateurs/{indicator}/calcul";
  private static final int USUAL_MINUTES = 20;

  private final FollowOpening opening;
  private final FollowDesk desk;
  private final SourceRepository sources;
  private final AutomaticIndicators automatic;
  private final Areas areas;

  SourceController(
      FollowOpening opening,
      FollowDesk desk,
      SourceRepository sources,
      AutomaticIndicators automatic,
      Areas areas) {
    this.opening = opening;
    this.desk = desk;
    this.sources = sources;
    this.automatic = automatic;
    this.areas = areas;
  }

  @GetMapping(PAGE)
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String indicator,
      Model model,
      Locale locale) {
    OpenedIndicator opened = opening.writableIndicator(id, plan, indicator, model, locale);
    TypedForm form =
        new TypedForm().put("minutes", Integer.toString(USUAL_MINUTES)).put("version", "0");
    sources.findSource(plan, indicator).ifPresent(stored -> fill(form, stored));
    return page(opened, form, model, HttpStatus.OK);
  }

  private static void fill(TypedForm form, StoredSource stored) {
    AutomaticSource source = stored.source();
    form.put("mesure", source.measure().name())
        .put("service", source.serviceCode())
        .put("zone", source.area())
        .put("version", Integer.toString(stored.version()));
    if (source.minutes() > 0) {
      form.put("minutes", Integer.toString(source.minutes()));
    }
  }

  @PostMapping(PAGE)
  Object save(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String indicator,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      Locale locale) {
    OpenedIndicator opened = opening.writableIndicator(id, plan, indicator, model, locale);
    TypedForm form = TypedForm.of(sent);
    AutomaticSource source = form.get("mesure").isEmpty() ? null : read(opened, form);
    if (!form.isRight()) {
      return page(opened, form, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    int version = form.number("version").map(BigDecimal::intValue).orElse(0);
    if (desk.bind(opened.plan().stored(), opened.fiche(), opened.indicator(), source, version)) {
      return "redirect:" + opened.href() + "#calcul";
    }
    form.refuse("mesure", "planfollow.source.conflict");
    form.put(
        "version",
        Integer.toString(sources.findSource(plan, indicator).map(StoredSource::version).orElse(0)));
    return page(opened, form, model, HttpStatus.CONFLICT);
  }

  private @Nullable AutomaticSource read(OpenedIndicator opened, TypedForm form) {
    Optional<AutomaticSource.Measure> measure = form.named("mesure", AutomaticSource.Measure.class);
    if (measure.isEmpty()) {
      form.refuse("mesure", "planfollow.source.measure");
      return null;
    }
    IndicatorKind kind = opened.indicator().kind();
    boolean fits = measure.get().isShare() ? kind.isShare() : kind == IndicatorKind.NUMBER;
    if (!fits) {
      form.refuse("mesure", "planfollow.source.kind");
    }
    if (measure.get().needsService() && form.get("service").isEmpty()) {
      form.refuse("service", "planfollow.source.service");
    }
    int minutes = form.number("minutes").map(BigDecimal::intValue).orElse(0);
    boolean within = minutes >= 1 && minutes <= AutomaticSource.LONGEST_MINUTES;
    if (measure.get().needsMinutes() && !within) {
      form.refuse("minutes", "planfollow.source.minutes");
    }
    form.limit("zone", AutomaticSource.LONGEST_AREA);
    return form.isRight()
        ? new AutomaticSource(
            measure.get(), form.get("service"), form.get("zone"), within ? minutes : 1)
        : null;
  }

  private ModelAndView page(
      OpenedIndicator opened, TypedForm form, Model model, HttpStatus status) {
    var words = opened.plan().words().words();
    Optional<DiagnosticDossier> dossier =
        automatic.findDossier(opened.plan().stored().territoryId());
    model.addAttribute("form", form);
    model.addAttribute("own", opened.href());
    model.addAttribute("measures", List.of(AutomaticSource.Measure.values()));
    model.addAttribute("noDiagnostic", dossier.isEmpty());
    model.addAttribute(
        "services", dossier.map(d -> automatic.services(d, words)).orElse(List.of()));
    model.addAttribute("areas", dossier.map(d -> areas.list(d, words)).orElse(List.of()));
    ModelAndView page = new ModelAndView("planfollow/source", model.asMap());
    page.setStatus(status);
    return page;
  }
}
