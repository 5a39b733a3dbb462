package org.maillage.app.needs.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.Theme.Shade;
import org.maillage.app.indicator.FigureWords;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.domain.classification.Classes;
import org.maillage.domain.diagnostic.needs.Needs;
import org.maillage.domain.diagnostic.needs.Needs.CommuneNeeds;
import org.maillage.domain.diagnostic.needs.Needs.Score;
import org.maillage.domain.diagnostic.needs.Priorities;
import org.maillage.domain.diagnostic.needs.Priorities.Crossing;

/** The map of needs: one index in five classes, or supply beside needs in nine. */
final class NeedsMap {

  private static final int COUNT = 5;
  private static final double[] FIXED = {20, 40, 60, 80};

  /**
   * Three by three, needs from left to right, distance downwards (after J. Stevens, Bivariate
   * Choropleth Maps, 2015): each third is apart from its neighbours in lightness too.
   */
  private static final MapScale NINE =
      new MapScale(
          List.of(
              "#e8e8e8", "#ace4e4", "#5ac8c8", "#dfb0d6", "#a5add3", "#5698b9", "#be64ac",
              "#8c62aa", "#3b4994"));

  private final ChapterFrame frame;
  private final Words words;
  private final FigureWords figures;

  NeedsMap(ChapterFrame frame, Words words) {
    this.frame = frame;
    this.words = words;
    this.figures = new FigureWords(words);
  }

  Theme theme(NeedsQuery query, Needs needs, Priorities priorities) {
    if (query.view().equals(NeedsQuery.CROSSED)) {
      return crossed(priorities);
    }
    if (query.view().equals(NeedsQuery.INDEX)) {
      return scores(needs, CommuneNeeds::overall, words.get("needs.view.indice"), query.classes());
    }
    List<String> keys = needs.settings().composites().stream().map(c -> c.key()).toList();
    int at = keys.indexOf(query.view());
    String label = needs.settings().composites().get(at).label(words.language());
    return scores(needs, c -> c.composites().get(at), label, query.classes());
  }

  private Theme crossed(Priorities priorities) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < Priorities.THIRDS * Priorities.THIRDS; i++) {
      labels.add(label(i / Priorities.THIRDS, i % Priorities.THIRDS));
    }
    Map<String, Shade> shades = new LinkedHashMap<>();
    for (Crossing crossing : priorities.communes()) {
      String code = crossing.needs().communeCode();
      if (frame.shows(code)) {
        shades.put(code, crossed(crossing));
      }
    }
    String title = words.get("needs.view.croisement");
    return Theme.of(title, NINE, labels, words.get("needs.unknown"), shades);
  }

  private Shade crossed(Crossing crossing) {
    return crossing.known()
        ? new Shade(
            crossing.supplyThird() * Priorities.THIRDS + crossing.needThird(),
            label(crossing.supplyThird(), crossing.needThird()))
        : new Shade(MapArea.NO_CLASS, words.get("needs.unknown"));
  }

  private String label(int supply, int need) {
    return words.get(
        "needs.crossed", words.get("needs.supply." + supply), words.get("needs.need." + need));
  }

  private Theme scores(
      Needs needs, Function<CommuneNeeds, Score> score, String title, String method) {
    Classes classes = classes(needs, score, method);
    Map<String, Shade> shades = new LinkedHashMap<>();
    for (CommuneNeeds commune : needs.communes()) {
      if (frame.shows(commune.communeCode())) {
        Score own = score.apply(commune);
        shades.put(
            commune.communeCode(),
            own.known()
                ? new Shade(classes.classOf(own.value()), figures.tenths(own.value()))
                : new Shade(MapArea.NO_CLASS, words.get("needs.unknown")));
      }
    }
    MapScale scale = MapScale.sequential(Math.max(1, classes.size()));
    return Theme.of(title, scale, labels(classes), words.get("needs.unknown"), shades);
  }

  private static Classes classes(Needs needs, Function<CommuneNeeds, Score> score, String method) {
    List<Double> known = needs.communes().stream().map(c -> score.apply(c).value()).toList();
    return switch (method) {
      case "fixe" -> Classes.fixed(FIXED);
      case "naturel" -> Classes.of(Classes.Method.NATURAL, known, COUNT);
      default -> Classes.of(Classes.Method.QUANTILE, known, COUNT);
    };
  }

  private List<String> labels(Classes classes) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      String from = i == 0 ? "" : figures.tenths(classes.upper(i - 1));
      boolean last = i == classes.size() - 1;
      String to = last ? "" : figures.tenths(classes.upper(i));
      labels.add(
          i == 0 && last
              ? words.get("needs.class.only")
              : i == 0
                  ? words.get("needs.class.first", to)
                  : last
                      ? words.get("needs.class.last", from)
                      : words.get("needs.class.between", from, to));
    }
    return labels;
  }
}
