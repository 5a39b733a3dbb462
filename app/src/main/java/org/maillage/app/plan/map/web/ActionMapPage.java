package org.maillage.app.plan.map.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.chapter.MapView;
import org.maillage.app.diagnostic.chapter.ThematicMaps;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.map.MapOutline;
import org.maillage.app.map.MapPalette;
import org.maillage.app.map.MapPoint;
import org.maillage.app.map.MapScale;
import org.maillage.app.plan.map.ActionMap;
import org.maillage.app.plan.view.Named;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.shell.Words;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;

/**
 * Everything on the map of actions.
 *
 * @param sentence how many actions say where they act
 * @param map communes by number of actions
 * @param legend of the map
 * @param rows communes with actions, by name
 * @param everywhere actions of the whole territory
 * @param gone actions whose places are no longer in the data
 */
public record ActionMapPage(
    String sentence,
    MapView map,
    Legend legend,
    List<Row> rows,
    List<Action> everywhere,
    List<Action> gone) {

  /** Actions from which the last class begins. */
  private static final int MANY = 4;

  private static final int CLASSES = 4;

  /** A commune and its actions. */
  public record Row(String name, List<Action> actions) {
    public Row {
      actions = List.copyOf(actions);
    }
  }

  /** An action: its code leads to its fiche. */
  public record Action(Named fiche, String title) {}

  public ActionMapPage {
    rows = List.copyOf(rows);
    everywhere = List.copyOf(everywhere);
    gone = List.copyOf(gone);
  }

  /** The page of a plan on a diagnostic. */
  static ActionMapPage of(
      ActionMap actions,
      PlanIndex index,
      DiagnosticDossier dossier,
      ThematicMaps maps,
      Words words) {
    Theme theme = theme(actions, index, dossier, words);
    List<Row> rows =
        dossier.territory().communes().stream()
            .filter(commune -> !of(actions, commune).isEmpty())
            .map(commune -> new Row(commune.name(), list(of(actions, commune), index)))
            .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
            .toList();
    return new ActionMapPage(
        sentence(actions, index, words),
        maps.view(dossier, theme, false, words),
        theme.legend(dossier, words),
        rows,
        list(actions.everywhere(), index),
        list(actions.gone(), index));
  }

  private static List<Fiche> of(ActionMap actions, Commune commune) {
    return actions.byCommune().getOrDefault(commune.code(), List.of());
  }

  private static List<Action> list(List<Fiche> fiches, PlanIndex index) {
    List<Action> list = new ArrayList<>();
    for (Fiche fiche : fiches) {
      String id = fiche.node().id();
      list.add(new Action(new Named(id, index.code(id)), fiche.node().title()));
    }
    return list;
  }

  private static String sentence(ActionMap actions, PlanIndex index, Words words) {
    int all = index.followed().size();
    int placed = actions.placed();
    return placed == 0
        ? words.get("planmap.none")
        : words.count(
            "planmap.sentence",
            placed,
            words.figures().integer(all),
            words.count("planmap.communes", actions.communes()));
  }

  private static Theme theme(
      ActionMap actions, PlanIndex index, DiagnosticDossier dossier, Words words) {
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (Commune commune : dossier.territory().communes()) {
      List<Fiche> here = of(actions, commune);
      String codes =
          here.stream()
              .map(fiche -> index.code(fiche.node().id()))
              .collect(Collectors.joining(", "));
      String figure = words.count("planmap.actions", here.size(), codes);
      shades.put(commune.code(), new Theme.Shade(classOf(here.size()), figure));
    }
    List<String> labels = new ArrayList<>();
    for (int mapClass = 0; mapClass < CLASSES; mapClass++) {
      labels.add(words.get("planmap.class." + mapClass));
    }
    List<MapPoint> points = new ArrayList<>();
    actions
        .byPlace()
        .forEach(
            (place, fiches) ->
                points.add(new MapPoint(place.position(), MapPalette.INK, place.name())));
    return Theme.of(words.get("planmap.legend"), MapScale.sequential(CLASSES), labels, "", shades)
        .withOutlines(outlines(actions.contours()))
        .withPoints(points);
  }

  private static List<MapOutline> outlines(List<Zone> zones) {
    List<MapOutline> outlines = new ArrayList<>();
    for (Zone zone : zones) {
      var contour = zone.contour();
      if (contour != null) {
        outlines.add(new MapOutline(contour, zone.name()));
      }
    }
    return outlines;
  }

  /** None, one, two or three, more. */
  static int classOf(int actions) {
    if (actions >= MANY) {
      return CLASSES - 1;
    }
    return Math.min(actions, 2);
  }
}
