package org.maillage.app.plan.follow.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.plan.follow.GivenValue;
import org.maillage.app.plan.view.IndicatorView;
import org.maillage.app.plan.view.IndicatorWords;
import org.maillage.app.plan.view.Named;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.indicator.Indicator;
import org.maillage.domain.plan.indicator.IndicatorFollowUp;
import org.maillage.domain.plan.indicator.IndicatorValue;
import org.maillage.domain.plan.indicator.ValuePeriod;

/**
 * All that is known of one indicator.
 *
 * @param fiche where it stands: id and code
 * @param ficheTitle title of that fiche
 * @param view definition and what is lacking
 * @param findings late, missing and drifting values in words, the most important first
 * @param rows values, the latest first
 * @param plot null where there is nothing to draw
 */
public record IndicatorPage(
    Named fiche,
    String ficheTitle,
    IndicatorView view,
    List<Finding> findings,
    List<Row> rows,
    @Nullable Plot plot) {

  /** Something that the values tell; a warning asks for somebody. */
  public record Finding(boolean warning, String text) {}

  /**
   * A value.
   *
   * @param key period, as in addresses
   * @param given who gave it and when, empty for one that came with the plan
   */
  public record Row(
      String key, String period, String part, String value, String comment, String given) {}

  public IndicatorPage {
    findings = List.copyOf(findings);
    rows = List.copyOf(rows);
  }

  /** True when the values tell cases apart. */
  public boolean hasParts() {
    return rows.stream().anyMatch(row -> !row.part().isEmpty());
  }

  /** The page of an indicator. */
  public static IndicatorPage of(
      PlanIndex index,
      Fiche fiche,
      Indicator indicator,
      List<GivenValue> given,
      ActorNames names,
      LocalDate today,
      PlanWords words) {
    Period life = index.plan().frame().life();
    int number = fiche.indicators().indexOf(indicator) + 1;
    return new IndicatorPage(
        new Named(fiche.node().id(), index.code(fiche.node().id())),
        fiche.node().title(),
        IndicatorView.of(indicator, number, life, today, words),
        findings(indicator, life, today, words),
        rows(indicator, given, names, words),
        Plot.of(indicator, life, words).orElse(null));
  }

  private static List<Finding> findings(
      Indicator indicator, Period life, LocalDate today, PlanWords words) {
    List<Finding> findings = new ArrayList<>();
    if (!indicator.isActive()) {
      return findings;
    }
    IndicatorFollowUp found = IndicatorFollowUp.of(indicator, life.start(), life.end(), today);
    List<ValuePeriod> late = found.late();
    List<ValuePeriod> missing =
        found.missing().stream()
            .filter(one -> !one.late())
            .map(IndicatorFollowUp.Missing::period)
            .toList();
    if (!late.isEmpty()) {
      findings.add(new Finding(true, words.get("planfollow.finding.late", joined(late, words))));
    }
    if (!missing.isEmpty()) {
      findings.add(
          new Finding(false, words.get("planfollow.finding.missing", joined(missing, words))));
    }
    if (late.isEmpty() && missing.isEmpty()) {
      findings.add(new Finding(false, words.get("planfollow.finding.none-missing")));
    }
    findings.add(
        new Finding(
            found.course() == IndicatorFollowUp.Course.DRIFTING,
            words.get("planfollow.finding.course." + found.course())));
    var progress = found.progressPct();
    if (progress != null) {
      findings.add(
          new Finding(
              progress.signum() < 0,
              words.get("planfollow.finding.progress", words.number(progress))));
    }
    return findings;
  }

  private static String joined(List<ValuePeriod> periods, PlanWords words) {
    return periods.stream()
        .map(period -> words.period(period.name()))
        .collect(Collectors.joining(", "));
  }

  private static List<Row> rows(
      Indicator indicator, List<GivenValue> given, ActorNames names, PlanWords words) {
    Map<String, GivenValue> known =
        given.stream().collect(Collectors.toMap(one -> key(one.value()), Function.identity()));
    IndicatorWords own = new IndicatorWords(words);
    return indicator.values().stream()
        .sorted(
            Comparator.comparing((IndicatorValue v) -> ValuePeriod.of(v.period()).end())
                .reversed()
                .thenComparing(IndicatorValue::part))
        .map(
            value ->
                new Row(
                    value.period(),
                    words.period(value.period()),
                    value.part(),
                    own.value(indicator, value),
                    value.comment(),
                    given(known.get(key(value)), names, words)))
        .toList();
  }

  private static String key(IndicatorValue value) {
    return value.period() + " " + value.part();
  }

  private static String given(@Nullable GivenValue given, ActorNames names, PlanWords words) {
    var at = given == null ? null : given.at();
    if (given == null || at == null) {
      return words.get("planfollow.given.PLAN");
    }
    String day = words.day(at);
    if (given.origin() == GivenValue.Origin.COMPUTED) {
      Long run = given.importRunId();
      return words.get("planfollow.given.COMPUTED", day, run == null ? "" : run.toString());
    }
    String organisationId = given.organisationId();
    String organisation = organisationId == null ? "" : names.organisation(organisationId, at);
    return organisation.isEmpty()
        ? words.get("planfollow.given.typed", day)
        : words.get("planfollow.given.typed-by", day, organisation);
  }
}
