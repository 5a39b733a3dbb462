package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.maillage.app.siting.SitingGoal;
import org.maillage.app.siting.SitingResult;
import org.maillage.app.siting.SitingResult.Access;
import org.maillage.app.siting.SitingResult.Chosen;
import org.maillage.app.siting.SitingResult.Effect;
import org.maillage.app.siting.SitingResult.GoalFigure;
import org.maillage.app.siting.SitingResult.Place;
import org.maillage.app.siting.SitingResult.Within;
import org.maillage.app.siting.SitingResult.ZoneFigure;
import org.maillage.app.siting.SitingSentences;
import org.maillage.app.siting.ZoneCover;
import org.maillage.domain.siting.DatedRule;
import org.maillage.domain.siting.SitingAnswer.Status;

/** What a script reads of a search for sites. */
final class SitingReport {

  private static final double MS_PER_MINUTE = 60_000;
  private static final int USUAL_MINUTES = 20;

  private final SitingResult result;
  private final SitingSentences sentences;

  SitingReport(SitingResult result, SitingSentences sentences) {
    this.result = result;
    this.sentences = sentences;
  }

  Map<String, Object> figures() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("service", result.question().service());
    report.put("status", result.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    report.put("proven", result.status() == Status.PROVEN);
    report.put("gap", result.gap());
    report.put("sentence", sentences.headline(result));
    report.put("sites", result.sites().stream().map(this::site).toList());
    Effect effect = result.effect();
    if (effect != null) {
      report.put("covered", covered(effect));
      report.put("effect", effect(effect));
    }
    report.put("goals", result.goals().stream().map(SitingReport::goal).toList());
    report.put("zonesUncoveredToday", zones(zone -> !zone.today()));
    report.put("zonesUncoveredBefore", zones(zone -> !zone.before()));
    report.put("zonesUncoveredAfter", zones(zone -> !zone.after()));
    report.put("kept", result.kept().size());
    report.put("closed", result.closed().stream().map(Place::id).toList());
    report.put("rules", result.rules().stream().map(SitingReport::rule).toList());
    report.put("candidates", result.candidates());
    report.put("demands", result.demands());
    report.put("roadless", result.roadless());
    report.put("searchSeconds", result.seconds());
    return report;
  }

  private Map<String, Object> site(Chosen chosen) {
    Map<String, Object> site = new LinkedHashMap<>();
    Place place = chosen.place();
    site.put("rank", chosen.rank());
    site.put("id", place.id());
    site.put("name", sentences.place(place));
    site.put("commune", place.communeCode());
    site.put("communeName", place.communeName());
    site.put("lat", place.position().latDeg());
    site.put("lon", place.position().lonDeg());
    site.put("origin", place.origin().name().toLowerCase(Locale.ROOT));
    site.put("costEur", chosen.costEur());
    String goal = result.question().goals().get(0);
    site.put("value", value(goal, chosen.value()));
    site.put("gain", value(goal, chosen.gain()));
    site.put("peopleGaining", Math.round(chosen.peopleGaining()));
    site.put("meanGainMinutes", minutes(chosen.meanGainMs()));
    return site;
  }

  private static Map<String, Object> goal(GoalFigure figure) {
    Map<String, Object> goal = new LinkedHashMap<>();
    goal.put("goal", figure.goal());
    goal.put("before", value(figure.goal(), figure.before()));
    goal.put("value", value(figure.goal(), figure.value()));
    goal.put("bound", value(figure.goal(), figure.bound()));
    goal.put("gap", figure.gap());
    return goal;
  }

  /** Minutes, or people of a goal that counts people. */
  private static double value(String goal, double value) {
    return SitingGoal.minutes(goal).isPresent() ? Math.round(value * 10) / 10.0 : minutes(value);
  }

  private static double minutes(double timeMs) {
    return Math.round(timeMs / MS_PER_MINUTE * 1000) / 1000.0;
  }

  /** People within the time of the first goal that names one; within 20 minutes otherwise. */
  private Map<String, Object> covered(Effect effect) {
    int minutes =
        result.question().goals().stream()
            .flatMap(goal -> SitingGoal.minutes(goal).stream())
            .findFirst()
            .orElse(USUAL_MINUTES);
    Map<String, Object> covered = new LinkedHashMap<>();
    covered.put("minutes", minutes);
    covered.put("before", Math.round(within(effect.base(), minutes)));
    covered.put("after", Math.round(within(effect.after(), minutes)));
    covered.put("people", Math.round(effect.after().people()));
    return covered;
  }

  private static double within(Access access, int minutes) {
    return access.within().stream()
        .filter(w -> w.minutes() == minutes)
        .mapToDouble(Within::people)
        .findFirst()
        .orElse(0);
  }

  private static Map<String, Object> effect(Effect effect) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("meanMinutesToday", meanOrNull(effect.today()));
    figures.put("meanMinutesBefore", meanOrNull(effect.base()));
    figures.put("meanMinutesAfter", meanOrNull(effect.after()));
    Map<String, Object> gaining = new LinkedHashMap<>();
    effect
        .gaining()
        .forEach(g -> gaining.put("moreThan" + g.moreThanMinutes(), Math.round(g.people())));
    figures.put("peopleGaining", gaining);
    figures.put("losingMoreThan5ByClosure", Math.round(effect.losing()));
    figures.put("stillLosingMoreThan5", Math.round(effect.stillLosing()));
    figures.put("unreachedAfter", Math.round(effect.after().unreached()));
    return figures;
  }

  private static @Nullable Double meanOrNull(Access access) {
    return access.meanMs() < 0 ? null : (Double) minutes(access.meanMs());
  }

  private List<Map<String, Object>> zones(Predicate<ZoneFigure> which) {
    List<Map<String, Object>> zones = new ArrayList<>();
    for (ZoneFigure zone : result.zones()) {
      if (which.test(zone)) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("zoning", ZoneCover.key(zone.kind()));
        line.put("code", zone.code());
        line.put("name", zone.name());
        line.put("people", Math.round(zone.people()));
        line.put("reason", sentences.reason(zone).orElse(null));
        zones.add(line);
      }
    }
    return zones;
  }

  private static Map<String, Object> rule(DatedRule rule) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", rule.id());
    line.put("source", rule.source());
    return line;
  }
}
