package org.maillage.app.needs.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.indicator.FigureWords;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.indicator.Unit;
import org.maillage.domain.diagnostic.needs.Needs;
import org.maillage.domain.diagnostic.needs.Needs.CommuneNeeds;
import org.maillage.domain.diagnostic.needs.Needs.Score;

/**
 * The ranking of the communes by need.
 *
 * @param composites heads of the columns
 * @param rows strongest need first, communes without an index last
 * @param hidden how many more there are
 * @param allHref address of the whole ranking
 */
public record NeedsTable(List<String> composites, List<Row> rows, int hidden, String allHref) {

  /** How many rows are shown at first. */
  static final int SHOWN = 30;

  private static final int WIDTH_PX = 140;

  /**
   * A commune.
   *
   * @param rank formatted, empty without an index
   * @param index formatted, or that too little is known
   * @param composites formatted
   * @param interval ranks under changed weights, in words
   * @param fromPx left end of the interval, of {@link NeedsTable#WIDTH_PX}
   * @param toPx right end of the interval
   * @param atPx the rank itself
   * @param present share of the weights whose figures are known
   * @param time to the basket
   */
  public record Row(
      String rank,
      String name,
      String index,
      List<String> composites,
      String interval,
      double fromPx,
      double toPx,
      double atPx,
      String present,
      String time) {
    public Row {
      composites = List.copyOf(composites);
    }

    /** Whether the commune has a rank. */
    public boolean ranked() {
      return !rank.isEmpty();
    }
  }

  public NeedsTable {
    composites = List.copyOf(composites);
    rows = List.copyOf(rows);
  }

  /** Width of the drawing of an interval. */
  public int widthPx() {
    return WIDTH_PX;
  }

  static NeedsTable of(
      ChapterFrame frame,
      Needs needs,
      FigureTable table,
      boolean all,
      String allHref,
      Words words) {
    List<CommuneNeeds> ordered =
        needs.communes().stream()
            .filter(c -> frame.shows(c.communeCode()))
            .sorted(
                Comparator.comparingInt((CommuneNeeds c) -> c.rank() == 0 ? 1 : 0)
                    .thenComparingInt(CommuneNeeds::rank)
                    .thenComparing(CommuneNeeds::communeCode))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (CommuneNeeds commune : ordered.subList(0, all ? ordered.size() : shown(ordered))) {
      rows.add(row(frame, commune, needs, table, words));
    }
    return new NeedsTable(
        needs.settings().composites().stream().map(c -> c.label(words.language())).toList(),
        rows,
        ordered.size() - rows.size(),
        allHref);
  }

  private static int shown(List<CommuneNeeds> ordered) {
    return Math.min(SHOWN, ordered.size());
  }

  private static Row row(
      ChapterFrame frame, CommuneNeeds commune, Needs needs, FigureTable table, Words words) {
    FigureWords figures = new FigureWords(words);
    boolean ranked = commune.rank() > 0;
    return new Row(
        ranked ? words.figures().integer(commune.rank()) : "",
        frame.dossier().getCommune(commune.communeCode()).name(),
        score(commune.overall(), figures, words),
        commune.composites().stream().map(s -> score(s, figures, words)).toList(),
        interval(commune, words),
        px(commune.bestRank(), needs.ranked()),
        px(commune.worstRank(), needs.ranked()),
        px(commune.rank(), needs.ranked()),
        words.figures().percent(Math.min(1, commune.overall().presentShare())),
        figures.figure(Unit.TIME, table.figure(NeedReasons.BASKET, commune.communeCode())));
  }

  private static String score(Score score, FigureWords figures, Words words) {
    return score.known() ? figures.tenths(score.value()) : words.get("needs.unknown");
  }

  private static String interval(CommuneNeeds commune, Words words) {
    if (commune.rank() == 0) {
      return "";
    }
    return commune.bestRank() == commune.worstRank()
        ? words.get("needs.interval.firm")
        : words.get(
            "needs.interval",
            words.figures().integer(commune.bestRank()),
            words.figures().integer(commune.worstRank()));
  }

  private static double px(int rank, int ranked) {
    return ranked < 2 ? WIDTH_PX / 2.0 : 5 + (WIDTH_PX - 10.0) * (rank - 1) / (ranked - 1);
  }
}
