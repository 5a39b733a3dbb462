package org.maillage.app.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.osm.OsmPbfReader;
import org.maillage.data.progress.Progress;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.engine.graph.RoadNetwork;
import org.maillage.engine.graph.RoadNetworkBuilder;
import org.maillage.engine.profile.CarProfile;

/** The network of Corsica against distances that an independent search found. */
class CorsicaRoadsTest {

  // Mairies as the directory of 2016 publishes them.
  private static final Commune AJACCIO = town("2A004", 76_320, 41.9186477661, 8.73687934875);
  private static final Commune BASTIA = town("2B033", 48_000, 42.7020784, 9.4514698);
  private static final Commune CORTE = town("2B096", 7_500, 42.3084983826, 9.14995956421);

  private static RoadNetwork roads;

  private static Commune town(String code, int population, double latDeg, double lonDeg) {
    return new Commune(
        code,
        code,
        code.substring(0, 2),
        null,
        population,
        new LatLon(latDeg, lonDeg),
        PositionQuality.EXACT,
        null);
  }

  @BeforeAll
  static void readRoads() {
    String folder = System.getenv().getOrDefault("MAILLAGE_DATA", "../../shared/data/corse");
    Path file = Path.of(folder, "routes.osm.pbf");
    assumeTrue(
        Files.exists(file),
        () -> "the roads of Corsica are not at " + file.toAbsolutePath() + ": set MAILLAGE_DATA");
    RoadNetworkBuilder builder = new RoadNetworkBuilder(CarProfile.french());
    OsmPbfReader.readRoads(
        file, new OsmPbfReader.Options("length_m"), builder, new IssueLog(), Progress.SILENT);
    roads = builder.build();
  }

  private static Distancier.Entry between(Commune from, Commune to) {
    return Distancier.between(List.of(from, to), roads.graph(), CarProfile.french()).get(0);
  }

  @Test
  void ajaccioToBastiaIs145KilometresAndToCorte78() {
    assertThat(between(AJACCIO, BASTIA).shortestM() / 1000.0).isCloseTo(145.4, within(1.454));
    assertThat(between(AJACCIO, CORTE).shortestM() / 1000.0).isCloseTo(78.5, within(0.785));
  }

  @Test
  void theFastestRouteIsNotShorterThanTheShortest() {
    Distancier.Entry entry = between(BASTIA, AJACCIO);
    assertThat(entry.fastestM()).isGreaterThanOrEqualTo(entry.shortestM());
    // By road signs and timetables the two cities are two and a half to three hours apart.
    assertThat(entry.fastestMs() / 60_000.0).isBetween(130.0, 190.0);
  }
}
