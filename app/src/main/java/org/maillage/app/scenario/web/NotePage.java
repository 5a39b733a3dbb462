package org.maillage.app.scenario.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.scenario.view.ChangeWords;
import org.maillage.app.scenario.view.CostWords;
import org.maillage.app.scenario.view.EffectFigures;
import org.maillage.app.scenario.view.EffectMap;
import org.maillage.app.scenario.view.EffectOrder;
import org.maillage.app.scenario.view.EffectTable;
import org.maillage.app.scenario.view.FundingRow;
import org.maillage.app.scenario.view.Shown;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.CommuneEffect;
import org.maillage.domain.scenario.Gains;

/**
 * A scenario on two pages, for those who decide.
 *
 * @param name of the scenario
 * @param about subject and moment
 * @param sentence the message
 * @param big three figures
 * @param changes what is proposed
 * @param warnings what must be known not to be misled
 * @param theme the map
 * @param legend its classes that occur
 * @param communes those that change most
 * @param more how many others change, in words; null for none
 * @param figures of the workbench
 * @param cost of what opens
 * @param funding who pays it
 * @param stays what the scenario does not change
 * @param sources where the figures come from
 * @param dated day of the note and its baseline
 * @param href of the workbench
 */
record NotePage(
    String name,
    String about,
    String sentence,
    List<Big> big,
    List<Proposal> changes,
    List<String> warnings,
    Theme theme,
    Legend legend,
    List<EffectTable.Row> communes,
    @Nullable String more,
    EffectFigures figures,
    String cost,
    List<FundingRow> funding,
    List<String> stays,
    List<String> sources,
    String dated,
    String href) {

  /** So many fit on the page. */
  private static final int COMMUNES = 14;

  /** A figure and what it counts. */
  record Big(String figure, String label) {}

  /** A change. */
  record Proposal(String title, List<String> facts, List<String> problems) {}

  /**
   * The note.
   *
   * @param day on which the rules of funding are looked at
   */
  static NotePage of(
      OpenedScenario opened,
      WorkbenchQuery query,
      List<String> warnings,
      String dated,
      LocalDate day,
      Words words) {
    DiagnosticDossier dossier = opened.dossier();
    Theme theme =
        EffectMap.theme(dossier, opened.effect(), Shown.GAIN, words)
            .withPoints(MapPlaces.of(dossier, opened.whole(), query.subject(), words));
    List<EffectTable.Row> changing = changing(opened, words);
    int shown = Math.min(COMMUNES, changing.size());
    return new NotePage(
        opened.stored().scenario().name(),
        WorkbenchPages.about(dossier, query.subject(), query.moment(), words),
        WorkbenchPages.sentence(opened, words),
        big(opened, words),
        proposals(opened, words),
        warnings,
        theme,
        used(theme.legend(dossier, words)),
        changing.subList(0, shown),
        shown == changing.size()
            ? null
            : words.count("scenario.note.more", changing.size() - shown),
        EffectFigures.of(dossier, opened.effect(), words),
        CostWords.of(opened.whole().changes(), words),
        FundingRow.listRows(opened.whole(), day, words),
        stays(opened, words),
        List.of(
            words.get("scenario.note.method.times"),
            words.get("scenario.note.method.gain"),
            words.get("scenario.note.method.far"),
            opened.frame().credit()),
        dated,
        WorkbenchPages.path(opened.stored()));
  }

  /** The classes that occur: on paper every line counts. */
  private static Legend used(Legend legend) {
    return new Legend(
        legend.title(), legend.rows().stream().filter(row -> !row.communes().equals("0")).toList());
  }

  private static List<Big> big(OpenedScenario opened, Words words) {
    Figures figures = words.figures();
    Gains gains = opened.effect().everybody();
    List<Big> big = new ArrayList<>();
    if (opened.closes()) {
      big.add(new Big(figures.integer(gains.lossOver(5)), words.get("scenario.note.loss")));
    }
    big.add(new Big(figures.integer(gains.gaining()), words.get("scenario.note.gaining")));
    double far = opened.effect().far().gaining();
    big.add(
        new Big(
            Math.round(gains.gaining()) == 0
                ? "—"
                : figures.percent(Math.min(1, far / gains.gaining())),
            words.get("scenario.note.far")));
    if (big.size() < 3) {
      big.add(
          new Big(
              figures.integer(opened.effect().leaving().size()),
              words.get("scenario.note.leaving")));
    }
    return big;
  }

  private static List<Proposal> proposals(OpenedScenario opened, Words words) {
    ChangeWords changes = new ChangeWords(opened.dossier(), opened.whole(), words);
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < opened.whole().changes().size(); i++) {
      int index = i;
      Change change = opened.whole().changes().get(i);
      proposals.add(
          new Proposal(
              changes.title(change),
              changes.facts(change),
              opened.problems().stream()
                  .filter(problem -> problem.change() == index)
                  .map(changes::problem)
                  .toList()));
    }
    return proposals;
  }

  /** Communes where somebody gains or loses, the strongest change first. */
  private static List<EffectTable.Row> changing(OpenedScenario opened, Words words) {
    Map<String, EffectTable.Row> rows = new HashMap<>();
    for (EffectTable.Row row :
        EffectTable.of(opened.dossier(), opened.effect(), EffectOrder.DEFAULT, words).rows()) {
      rows.put(row.code(), row);
    }
    return opened.effect().communes().stream()
        .filter(c -> Math.round(c.gaining() + c.losing()) > 0)
        .sorted(Comparator.comparingLong((CommuneEffect c) -> -Math.abs(c.gainMs())))
        .map(c -> Objects.requireNonNull(rows.get(c.communeCode())))
        .toList();
  }

  private static List<String> stays(OpenedScenario opened, Words words) {
    Figures figures = words.figures();
    Gains gains = opened.effect().everybody();
    List<String> stays = new ArrayList<>();
    double same = Math.max(0, gains.people() - gains.gaining() - gains.losing());
    if (gains.people() > 0) {
      stays.add(
          words.get(
              "scenario.note.same",
              figures.integer(same),
              figures.percent(Math.min(1, same / gains.people()))));
    }
    long far = opened.effect().communes().stream().filter(c -> c.farFromAfter() > 0).count();
    stays.add(words.count("scenario.note.still-far", far));
    opened.effect().communes().stream()
        .filter(c -> c.afterMs() >= 0)
        .max(Comparator.comparingLong(CommuneEffect::afterMs))
        .ifPresent(
            c ->
                stays.add(
                    words.get(
                        "scenario.note.longest",
                        opened.dossier().getCommune(c.communeCode()).name(),
                        figures.findMinutes(c.afterMs()).orElseThrow())));
    stays.add(words.get("scenario.note.unknown"));
    return stays;
  }
}
