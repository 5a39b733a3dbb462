package org.maillage.app.profile.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.chapter.Selection;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.Theme.Shade;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.indicator.FigureWords;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.data.figures.FigureReference;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.indicator.Unit;
import org.maillage.domain.diagnostic.profile.Profile;
import org.maillage.domain.diagnostic.profile.Profile.Line;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;

/**
 * Everything on the page of a profile.
 *
 * @param title of the page
 * @param sentence the selection and where it differs most
 * @param chosen whether communes are selected: without any, only the territory has figures
 * @param map of the selection
 * @param legend of the map
 * @param rows one a figure
 * @param missing figures that no file of the territory holds, by name
 * @param groups communes to tick, by EPCI
 * @param farHref address of the profile of the communes far from a range; empty when there is none
 */
public record ProfilePage(
    String title,
    String sentence,
    boolean chosen,
    MapView map,
    Legend legend,
    List<Row> rows,
    List<String> missing,
    List<Group> groups,
    String farHref) {

  private static final int LARGEST = 3;

  /** Width of a small chart. */
  static final int WIDTH_PX = 140;

  private static final double MARGIN_PX = 9;

  /**
   * A figure of the selection, the rest and the territory.
   *
   * @param selectionPx place of its mark, -1 where it has none
   * @param restPx place of its mark, -1 where it has none
   * @param wholePx place of its mark, -1 where it has none
   * @param note whom the figure is about where not everybody, empty otherwise
   */
  public record Row(
      String label,
      String selection,
      String rest,
      String whole,
      double selectionPx,
      double restPx,
      double wholePx,
      String note) {

    /** Whether there is anything to draw. */
    public boolean drawn() {
      return selectionPx >= 0 && (restPx >= 0 || wholePx >= 0);
    }
  }

  /** Communes to tick. */
  public record Group(String label, List<Box> boxes, boolean open) {
    public Group {
      boxes = List.copyOf(boxes);
    }
  }

  /** A commune to tick. */
  public record Box(String code, String name, boolean ticked) {}

  public ProfilePage {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
    groups = List.copyOf(groups);
  }

  /** Width of the small charts. */
  public int widthPx() {
    return WIDTH_PX;
  }

  /** Makes pages of one request. */
  public record Making(
      ChapterFrame frame, FigureTable figures, ThematicMaps maps, boolean partial, Words words) {

    /** The page of the frame's selection. */
    public ProfilePage page() {
      Collection<String> chosen =
          frame.findSelection().map(Selection::communeCodes).orElse(Set.of());
      List<String> held = FigureReference.profile().stream().filter(figures::hasSource).toList();
      Profile profile = Profile.of(figures, held, chosen);
      Theme theme = theme(chosen);
      return new ProfilePage(
          words.get("profile.title", frame.entry().name()),
          sentence(profile),
          profile.selected() > 0,
          maps.view(frame.dossier(), theme, partial, words),
          theme.legend(frame.dossier(), words),
          profile.lines().stream().map(this::row).toList(),
          FigureReference.profile().stream()
              .filter(key -> !figures.hasSource(key))
              .map(key -> figures.getVariable(key).label(words.language()))
              .toList(),
          groups(chosen),
          farHref());
    }

    private String sentence(Profile profile) {
      if (profile.selected() == 0) {
        return words.get("profile.sentence.empty", frame.entry().name());
      }
      String name = frame.findSelection().map(Selection::name).orElse("");
      String head =
          words.get(
              "profile.sentence",
              name,
              words.count("diagnostic.communes", profile.selected()),
              words.count("diagnostic.people", profile.people()));
      List<String> largest = profile.mostDifferent(LARGEST).stream().map(this::difference).toList();
      String tail =
          largest.isEmpty()
              ? words.get("profile.sentence.same")
              : words.get(
                  "profile.sentence.differs", String.join(words.get("profile.semicolon"), largest));
      return head + " " + tail;
    }

    private String difference(Line line) {
      FigureWords figureWords = new FigureWords(words);
      Unit unit = line.variable().unit();
      return words.get(
          "profile.difference",
          inSentence(line.variable().label(words.language())),
          figureWords.figure(unit, line.selection()),
          figureWords.figure(unit, line.rest()));
    }

    private static String inSentence(String label) {
      return label.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + label.substring(1);
    }

    private Theme theme(Collection<String> chosen) {
      java.util.Map<String, Shade> shades = new java.util.LinkedHashMap<>();
      String in = words.get("profile.map.in");
      String out = words.get("profile.map.out");
      for (Commune commune : figures.communes()) {
        boolean inside = chosen.contains(commune.code());
        shades.put(commune.code(), new Shade(inside ? 0 : 1, inside ? in : out));
      }
      MapScale scale = new MapScale(List.of("#005787", "#e4e4e4"));
      return Theme.of(words.get("profile.map"), scale, List.of(in, out), out, shades);
    }

    private Row row(Line line) {
      FigureWords figureWords = new FigureWords(words);
      Unit unit = line.variable().unit();
      boolean total = figures.isTotal(line.variable().key());
      double[] px = total ? new double[] {-1, -1, -1} : px(line, figureWords);
      String note = figureWords.coverage(line.selection());
      return new Row(
          line.variable().label(words.language()),
          figureWords.figure(unit, line.selection()),
          figureWords.figure(unit, line.rest()),
          figureWords.figure(unit, line.whole()),
          px[0],
          px[1],
          px[2],
          note.isEmpty() && !line.selection().known() ? figureWords.coverage(line.whole()) : note);
    }

    /** The three marks between the smallest and the largest; together where they read the same. */
    private static double[] px(Line line, FigureWords figureWords) {
      Unit unit = line.variable().unit();
      List<Figure> three = List.of(line.selection(), line.rest(), line.whole());
      List<Double> known =
          three.stream().filter(Figure::known).map(Figure::value).collect(Collectors.toList());
      double low = known.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      double high = known.stream().mapToDouble(Double::doubleValue).max().orElse(0);
      double[] px = new double[three.size()];
      for (int i = 0; i < px.length; i++) {
        double share =
            !same(unit, low, high, figureWords) ? (three.get(i).value() - low) / (high - low) : 0.5;
        px[i] = three.get(i).known() ? MARGIN_PX + share * (WIDTH_PX - 2 * MARGIN_PX) : -1;
      }
      return px;
    }

    private static boolean same(Unit unit, double low, double high, FigureWords figureWords) {
      return figureWords.value(unit, low).equals(figureWords.value(unit, high));
    }

    private List<Group> groups(Collection<String> chosen) {
      List<Group> groups = new ArrayList<>();
      java.util.Map<String, List<Commune>> byEpci = new java.util.TreeMap<>();
      for (Commune commune : figures.communes()) {
        String epci =
            frame
                .dossier()
                .findEpci(commune.code())
                .map(Zone::name)
                .orElseGet(() -> words.get("profile.no-epci"));
        byEpci.computeIfAbsent(epci, k -> new ArrayList<>()).add(commune);
      }
      byEpci.forEach((epci, communes) -> groups.add(group(epci, communes, chosen)));
      return groups;
    }

    private static Group group(String epci, List<Commune> communes, Collection<String> chosen) {
      List<Box> boxes =
          communes.stream()
              .sorted(java.util.Comparator.comparing(Commune::name))
              .map(c -> new Box(c.code(), c.name(), chosen.contains(c.code())))
              .toList();
      return new Group(epci, boxes, false);
    }

    private String farHref() {
      String far =
          frame.dossier().remoteness().communes().stream()
              .filter(c -> !c.farFrom().isEmpty())
              .map(c -> c.communeCode())
              .collect(Collectors.joining("+"));
      return far.isEmpty() ? "" : ProfileAddress.of(frame, List.of(far.split("\\+")));
    }
  }
}
