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
import org.maillage.app.diagnostic.chapter.ChapterFrame;
import org.maillage.app.diagnostic.chapter.Theme;
import org.maillage.app.isochrone.IsochroneService;
import org.maillage.app.map.MapOutline;
import org.maillage.app.map.MapPoint;
import org.maillage.app.map.MapScale;
import org.maillage.app.shell.Words;
import org.maillage.app.times.Isochrones;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.engine.isochrone.Area;
import org.maillage.engine.isochrone.Position;

/** Areas by their border, places, and communes by the band of most of their people. */
final class IsochroneMap {

  private static final String PLACE = "#b3400e";
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

  Theme theme(List<Structure> places) {
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
    return Theme.of(
            words.get("isochrone.legend"), MapScale.sequential(beyond + 1), labels, "", shades)
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

  private List<MapOutline> outlines() {
    List<MapOutline> outlines = new ArrayList<>();
    for (Isochrones.Within within : answer.within()) {
      if (!within.areas().isEmpty()) {
        Polygon[] polygons =
            within.areas().stream().map(IsochroneMap::polygon).toArray(Polygon[]::new);
        Geometry all = GEOMETRIES.createMultiPolygon(polygons);
        outlines.add(new MapOutline(all, words.figures().minutes(within.minutes())));
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
