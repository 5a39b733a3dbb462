package org.maillage.app.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.register.Keepers;
import org.maillage.app.register.RegisterFigures;
import org.maillage.app.register.web.RegisterOpening.Opened;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import org.maillage.domain.register.Label;
import org.maillage.domain.register.LabelKind;
import org.maillage.domain.register.RecordQuality;
import org.maillage.domain.register.RegisterIssue;
import org.maillage.domain.register.RegisterValidation;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** How good the records are, operator by operator, and which are to be seen to first. */
@Controller
@Requires(Right.CHANGE_REGISTER)
@RequestMapping(RegisterLinks.BASE + "/qualite")
class QualityController {

  private static final int SHOWN = 30;

  private final RegisterOpening opening;
  private final Keepers keepers;

  QualityController(RegisterOpening opening, Keepers keepers) {
    this.opening = opening;
    this.keepers = keepers;
  }

  /** An operator: its places, the mean of their scores and of the four parts, 0 to 100. */
  public record Mean(
      String operator,
      String places,
      long score,
      long completeness,
      long freshness,
      long position,
      long hours) {}

  /** A fault of a record. */
  public record Fault(String name, String href, String what, String value) {}

  private record Scored(RegisteredPlace place, RecordQuality quality) {}

  @GetMapping
  String page(@PathVariable String id, Model model, Locale locale) {
    Opened opened = opening.open(id, model, locale);
    Predicate<RegisteredPlace> kept = keepers.kept(id);
    Map<String, Boolean> known = new HashMap<>();
    Predicate<String> readable =
        hours -> known.computeIfAbsent(hours, RegisterFigures.READABLE::test);
    List<Scored> scored =
        opened.picture().places().stream()
            .filter(RegisterQuery::isToBeKept)
            .filter(kept)
            .map(place -> new Scored(place, RecordQuality.of(place, opened.today(), readable)))
            .toList();
    double mean = scored.stream().mapToDouble(one -> one.quality().score()).average().orElse(0);
    model.addAttribute(
        "sentence",
        opened.words().count("register.quality.sentence", scored.size(), Math.round(mean)));
    model.addAttribute("means", means(opened, scored));
    model.addAttribute(
        "worst",
        scored.stream()
            .sorted(
                Comparator.comparingDouble((Scored one) -> one.quality().score())
                    .thenComparing(one -> one.place().id()))
            .limit(SHOWN)
            .map(
                one ->
                    new Worst(PlaceLine.of(opened, one.place()), Math.round(one.quality().score())))
            .toList());
    model.addAttribute(
        "toCheck",
        opened.picture().toCheck().stream()
            .map(opened::place)
            .filter(kept)
            .map(place -> PlaceLine.of(opened, place))
            .toList());
    shown(
        "faults",
        faults(opened, scored.stream().map(Scored::place).toList(), readable),
        opened,
        model);
    shown("labels", labels(opened, scored.stream().map(Scored::place).toList()), opened, model);
    return "register/quality";
  }

  /** The first of a list, and how many it has when that is not all. */
  private static void shown(String name, List<Fault> all, Opened opened, Model model) {
    model.addAttribute(name, all.stream().limit(SHOWN).toList());
    model.addAttribute(
        name + "Shown",
        all.size() <= SHOWN
            ? ""
            : opened
                .words()
                .get(
                    "register.quality.shown", SHOWN, opened.words().figures().integer(all.size())));
  }

  /** A place and its score. */
  public record Worst(PlaceLine line, long score) {}

  private static List<Mean> means(Opened opened, List<Scored> scored) {
    Map<String, List<RecordQuality>> byOperator = new TreeMap<>();
    for (Scored one : scored) {
      String operator = one.place().operator();
      byOperator
          .computeIfAbsent(operator == null ? "" : operator, o -> new ArrayList<>())
          .add(one.quality());
    }
    List<Mean> means = new ArrayList<>();
    byOperator.forEach(
        (operator, of) ->
            means.add(
                new Mean(
                    operator.isEmpty() ? opened.words().get("register.quality.unknown") : operator,
                    opened.words().figures().integer(of.size()),
                    mean(of, RecordQuality::score, 1),
                    mean(of, RecordQuality::completeness, 100),
                    mean(of, RecordQuality::freshness, 100),
                    mean(of, RecordQuality::position, 100),
                    mean(of, RecordQuality::hours, 100))));
    return means;
  }

  private static long mean(
      List<RecordQuality> of,
      java.util.function.ToDoubleFunction<RecordQuality> part,
      double scale) {
    return Math.round(scale * of.stream().mapToDouble(part).average().orElse(0));
  }

  /** Labels that ended, and those of which a criterion was not checked. */
  private static List<Fault> labels(Opened opened, List<RegisteredPlace> places) {
    List<Fault> found = new ArrayList<>();
    for (RegisteredPlace place : places) {
      for (Label label : place.labels()) {
        LabelKind kind =
            ReferenceData.labels().stream()
                .filter(one -> one.code().equals(label.code()))
                .findFirst()
                .orElse(null);
        LocalDate until = label.until();
        boolean ended = until != null && until.isBefore(opened.today());
        List<LabelKind.Criterion> unmet = kind == null ? List.of() : kind.unmet(label.met());
        if (ended || (label.isHeld(opened.today()) && !unmet.isEmpty())) {
          String language = opened.words().language();
          found.add(
              new Fault(
                  place.name(),
                  RegisterLinks.card(opened.territoryId(), place.id()),
                  opened
                      .words()
                      .get(
                          ended ? "register.quality.label.ended" : "register.quality.label.unmet",
                          kind == null ? label.code() : kind.label(language)),
                  ended
                      ? ""
                      : unmet.stream()
                          .map(one -> one.label(language))
                          .collect(Collectors.joining(", "))));
        }
      }
    }
    return found;
  }

  private static List<Fault> faults(
      Opened opened, List<RegisteredPlace> places, Predicate<String> readable) {
    List<RegisterIssue> issues =
        RegisterValidation.check(
            places,
            opened.dossier().services().stream().map(Service::code).collect(Collectors.toSet()),
            readable);
    return issues.stream()
        .map(
            issue -> {
              RegisteredPlace place = opened.place(issue.placeId());
              return new Fault(
                  place.name(),
                  RegisterLinks.card(opened.territoryId(), place.id()),
                  opened
                      .words()
                      .get(
                          "register.fault."
                              + issue.code().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                  issue.value());
            })
        .toList();
  }
}
