package org.maillage.app.plan.follow.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.automatic.AutomaticIndicators;
import org.maillage.app.plan.automatic.ComputedValue;
import org.maillage.app.plan.automatic.SourceRepository;
import org.maillage.app.plan.follow.FollowDesk;
import org.maillage.app.plan.follow.GivenValue;
import org.maillage.app.plan.follow.web.FollowOpening.OpenedIndicator;
import org.maillage.app.plan.view.IndicatorWords;
import org.maillage.app.plan.view.Named;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.indicator.IndicatorKind;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.indicator.ValueRules;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The value of a period: typed and corrected, or taken from what the platform computes. */
@Controller
@Requires(Right.CHANGE_PLANS)
class ValueController {

  private static final String PAGE = FollowOpening.PLAN + "/indicateurs/{indicator}/valeurs";
  private static final String KEPT = FollowOpening.PLAN + "/indicateurs/{indicator}/calcul/valeur";

  private final FollowOpening opening;
  private final FollowDesk desk;
  private final SourceRepository sources;
  private final AutomaticIndicators automatic;

  ValueController(
      FollowOpening opening,
      FollowDesk desk,
      SourceRepository sources,
      AutomaticIndicators automatic) {
    this.opening = opening;
    this.desk = desk;
    this.sources = sources;
    this.automatic = automatic;
  }

  @GetMapping(PAGE)
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String indicator,
      @RequestParam(name = "periode", defaultValue = "") String period,
      @RequestParam(name = "cas", defaultValue = "") String part,
      Model model,
      Locale locale) {
    OpenedIndicator opened = opening.writableIndicator(id, plan, indicator, model, locale);
    TypedForm form = new TypedForm().put("periode", period).put("cas", part).put("version", "0");
    desk.findValue(opened.plan().stored(), opened.indicator(), period, part)
        .ifPresent(given -> fill(form, given));
    return page(opened, form, model, HttpStatus.OK);
  }

  private static void fill(TypedForm form, GivenValue given) {
    BigDecimal number = given.value().number();
    form.put("valeur", number == null ? given.value().text() : number.toPlainString())
        .put("commentaire", given.value().comment())
        .put("version", Integer.toString(given.version()));
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
    Optional<IndicatorValue> value = read(opened, form);
    if (value.isEmpty() || !form.isRight()) {
      return page(opened, form, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    int version = form.number("version").map(BigDecimal::intValue).orElse(0);
    if (desk.give(
        opened.plan().stored(), opened.fiche(), opened.indicator(), value.get(), version)) {
      return "redirect:" + opened.href() + "#valeurs";
    }
    return taken(opened, form, version, model);
  }

  /** Somebody else gave a value, or the period has one that was not asked to be corrected. */
  private ModelAndView taken(OpenedIndicator opened, TypedForm form, int version, Model model) {
    Optional<GivenValue> theirs =
        desk.findValue(
            opened.plan().stored(), opened.indicator(), form.get("periode"), form.get("cas"));
    IndicatorWords own = new IndicatorWords(opened.plan().words());
    model.addAttribute(
        "theirs", theirs.map(given -> own.value(opened.indicator(), given.value())).orElse(""));
    form.refuse("periode", version == 0 ? "planfollow.value.double" : "planfollow.value.conflict");
    form.put("version", Integer.toString(theirs.map(GivenValue::version).orElse(0)));
    return page(opened, form, model, HttpStatus.CONFLICT);
  }

  private static Optional<IndicatorValue> read(OpenedIndicator opened, TypedForm form) {
    if (!opened.indicator().isActive()) {
      form.refuse("valeur", "planfollow.value.inactive");
      return Optional.empty();
    }
    Period life = opened.plan().stored().plan().frame().life();
    String period = form.get("periode");
    refuse(
        form,
        "periode",
        ValueRules.period(period, life.start(), life.end(), opened.plan().today()));
    refuse(form, "cas", ValueRules.part(opened.indicator(), form.get("cas")));
    form.limit("commentaire", ValueRules.LONGEST_TEXT);
    IndicatorKind kind = opened.indicator().kind();
    boolean isText = kind == IndicatorKind.TEXT;
    Optional<BigDecimal> number = isText ? Optional.empty() : form.number("valeur");
    refuse(
        form,
        "valeur",
        isText || form.get("valeur").isEmpty()
            ? ValueRules.text(form.get("valeur"))
            : ValueRules.number(kind, number.orElse(null)));
    if (!form.isRight()) {
      return Optional.empty();
    }
    return Optional.of(
        new IndicatorValue(
            period,
            form.get("cas"),
            number.orElse(null),
            isText ? form.get("valeur") : "",
            form.get("commentaire")));
  }

  private static void refuse(TypedForm form, String field, Optional<ValueRules.Problem> problem) {
    problem.ifPresent(found -> form.refuse(field, "planfollow.problem." + found));
  }

  private static ModelAndView page(
      OpenedIndicator opened, TypedForm form, Model model, HttpStatus status) {
    model.addAttribute("form", form);
    model.addAttribute("own", opened.href());
    List<Named> periods =
        PeriodChoices.begun(
            opened.indicator(),
            opened.plan().stored().plan(),
            opened.plan().today(),
            opened.plan().words());
    String typed = form.get("periode");
    model.addAttribute("periods", periods);
    // What was typed stays in the form, be it wrong.
    model.addAttribute(
        "unlisted",
        !typed.isEmpty() && periods.stream().noneMatch(period -> period.id().equals(typed)));
    ModelAndView page = new ModelAndView("planfollow/value", model.asMap());
    page.setStatus(status);
    return page;
  }

  /** Keeps what is computed now; a value that is there is only replaced when that was said. */
  @PostMapping(KEPT)
  String keep(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String indicator,
      @RequestParam(name = "periode") String period,
      @RequestParam(name = "remplacer", defaultValue = "false") boolean replace,
      Model model,
      Locale locale) {
    OpenedIndicator opened = opening.writableIndicator(id, plan, indicator, model, locale);
    var stored = opened.plan().stored();
    Period life = stored.plan().frame().life();
    ComputedValue computed =
        sources
            .findSource(plan, indicator)
            .map(
                source -> automatic.compute(stored, source.source(), opened.plan().words().words()))
            .orElseThrow(FollowOpening::notFound);
    boolean named =
        ValueRules.period(period, life.start(), life.end(), opened.plan().today()).isEmpty();
    if (!named || computed.value() == null || !opened.indicator().isActive()) {
      return "redirect:" + opened.href() + "?refus=valeur#calcul";
    }
    int version =
        desk.findValue(stored, opened.indicator(), period, "").map(GivenValue::version).orElse(0);
    boolean kept =
        (version == 0 || replace)
            && desk.keep(stored, opened.fiche(), opened.indicator(), computed, period, version);
    return "redirect:" + opened.href() + (kept ? "#valeurs" : "?refus=double#calcul");
  }
}
