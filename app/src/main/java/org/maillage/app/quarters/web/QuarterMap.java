package org.maillage.app.quarters.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.diagnostic.chapter.ZoneOutlines;
import org.maillage.app.map.MapOutline;
import org.maillage.app.map.MapPoint;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.quarters.Layer;
import org.maillage.domain.diagnostic.quarters.Quarter;
import org.maillage.domain.diagnostic.quarters.QuarterCalculation;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Zone;

/**
 * Places of the families over the number of them in each commune, and the zones by their border.
 */
final class QuarterMap {

  /** Dark enough on the lightest ground and on the darkest. */
  private static final String PLACE = "#b3400e";

  private static final String WITHIN_A_WALK = "#ffffff";
  private static final int[] FROM = {0, 1, 3, 6};

  private final ChapterFrame frame;
  private final QuarterSheet sheet;
  private final Words words;

  QuarterMap(ChapterFrame frame, QuarterSheet sheet, Words words) {
    this.frame = frame;
    this.sheet = sheet;
    this.words = words;
  }

  Theme theme() {
    Map<String, Integer> counts = new HashMap<>();
    for (Layer layer : sheet.layers()) {
      sheet.places(layer).forEach(place -> counts.merge(place.communeCode(), 1, Integer::sum));
    }
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    for (Commune commune : frame.dossier().territory().communes()) {
      if (frame.shows(commune.code())) {
        int count = counts.getOrDefault(commune.code(), 0);
        shades.put(
            commune.code(), new Theme.Shade(classOf(count), words.count("quarters.places", count)));
      }
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < FROM.length; i++) {
      labels.add(words.get("quarters.class." + i));
    }
    return Theme.of(
            words.get("quarters.legend"), MapScale.sequential(FROM.length), labels, "", shades)
        .withOutlines(outlines())
        .withPoints(points());
  }

  private static int classOf(int count) {
    int mapClass = 0;
    while (mapClass + 1 < FROM.length && count >= FROM[mapClass + 1]) {
      mapClass++;
    }
    return mapClass;
  }

  private List<MapOutline> outlines() {
    List<MapOutline> outlines = new ArrayList<>();
    List<Quarter> shown = sheet.findChosen().map(List::of).orElseGet(sheet::quarters);
    for (Quarter quarter : shown) {
      Zone zone = sheet.getZone(quarter);
      Optional.ofNullable(zone.contour())
          .map(contour -> new MapOutline(contour, zone.name()))
          .or(() -> ZoneOutlines.of(frame.dossier(), zone.communeCodes(), zone.name()))
          .ifPresent(outlines::add);
    }
    return outlines;
  }

  private List<MapPoint> points() {
    Optional<Quarter> chosen = sheet.findChosen();
    List<MapPoint> points = new ArrayList<>();
    for (Layer layer : sheet.layers()) {
      if (chosen.isPresent()) {
        for (Quarter.Place place : sheet.places(chosen.get(), layer)) {
          frame
              .dossier()
              .findStructure(place.structureId())
              .ifPresent(s -> points.add(point(s, layer, place.inside() ? PLACE : WITHIN_A_WALK)));
        }
      } else {
        sheet.places(layer).forEach(place -> points.add(point(place, layer, PLACE)));
      }
    }
    return points;
  }

  private MapPoint point(Structure place, Layer layer, String fill) {
    String kind =
        layer
            .findValue(place)
            .map(value -> value.label(words.language()))
            .orElseGet(() -> layer.label(words.language()));
    String key = QuarterCalculation.isLocated(place) ? "quarters.point" : "quarters.point.about";
    return new MapPoint(place.position(), fill, words.get(key, place.name(), kind));
  }
}
