package org.maillage.app.scenario.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.Gains;
import org.maillage.domain.scenario.ScenarioEffect;

/**
 * The margin of a scenario: classes of gains and losses, groups, communes by name, opening hours.
 *
 * @param gains people who gain more than so much
 * @param losses people who lose more than so much
 * @param mean how the mean changes
 * @param groups who benefits
 * @param leaving names of communes that leave remoteness
 * @param entering names of communes that enter it
 * @param week how long the nearest place is open, null when nothing is known of it
 * @param shortly that a gain holds at a few hours only, null when it does not
 */
public record EffectFigures(
    List<ClassRow> gains,
    List<ClassRow> losses,
    String mean,
    List<GroupRow> groups,
    List<String> leaving,
    List<String> entering,
    @Nullable String week,
    @Nullable String shortly) {

  private static final double MS_PER_MIN = 60_000;

  /** Less than that a person is not shown as a change of the mean. */
  private static final double SAME_MS = 3_000;

  private static final int GROUP_GAIN_MIN = 6;
  private static final int GROUP_LOSS_MIN = 5;

  /**
   * A class.
   *
   * @param key name in the answers to a drag
   * @param label "plus de 10 min"
   * @param people how many
   * @param far which share of them live in far communes, "—" for nobody
   */
  public record ClassRow(String key, String label, String people, String far) {}

  /**
   * A group.
   *
   * @param gain share that gains at all
   * @param bigGain people who gain more than 6 minutes
   * @param loss people who lose more than 5 minutes
   */
  public record GroupRow(String label, String people, String gain, String bigGain, String loss) {}

  public EffectFigures {
    gains = List.copyOf(gains);
    losses = List.copyOf(losses);
    groups = List.copyOf(groups);
    leaving = List.copyOf(leaving);
    entering = List.copyOf(entering);
  }

  /** The margin of an effect. */
  public static EffectFigures of(DiagnosticDossier dossier, ScenarioEffect effect, Words words) {
    Gains all = effect.everybody();
    Gains far = effect.far();
    return new EffectFigures(
        rows("gain", all.gainOver(), far.gainOver(), words),
        rows("loss", all.lossOver(), far.lossOver(), words),
        mean(effect, words),
        groups(effect, words),
        names(dossier, effect.leaving()),
        names(dossier, effect.entering()),
        week(effect.week(), words),
        shortly(effect.week(), words));
  }

  /** Every figure that changes while a place is dragged, by the name of its element. */
  public Map<String, String> byKey() {
    Map<String, String> figures = new LinkedHashMap<>();
    for (List<ClassRow> rows : List.of(gains, losses)) {
      for (ClassRow row : rows) {
        figures.put(row.key(), row.people());
        figures.put(row.key() + "-far", row.far());
      }
    }
    figures.put("mean", mean);
    return figures;
  }

  private static List<ClassRow> rows(
      String key, SortedMap<Integer, Double> people, SortedMap<Integer, Double> far, Words words) {
    Figures figures = words.figures();
    List<ClassRow> rows = new ArrayList<>();
    people.forEach(
        (minutes, number) ->
            rows.add(
                new ClassRow(
                    key + "-" + minutes,
                    minutes == 0
                        ? words.get("scenario.over-nothing")
                        : words.get("scenario.over", figures.minutes(minutes)),
                    figures.integer(number),
                    Math.round(number) == 0
                        ? "—"
                        : figures.percent(Math.min(1, far.getOrDefault(minutes, 0.0) / number)))));
    return rows;
  }

  private static String mean(ScenarioEffect effect, Words words) {
    Figures figures = words.figures();
    String before = figures.findMinutes(effect.before().meanMs()).orElse("—");
    String after = figures.findMinutes(effect.after().meanMs()).orElse("—");
    double changeMs = effect.everybody().meanChangeMs();
    if (effect.everybody().people() == 0) {
      return words.get("scenario.mean.unknown");
    }
    if (Math.abs(changeMs) < SAME_MS) {
      return words.get("scenario.mean.same", after);
    }
    return words.get(
        changeMs < 0 ? "scenario.mean.less" : "scenario.mean.more",
        before,
        after,
        figures.decimal(Math.abs(changeMs) / MS_PER_MIN));
  }

  private static List<GroupRow> groups(ScenarioEffect effect, Words words) {
    Figures figures = words.figures();
    List<GroupRow> rows = new ArrayList<>();
    for (ScenarioEffect.OfGroup group : effect.groups()) {
      Gains gains = group.gains();
      String key = "scenario.group." + group.key();
      rows.add(
          new GroupRow(
              words.has(key) ? words.get(key) : group.key(),
              figures.integer(group.people()),
              group.people() > 0
                  ? figures.percent(Math.min(1, gains.gaining() / group.people()))
                  : "—",
              figures.integer(gains.gainOver(GROUP_GAIN_MIN)),
              figures.integer(gains.lossOver(GROUP_LOSS_MIN))));
    }
    return rows;
  }

  private static List<String> names(DiagnosticDossier dossier, List<String> codes) {
    return codes.stream().map(code -> dossier.getCommune(code).name()).sorted().toList();
  }

  private static @Nullable String week(ScenarioEffect.Week week, Words words) {
    return week.people() <= 0
        ? null
        : words.get(
            "scenario.week",
            words.figures().decimal(week.afterHours()),
            words.figures().decimal(week.beforeHours()),
            words.figures().integer(week.people()));
  }

  private static @Nullable String shortly(ScenarioEffect.Week week, Words words) {
    long people = Math.round(week.shortlyOpen());
    return people == 0
        ? null
        : words.count(
            "scenario.shortly", people, words.figures().decimal(ScenarioEffect.Week.SHORT_HOURS));
  }
}
