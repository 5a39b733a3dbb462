package org.maillage.app.diagnostic.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.ZoneOutlines;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.diagnostic.view.SubjectWords;
import org.maillage.app.diagnostic.view.Times;
import org.maillage.app.diagnostic.web.PairPage.Choice;
import org.maillage.app.diagnostic.web.PairPage.Row;
import org.maillage.app.diagnostic.web.PairPage.Side;
import org.maillage.app.map.MapScale;
import org.maillage.app.map.TimeClasses;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.GroupAccess;
import org.maillage.domain.diagnostic.Methode;
import org.springframework.stereotype.Component;

/** Makes the view of two maps side by side, in classes that fit both. */
@Component
class PairPages {

  private static final int ROWS = 20;

  private final ThematicMaps maps;

  PairPages(ThematicMaps maps) {
    this.maps = maps;
  }

  PairPage page(
      ChapterFrame frame, Choice left, Choice right, List<Methode> methodes, Words words) {
    TimeClasses classes = TimeClasses.fit(LongStream.concat(times(left), times(right)));
    List<Side> sides =
        Stream.of(left, right).map(choice -> side(frame, choice, classes, words)).toList();
    return new PairPage(
        words.get("pair.title", frame.entry().name()),
        sentence(frame, left, right, words),
        sides,
        rows(frame, left, right, words),
        sides.stream().map(Side::title).toList(),
        methodes);
  }

  private static LongStream times(Choice choice) {
    return choice.dossier().diagnostic().communes().stream()
        .mapToLong(c -> c.timeMs(choice.subject()));
  }

  private static String sentence(ChapterFrame frame, Choice left, Choice right, Words words) {
    Figures figures = words.figures();
    String place = frame.findSelection().map(s -> s.name()).orElse(frame.entry().name());
    List<String> parts = new ArrayList<>();
    for (Choice choice : List.of(left, right)) {
      GroupAccess access = choice.dossier().groupAccess(choice.subject(), frame::shows);
      parts.add(
          words.get(
              "pair.side",
              title(choice, words),
              figures.findMinutes(access.meanMs()).orElseGet(() -> words.get("pair.no-time"))));
    }
    return words.get("pair.sentence", place, parts.get(0), parts.get(1));
  }

  private static String title(Choice choice, Words words) {
    return words.get(
        "pair.map",
        new SubjectWords(choice.dossier(), words).label(choice.subject()),
        words.get("diagnostic.method." + methodeKey(choice) + ".short"));
  }

  private static String methodeKey(Choice choice) {
    return choice.dossier().diagnostic().methode().name().toLowerCase(Locale.ROOT);
  }

  private Side side(ChapterFrame frame, Choice choice, TimeClasses classes, Words words) {
    Times times = new Times(words);
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (CommuneAccess access : choice.dossier().diagnostic().communes()) {
      int timeClass = classes.classOf(access.timeMs(choice.subject()));
      shades.put(
          access.communeCode(), new Theme.Shade(timeClass, times.of(access, choice.subject())));
    }
    List<String> labels =
        IntStream.range(0, classes.size()).mapToObj(i -> Legend.label(classes, i, words)).toList();
    Theme theme =
        Theme.of(
                title(choice, words),
                MapScale.TIMES,
                labels,
                words.get("diagnostic.legend.none"),
                shades)
            .withOutlines(ZoneOutlines.ofSelection(frame));
    MapView map = maps.view(choice.dossier(), theme, false, words);
    return new Side(
        choice.side(),
        title(choice, words),
        methodeKey(choice),
        new SubjectWords(choice.dossier(), words).choices(choice.subject()),
        // Two drawings on one page: what has an id in one must not have it in the other.
        Optional.ofNullable(map.svg())
            .map(svg -> svg.replace("id=\"", "id=\"" + choice.side() + "-"))
            .map(svg -> svg.replace("url(#", "url(#" + choice.side() + "-"))
            .orElse(null),
        "0 0 " + map.widthPx() + " " + map.heightPx(),
        theme.legend(choice.dossier(), words));
  }

  private static List<Row> rows(ChapterFrame frame, Choice left, Choice right, Words words) {
    Figures figures = words.figures();
    record Line(String code, long leftMs, long rightMs) {
      long differenceMs() {
        return Math.abs(rightMs - leftMs);
      }
    }
    return left.dossier().diagnostic().communes().stream()
        .filter(c -> frame.shows(c.communeCode()))
        .map(
            c ->
                new Line(
                    c.communeCode(),
                    c.timeMs(left.subject()),
                    right.dossier().getAccess(c.communeCode()).timeMs(right.subject())))
        .filter(line -> line.leftMs() >= 0 && line.rightMs() >= 0 && line.differenceMs() > 0)
        .sorted(
            Comparator.comparingLong((Line line) -> -line.differenceMs()).thenComparing(Line::code))
        .limit(ROWS)
        .map(
            line ->
                new Row(
                    line.code(),
                    frame.dossier().getCommune(line.code()).name(),
                    figures.findMinutes(line.leftMs()).orElseThrow(),
                    figures.findMinutes(line.rightMs()).orElseThrow(),
                    words.get(
                        line.rightMs() > line.leftMs() ? "pair.more" : "pair.less",
                        figures.findMinutes(line.differenceMs()).orElseThrow())))
        .toList();
  }
}
