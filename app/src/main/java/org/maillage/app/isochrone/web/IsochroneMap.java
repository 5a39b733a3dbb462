package org.maillage.app.isochrone.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.isochrone.IsochroneService;
import org.maillage.app.map.MapOutline;
import org.maillage.app.map.MapPalette;
import org.maillage.app.map.MapPoint;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.app.times.Isochrones;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.isochrone.Area;
import org.maillage.engine.isochrone.Position;

/** Areas, places, and communes by the band of most of their people. */
final class IsochroneMap {

  private static final String PLACE = "#b3400e";

  /** The nearer the darker, so that print in grey tells them too; last the ground. */
  private static final List<String> FILLS =
      List.of("#006a86", "#4bb28f", "#c3dba8", MapPalette.GROUND);

  /** About 100 m: half a cell of the grid; the file has every vertex. */
  private static final double DRAWN_DEG = 0.001;

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final ChapterFrame frame;
  private final IsochroneQuery query;
  private final IsochroneService.Answer answer;
  private final Words words;

  IsochroneMap(
      ChapterFrame frame, IsochroneQuery query, IsochroneService.Answer answer, Words words) {
    this.frame = frame;
    this.query = query;
    this.answer = answer;
    this.words = words;
  }

  /** The communes in the classes of the legend: by the band of most of their people. */
  Theme bands() {
    int beyond = query.minutes().size();
    List<String> labels = new ArrayList<>();
    for (int minutes : query.minutes()) {
      labels.add(words.get("isochrone.band", words.figures().minutes(minutes)));
    }
    labels.add(
        words.get("isochrone.beyond", words.figures().minutes(query.minutes().get(beyond - 1))));
    Map<String, Theme.Shade> shades = new LinkedHashMap<>();
    Map<String, double[]> peopleByBand = peopleByBand(beyond + 1);
    for (Commune commune : frame.dossier().territory().communes()) {
      if (frame.shows(commune.code())) {
        int band = most(peopleByBand.getOrDefault(commune.code(), new double[beyond + 1]));
        shades.put(commune.code(), new Theme.Shade(band, labels.get(band)));
      }
    }
    return Theme.of(words.get("isochrone.legend"), new MapScale(FILLS), labels, "", shades);
  }

  /** What is drawn: areas over blank communes, whose hover text says their band. */
  Theme theme(Theme bands, List<Structure> places) {
    Map<String, Theme.Shade> blank = new LinkedHashMap<>();
    bands.shades().forEach((code, shade) -> blank.put(code, new Theme.Shade(0, shade.figure())));
    MapScale ground = new MapScale(List.of(FILLS.get(FILLS.size() - 1)));
    return Theme.of(bands.title(), ground, List.of(""), "", blank)
        .withOutlines(outlines())
        .withPoints(places.stream().map(p -> new MapPoint(p.position(), PLACE, p.name())).toList());
  }

  private Map<String, double[]> peopleByBand(int bands) {
    Map<String, double[]> people = new HashMap<>();
    List<PopulationPoint> points = frame.dossier().points();
    for (int p = 0; p < points.size(); p++) {
      // One ten-thousandth of a person, so that communes without inhabitants show too.
      people
              .computeIfAbsent(points.get(p).communeCode(), c -> new double[bands])[
              answer.bands().get(p)] +=
          points.get(p).people() + 1e-4;
    }
    return people;
  }

  /** The band of most people; beyond the last threshold where nobody is known. */
  private static int most(double[] people) {
    int best = people.length - 1;
    for (int band = people.length - 1; band >= 0; band--) {
      best = people[band] >= people[best] && people[band] > 0 ? band : best;
    }
    return best;
  }

  /** The longest time first: the shorter ones lie above it. */
  private List<MapOutline> outlines() {
    List<MapOutline> outlines = new ArrayList<>();
    for (int i = answer.within().size() - 1; i >= 0; i--) {
      Isochrones.Within within = answer.within().get(i);
      if (!within.areas().isEmpty()) {
        Polygon[] polygons =
            within.areas().stream().map(IsochroneMap::polygon).toArray(Polygon[]::new);
        Geometry all = GEOMETRIES.createMultiPolygon(polygons);
        outlines.add(
            new MapOutline(
                DouglasPeuckerSimplifier.simplify(all, DRAWN_DEG),
                words.figures().minutes(within.minutes()),
                FILLS.get(i)));
      }
    }
    return outlines;
  }

  private static Polygon polygon(Area area) {
    return GEOMETRIES.createPolygon(
        ring(area.outer()),
        area.holes().stream().map(IsochroneMap::ring).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(List<Position> positions) {
    return GEOMETRIES.createLinearRing(
        positions.stream()
            .map(position -> new Coordinate(position.lonDeg(), position.latDeg()))
            .toArray(Coordinate[]::new));
  }
}
