package org.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoRoadsTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final RoadFileCheck roads =
      RoadFileCheck.read(DemoFolder.get().path.resolve("routes.osm.pbf"));

  @Test
  void oneCanDriveFromEverywhereToEverywhere() {
    assertThat(roads.stronglyConnectedShare()).isGreaterThan(0.995);
  }

  @Test
  void thereAreAboutAsManyNodesAsWanted() {
    assertThat((double) roads.nodes()).isCloseTo(24_000, within(0.1 * 24_000));
  }

  @Test
  void allClassesAreThere() {
    Set<String> classes =
        roads.ways().stream().map(RoadFileCheck.Way::highway).collect(Collectors.toSet());

    assertThat(classes)
        .contains(
            "motorway",
            "motorway_link",
            "trunk",
            "secondary",
            "tertiary",
            "unclassified",
            "residential",
            "service",
            "track");
    assertThat(roads.ways()).anyMatch(RoadFileCheck.Way::ferry);
    assertThat(roads.ways()).anyMatch(w -> w.oneWay() && w.highway().equals("residential"));
  }

  @Test
  void roadsCrossTheRiverOnBridgesOnlyAndSeldom() throws IOException, ParseException {
    LineString river = river();
    int bridges = 0;
    for (RoadFileCheck.Way way : roads.ways()) {
      for (int i = 1; i < way.nodes().length; i++) {
        LineString piece = line(way.nodes()[i - 1], way.nodes()[i]);
        if (piece.getEnvelopeInternal().intersects(river.getEnvelopeInternal())
            && piece.intersects(river)) {
          assertThat(way.bridge()).as("%s at %s", way.highway(), piece).isTrue();
          bridges++;
        }
      }
    }
    assertThat(bridges).isBetween(2, 40);
  }

  private LineString line(long a, long b) {
    return FACTORY.createLineString(
        new Coordinate[] {
          new Coordinate(roads.place(a)[1], roads.place(a)[0]),
          new Coordinate(roads.place(b)[1], roads.place(b)[0])
        });
  }

  private static LineString river() throws IOException, ParseException {
    JsonNode collection =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(DemoFolder.get().path.resolve("eau.geojson")));
    for (JsonNode feature : collection.get("features").values()) {
      if (feature.get("properties").get("type").asString().equals("riviere")) {
        Geometry geometry = new GeoJsonReader().read(feature.get("geometry").toString());
        return (LineString) geometry;
      }
    }
    throw new AssertionError("the water has no river");
  }
}
