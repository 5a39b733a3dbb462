package org.maillage.app.plan.follow.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.plan.follow.FollowDesk;
import org.maillage.app.plan.follow.web.FollowOpening.OpenedIndicator;
import org.maillage.domain.plan.indicator.Direction;
import org.maillage.domain.plan.indicator.Frequency;
import org.maillage.domain.plan.indicator.Indicator;
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

/** What makes an indicator measurable (A80 to A82); it is active once nothing is lacking. */
@Controller
@Requires(Right.CHANGE_PLANS)
class DefinitionController {

  private static final String PAGE = FollowOpening.PLAN + "/indicateurs/{indicator}/definition";
  private static final int LONGEST_LINE = 500;

  private final FollowOpening opening;
  private final FollowDesk desk;

  DefinitionController(FollowOpening opening, FollowDesk desk) {
    this.opening = opening;
    this.desk = desk;
  }

  @GetMapping(PAGE)
  ModelAndView form(
      @PathVariable String id,
      @PathVariable String plan,
      @PathVariable String indicator,
      Model model,
      Locale locale) {
    OpenedIndicator opened = opening.writableIndicator(id, plan, indicator, model, locale);
    return page(opened, filled(opened), model, HttpStatus.OK);
  }

  private TypedForm filled(OpenedIndicator opened) {
    Indicator indicator = opened.indicator();
    TypedForm form =
        new TypedForm()
            .put("intitule", indicator.label())
            .put("nature", indicator.kind().name())
            .put("unite", indicator.unit())
            .put("formule", indicator.formula())
            .put("source", indicator.source())
            .put("producteur", indicator.producer())
            .put("frequence", name(indicator.frequency()))
            .put("sens", name(indicator.direction()))
            .put("cas", String.join("\n", indicator.breakdown()))
            .put("version", Integer.toString(desk.version(opened.plan().stored(), indicator)));
    fill(form, "depart", indicator.baseline());
    fill(form, "cible", indicator.target());
    return form;
  }

  private static String name(@Nullable Enum<?> named) {
    return named == null ? "" : named.name();
  }

  private static void fill(TypedForm form, String field, Indicator.@Nullable Reference reference) {
    if (reference != null) {
      form.put(field, reference.value().toPlainString());
      form.put(field + "Le", reference.on() == null ? "" : reference.on().toString());
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
    Indicator defined = read(opened.indicator(), form);
    if (!form.isRight()) {
      return page(opened, form, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    int version = form.number("version").map(BigDecimal::intValue).orElse(0);
    if (desk.define(opened.plan().stored(), opened.fiche(), defined, version)) {
      return "redirect:" + opened.href();
    }
    form.put("version", Integer.toString(desk.version(opened.plan().stored(), defined)));
    form.refuse("intitule", "planfollow.definition.conflict");
    return page(opened, form, model, HttpStatus.CONFLICT);
  }

  private static Indicator read(Indicator before, TypedForm form) {
    if (form.get("intitule").isEmpty()) {
      form.refuse("intitule", "planfollow.definition.label");
    }
    for (String line : List.of("intitule", "unite", "producteur")) {
      form.limit(line, LONGEST_LINE);
    }
    for (String text : List.of("formule", "source", "cas")) {
      form.limit(text, ValueRules.LONGEST_TEXT);
    }
    Optional<IndicatorKind> named = form.named("nature", IndicatorKind.class);
    if (named.isEmpty()) {
      form.refuse("nature", "planfollow.definition.kind");
    }
    IndicatorKind kind = named.orElse(before.kind());
    if (kind != before.kind() && before.values().stream().anyMatch(v -> !fits(kind, v))) {
      form.refuse("nature", "planfollow.definition.kind-values");
    }
    Indicator.Reference baseline = reference(form, "depart", kind);
    Indicator.Reference target = reference(form, "cible", kind);
    return new Indicator(
        before.id(),
        form.isRight() ? form.get("intitule") : before.label(),
        kind,
        form.get("unite"),
        form.get("formule"),
        form.get("source"),
        form.get("producteur"),
        form.named("frequence", Frequency.class).orElse(null),
        baseline,
        target,
        form.named("sens", Direction.class).orElse(null),
        form.get("cas").lines().map(String::strip).filter(c -> !c.isEmpty()).distinct().toList(),
        before.values());
  }

  /** Whether a value that is there may stay under another kind. */
  private static boolean fits(IndicatorKind kind, IndicatorValue value) {
    return switch (kind) {
      case TEXT -> value.number() == null;
      case TO_DEFINE -> true;
      default -> ValueRules.number(kind, value.number()).isEmpty();
    };
  }

  private static Indicator.@Nullable Reference reference(
      TypedForm form, String field, IndicatorKind kind) {
    String day = field + "Le";
    var on = form.day(day);
    if (form.get(field).isEmpty()) {
      if (on.isPresent()) {
        form.refuse(field, "planfollow.definition.day-without-value");
      }
      return null;
    }
    Optional<BigDecimal> number = form.number(field);
    ValueRules.number(kind, number.orElse(null))
        .ifPresent(problem -> form.refuse(field, "planfollow.problem." + problem));
    return number.map(value -> new Indicator.Reference(value, on.orElse(null))).orElse(null);
  }

  private static ModelAndView page(
      OpenedIndicator opened, TypedForm form, Model model, HttpStatus status) {
    model.addAttribute("form", form);
    model.addAttribute("own", opened.href());
    model.addAttribute("kinds", List.of(IndicatorKind.values()));
    model.addAttribute("frequencies", List.of(Frequency.values()));
    model.addAttribute("directions", List.of(Direction.values()));
    ModelAndView page = new ModelAndView("planfollow/definition", model.asMap());
    page.setStatus(status);
    return page;
  }
}
