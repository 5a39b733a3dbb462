package org.maillage.app.portal.web;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.map.MapPoint;
import org.maillage.app.portal.Whereabouts.Spot;
import org.maillage.app.shell.Words;
import org.maillage.domain.territory.LatLon;

/** Where one is and the places found, numbered as in the list, over blank communes. */
final class PortalMap {

  private static final String HERE = "#b3400e";
  private static final String OPEN = "#006a86";
  private static final String UNSURE = "#5d6b78";

  private PortalMap() {}

  /** West, south, east and north of where one is and of the places found, in degrees. */
  static String focus(Spot spot, PortalPage page) {
    List<LatLon> all = new ArrayList<>(List.of(spot.position()));
    page.open().forEach(line -> all.add(line.position()));
    if (page.open().isEmpty()) {
      page.unsure().forEach(line -> all.add(line.position()));
    }
    DoubleSummaryStatistics lat = all.stream().mapToDouble(LatLon::latDeg).summaryStatistics();
    DoubleSummaryStatistics lon = all.stream().mapToDouble(LatLon::lonDeg).summaryStatistics();
    return String.format(
        Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", lon.getMin(), lat.getMin(), lon.getMax(), lat.getMax());
  }

  static Theme theme(Spot spot, PortalPage page, Words words) {
    List<MapPoint> points = new ArrayList<>();
    for (PortalPage.Line line : page.unsure()) {
      points.add(new MapPoint(line.position(), UNSURE, line.name() + ", " + line.time()));
    }
    for (int i = page.open().size() - 1; i >= 0; i--) {
      PortalPage.Line line = page.open().get(i);
      points.add(
          new MapPoint(
              line.position(), OPEN, line.name() + ", " + line.time(), String.valueOf(i + 1)));
    }
    points.add(new MapPoint(spot.position(), HERE, words.get("portal.here", spot.name())));
    return Theme.ofPlaces(words.get("portal.heading"), points);
  }
}
