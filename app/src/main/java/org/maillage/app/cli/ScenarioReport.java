package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.DimensionEffect;
import org.maillage.app.scenario.ScenarioQuestion;
import org.maillage.app.shell.Figures;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.CommuneEffect;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.ScenarioEffect;

/** The effect of a scenario as lines for people and as figures for scripts. */
final class ScenarioReport {

  private static final double MS_PER_MINUTE = 60_000;

  private final DiagnosticDossier dossier;
  private final ScenarioQuestion question;
  private final ScenarioEffect effect;

  ScenarioReport(DiagnosticDossier dossier, ScenarioQuestion question, ScenarioEffect effect) {
    this.dossier = dossier;
    this.question = question;
    this.effect = effect;
  }

  /** The services that changes touch, in their order, as far as the places are known. */
  static Set<String> services(List<Change> changes, DiagnosticDossier dossier) {
    Set<String> services = new LinkedHashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.Open open) {
        // The service whose label the place bears stands for all it hosts.
        open.services().stream().filter("france-services"::equals).forEach(services::add);
        services.addAll(open.services());
      } else if (change instanceof Change.Close close) {
        services.addAll(
            close.services().isEmpty() ? given(close.place(), dossier) : close.services());
      } else if (change instanceof Change.Move move) {
        services.addAll(given(move.place(), dossier));
      } else if (change instanceof Change.Hours hours) {
        services.addAll(given(hours.place(), dossier));
      }
    }
    return services;
  }

  private static Set<String> given(String place, DiagnosticDossier dossier) {
    return dossier.findStructure(place).map(Structure::services).orElse(Set.of());
  }

  void tell(Work work) {
    Figures figures = new Figures(work.words().locale());
    Gains all = effect.everybody();
    work.say(
        "scenarioRun.mean",
        question.subject().key(),
        effect.before().meanMs() / MS_PER_MINUTE,
        effect.after().meanMs() / MS_PER_MINUTE);
    work.say(
        "scenarioRun.gain",
        figures.integer(all.gaining()),
        figures.integer(all.gainOver(3)),
        figures.integer(all.gainOver(6)),
        figures.integer(all.gainOver(10)),
        all.meanGainMs() / MS_PER_MINUTE);
    work.say(
        "scenarioRun.loss",
        figures.integer(all.losing()),
        figures.integer(all.lossOver(3)),
        figures.integer(all.lossOver(5)),
        figures.integer(all.lossOver(10)),
        all.meanLossMs() / MS_PER_MINUTE);
    Gains far = effect.far();
    work.say(
        "scenarioRun.far",
        figures.integer(far.gaining()),
        far.people() > 0 ? 100 * far.gaining() / far.people() : 0.0,
        figures.integer(far.losing()));
    work.say(
        "scenarioRun.remoteness",
        figures.integer(effect.leaving().size()),
        effect.entering().size());
  }

  Map<String, Object> json(List<DimensionEffect> dimensions) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("territory", dossier.territory().id());
    report.put("scenario", question.scenario().name());
    report.put("subject", question.subject().key());
    report.put("moment", question.moment() == null ? null : question.moment().key());
    report.put("before", access(effect.before()));
    report.put("after", access(effect.after()));
    report.put("everybody", gains(effect.everybody()));
    report.put("far", gains(effect.far()));
    Map<String, Object> groups = new LinkedHashMap<>();
    effect
        .groups()
        .forEach(
            group -> {
              Map<String, Object> line = new LinkedHashMap<>();
              line.put("people", Math.round(group.people()));
              line.putAll(gains(group.gains()));
              groups.put(group.key(), line);
            });
    report.put("groups", groups);
    report.put("leavingRemoteness", effect.leaving());
    report.put("enteringRemoteness", effect.entering());
    report.put("week", week(effect.week()));
    report.put("dimensions", dimensions(dimensions));
    List<Map<String, Object>> communes = new ArrayList<>();
    effect.communes().stream()
        .filter(c -> c.gaining() > 0 || c.losing() > 0)
        .forEach(c -> communes.add(commune(c)));
    report.put("communes", communes);
    return report;
  }

  private static Map<String, Object> access(GroupAccess access) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("people", Math.round(access.people()));
    figures.put("peopleWithout", Math.round(access.peopleWithout()));
    figures.put("meanMinutes", minutes(access.meanMs()));
    figures.put("medianMinutes", minutes(access.medianMs()));
    return figures;
  }

  static Map<String, Object> gains(Gains gains) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("gainOver", rounded(gains.gainOver()));
    figures.put("lossOver", rounded(gains.lossOver()));
    figures.put("meanGainMinutes", minutes(gains.meanGainMs()));
    figures.put("meanLossMinutes", minutes(gains.meanLossMs()));
    figures.put("reachedNow", Math.round(gains.reachedNow()));
    figures.put("reachedNoMore", Math.round(gains.reachedNoMore()));
    figures.put("shareGaining", gains.people() > 0 ? share(gains.gaining(), gains.people()) : null);
    return figures;
  }

  private static double share(double part, double whole) {
    return Math.round(part / whole * 10_000) / 10_000.0;
  }

  private static Map<String, Object> rounded(Map<Integer, Double> classes) {
    Map<String, Object> figures = new LinkedHashMap<>();
    classes.forEach((minutes, people) -> figures.put(minutes.toString(), Math.round(people)));
    return figures;
  }

  private static Map<String, Object> week(ScenarioEffect.Week week) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("people", Math.round(week.people()));
    figures.put("beforeHours", week.people() > 0 ? tenths(week.beforeHours()) : null);
    figures.put("afterHours", week.people() > 0 ? tenths(week.afterHours()) : null);
    figures.put("gainingAtShortHours", Math.round(week.shortlyOpen()));
    return figures;
  }

  private static Map<String, Object> dimensions(List<DimensionEffect> dimensions) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (DimensionEffect dimension : dimensions) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("before", known(dimension.before().value()));
      line.put("after", known(dimension.after().value()));
      figures.put(dimension.dimension().name().toLowerCase(Locale.ROOT), line);
    }
    return figures;
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : (Double) tenths(value);
  }

  private Map<String, Object> commune(CommuneEffect commune) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("code", commune.communeCode());
    line.put("name", dossier.getCommune(commune.communeCode()).name());
    line.put("beforeMinutes", minutes(commune.beforeMs()));
    line.put("afterMinutes", minutes(commune.afterMs()));
    line.put("gaining", Math.round(commune.gaining()));
    line.put("losing", Math.round(commune.losing()));
    return line;
  }

  private static @Nullable Double minutes(long timeMs) {
    return timeMs < 0 ? null : (Double) (Math.round(timeMs / MS_PER_MINUTE * 100) / 100.0);
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
