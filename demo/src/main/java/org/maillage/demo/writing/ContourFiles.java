package org.maillage.demo.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.maillage.demo.contour.Contours;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;
import org.maillage.demo.settlement.Place;
import org.maillage.demo.zoning.Qpv;
import org.maillage.demo.zoning.Zone;
import org.maillage.domain.territory.LatLon;

/** Contours of zones and lines of water, as GeoJSON. */
final class ContourFiles {

  private final Departement departement;
  private final Landscape landscape;
  private final Contours contours;
  private final GeometryFactory factory = new GeometryFactory();

  ContourFiles(Departement departement) {
    this.departement = departement;
    this.landscape = departement.settlements().landscape();
    this.contours = new Contours(landscape.lattice(), this::place);
  }

  /** Six decimals (11 cm); the same point of the mesh gives the same coordinate. */
  private Coordinate place(double xM, double yM) {
    LatLon at = departement.georeference().latLon(xM, yM);
    return new Coordinate(Math.rint(at.lonDeg() * 1e6) / 1e6, Math.rint(at.latDeg() * 1e6) / 1e6);
  }

  void writeCommunes(Path file) throws IOException {
    List<Place> places = departement.settlements().places();
    List<Geometry> outlines = contours.outline(departement.settlements().communes(), places.size());
    List<JsonFile.Feature> features = new ArrayList<>();
    for (Place place : places) {
      features.add(feature(place.code(), place.name(), outlines.get(place.index())));
    }
    JsonFile.writeFeatures(file, features);
  }

  void writeCantons(Path file) throws IOException {
    writeZones(file, departement.cantons().zones(), departement.cantons().cells());
  }

  void writeArrondissements(Path file) throws IOException {
    int[] ofCell = departement.settlements().communes();
    for (int cell = 0; cell < ofCell.length; cell++) {
      ofCell[cell] =
          ofCell[cell] < 0 ? -1 : departement.zonings().arrondissementOf().get(ofCell[cell]);
    }
    writeZones(file, departement.zonings().arrondissements(), ofCell);
  }

  private void writeZones(Path file, List<Zone> zones, int[] ofCell) throws IOException {
    List<Geometry> outlines = contours.outline(ofCell, zones.size());
    List<JsonFile.Feature> features = new ArrayList<>();
    for (int i = 0; i < zones.size(); i++) {
      features.add(feature(zones.get(i).code(), zones.get(i).name(), outlines.get(i)));
    }
    JsonFile.writeFeatures(file, features);
  }

  void writeQpvs(Path file) throws IOException {
    List<JsonFile.Feature> features = new ArrayList<>();
    for (Qpv qpv : departement.qpvs()) {
      int corners = qpv.outline().size();
      Coordinate[] ring = new Coordinate[corners + 1];
      for (int i = 0; i <= corners; i++) {
        Coordinate corner = qpv.outline().get(i % corners);
        ring[i] = place(corner.x, corner.y);
      }
      features.add(feature(qpv.code(), qpv.name(), factory.createPolygon(ring)));
    }
    JsonFile.writeFeatures(file, features);
  }

  /** The sea, the river and the brooks: a background, not a zoning. */
  void writeWaters(Path file) throws IOException {
    Lattice lattice = landscape.lattice();
    int[] sea = new int[lattice.cells()];
    for (int cell = 0; cell < sea.length; cell++) {
      sea[cell] = lattice.isInner(cell) && !landscape.isLand(cell) ? 0 : -1;
    }
    List<JsonFile.Feature> features = new ArrayList<>();
    features.add(water("mer", "", contours.outline(sea, 1).get(0)));
    for (int i = 0; i < landscape.courses().size(); i++) {
      int[] course = landscape.courses().get(i);
      Coordinate[] line = new Coordinate[course.length];
      for (int j = 0; j < line.length; j++) {
        line[j] = place(lattice.cornerX(course[j]), lattice.cornerY(course[j]));
      }
      String name = i == 0 ? departement.names().river() : "";
      features.add(
          water(
              i == 0 ? "riviere" : "ruisseau",
              name.isEmpty() ? "" : Toponyms.withArticle(name),
              factory.createLineString(line)));
    }
    JsonFile.writeFeatures(file, features);
  }

  private static JsonFile.Feature water(String type, String name, Geometry geometry) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("type", type);
    properties.put("nom", name);
    return new JsonFile.Feature(properties, geometry);
  }

  private static JsonFile.Feature feature(String code, String name, Geometry geometry) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("code", code);
    properties.put("nom", name);
    return new JsonFile.Feature(properties, geometry);
  }
}
