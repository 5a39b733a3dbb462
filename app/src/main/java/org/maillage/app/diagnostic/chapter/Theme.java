package org.maillage.app.diagnostic.chapter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.view.Legend;
import org.maillage.app.map.MapArea;
import org.maillage.app.map.MapLayers;
import org.maillage.app.map.MapOutline;
import org.maillage.app.map.MapPalette;
import org.maillage.app.map.MapPoint;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;

/**
 * What a map shows: a class a commune, and over them zones and places.
 *
 * @param title heads the legend
 * @param scale a colour a class
 * @param classLabels the classes in words, as many as are used
 * @param noneLabel what it means to have no figure
 * @param shades what each commune shows, by INSEE code; a commune that is absent is left blank
 * @param selected commune with a strong outline, null for none
 * @param linkPattern where a click on a commune leads, with {@link #ANY_COMMUNE} for its code;
 *     empty for nowhere
 * @param outlines zones drawn by their border
 * @param points places
 */
public record Theme(
    String title,
    MapScale scale,
    List<String> classLabels,
    String noneLabel,
    Map<String, Shade> shades,
    @Nullable String selected,
    String linkPattern,
    List<MapOutline> outlines,
    List<MapPoint> points) {

  /** Stands for the code in a pattern of links. */
  public static final String ANY_COMMUNE = "CODE";

  /**
   * What a commune shows.
   *
   * @param mapClass class from 0, {@link MapArea#NO_CLASS} where there is no figure
   * @param figure the figure in words, or why there is none
   */
  public record Shade(int mapClass, String figure) {}

  public Theme {
    classLabels = List.copyOf(classLabels);
    shades = Collections.unmodifiableMap(new LinkedHashMap<>(shades));
    outlines = List.copyOf(outlines);
    points = List.copyOf(points);
  }

  /** Communes in classes, without links, zones or places. */
  public static Theme of(
      String title,
      MapScale scale,
      List<String> classLabels,
      String noneLabel,
      Map<String, Shade> shades) {
    return new Theme(title, scale, classLabels, noneLabel, shades, null, "", List.of(), List.of());
  }

  /** Places over communes that show nothing. */
  public static Theme ofPlaces(String title, List<MapPoint> places) {
    return of(title, new MapScale(List.of(MapPalette.GROUND)), List.of(), "", Map.of())
        .withPoints(places);
  }

  /** Whether no commune shows anything. */
  boolean isGround() {
    return shades.isEmpty();
  }

  /** The same with a commune selected, null for none, and links. */
  public Theme withLinks(@Nullable String selectedCommune, String pattern) {
    return new Theme(
        title, scale, classLabels, noneLabel, shades, selectedCommune, pattern, outlines, points);
  }

  /** The same with zones over it. */
  public Theme withOutlines(List<MapOutline> zones) {
    return new Theme(
        title, scale, classLabels, noneLabel, shades, selected, linkPattern, zones, points);
  }

  /** The same with places over it. */
  public Theme withPoints(List<MapPoint> places) {
    return new Theme(
        title, scale, classLabels, noneLabel, shades, selected, linkPattern, outlines, places);
  }

  MapLayers layers(DiagnosticDossier dossier, Words words) {
    List<MapArea> areas = new ArrayList<>();
    shades.forEach(
        (code, shade) ->
            areas.add(
                new MapArea(
                    code,
                    shade.mapClass(),
                    shade.figure(),
                    words.get(
                        "diagnostic.map.hover", dossier.getCommune(code).name(), shade.figure()),
                    linkPattern.isEmpty() ? null : linkPattern.replace(ANY_COMMUNE, code),
                    code.equals(selected))));
    return new MapLayers(areas, scale, outlines, points);
  }

  /** The classes with the communes and people in each. */
  public Legend legend(DiagnosticDossier dossier, Words words) {
    int[] communes = new int[classLabels.size() + 1];
    long[] people = new long[classLabels.size() + 1];
    shades.forEach(
        (code, shade) -> {
          int slot = shade.mapClass() == MapArea.NO_CLASS ? classLabels.size() : shade.mapClass();
          communes[slot]++;
          people[slot] += dossier.getCommune(code).population();
        });
    List<Legend.Row> rows = new ArrayList<>();
    for (int i = 0; i < classLabels.size(); i++) {
      rows.add(Legend.Row.of(i, scale.fill(i), classLabels.get(i), communes[i], people[i], words));
    }
    int none = classLabels.size();
    if (communes[none] > 0) {
      rows.add(
          Legend.Row.of(
              MapArea.NO_CLASS,
              scale.fill(MapArea.NO_CLASS),
              noneLabel,
              communes[none],
              people[none],
              words));
    }
    return new Legend(title, rows);
  }
}
