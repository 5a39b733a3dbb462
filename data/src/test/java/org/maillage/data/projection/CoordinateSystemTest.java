package org.maillage.data.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.data.projection.CoordinateSystem.Position;
import org.maillage.domain.territory.LatLon;

class CoordinateSystemTest {

  /**
   * The Base adresse nationale (IGN, La Poste, DINUM) publishes both pairs for each address, with
   * six decimals of a degree; the LAEA point is the worked example of IOGP Guidance Note 7-2; the
   * origins follow from the definitions.
   */
  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "2154, 648952.58, 6977867.14, 49.897443, 2.290084, Amiens",
    "2154, 481620.48, 6917869.64, 49.323020, -0.003876, Villers-sur-Mer",
    "2154, 700000, 6600000, 46.5, 3, origin of Lambert 93",
    "3035, 3962799.45, 2999718.85, 50, 5, example of Guidance Note 7-2",
    "3035, 4321000, 3210000, 52, 10, origin of LAEA Europe",
    "5490, 708397.73, 1615430.45, 14.604142, -61.065388, Fort-de-France",
    "5490, 630891.77, 1787333.09, 16.162802, -61.775699, Bouillante",
    "2972, 314922.74, 570798.78, 5.161860, -52.669736, Kourou",
    "2975, 349508.73, 7646629.44, -21.275868, 55.549410, Le Tampon",
    "2975, 348880.15, 7636673.10, -21.365745, 55.542465, Petite-Île",
    "4471, 500000, 10000000, 0, 45, equator on the meridian of UTM 38S",
    "4467, 500000, 0, 0, -57, equator on the meridian of UTM 21N",
  })
  void publishedPointsAreFoundWithinAMetre(
      int epsg, double x, double y, double latDeg, double lonDeg, String name) {
    CoordinateSystem system = CoordinateSystem.ofEpsg(epsg);
    LatLon place = new LatLon(latDeg, lonDeg);

    Position found = system.fromWgs84(place);

    assertThat(Math.hypot(found.x() - x, found.y() - y)).as(name + " " + found).isLessThan(1);
    assertThat(system.toWgs84(x, y).distanceM(place)).as(name).isLessThan(1);
  }

  /** UTM zones are one projection, turned: published points serve for the zones without any. */
  @Test
  void zonesOfTheSameHemisphereAgreeUpToTheirMeridian() {
    Position mayotte = CoordinateSystem.UTM_MAYOTTE.fromWgs84(new LatLon(-21.275868, 43.54941));
    assertThat(mayotte.x()).isCloseTo(349508.73, within(1.0));
    assertThat(mayotte.y()).isCloseTo(7646629.44, within(1.0));

    Position miquelon =
        CoordinateSystem.UTM_SAINT_PIERRE_ET_MIQUELON.fromWgs84(new LatLon(14.604142, -55.065388));
    assertThat(miquelon.x()).isCloseTo(708397.73, within(1.0));
    assertThat(miquelon.y()).isCloseTo(1615430.45, within(1.0));
  }

  @ParameterizedTest
  @EnumSource(CoordinateSystem.class)
  void thereAndBackIsTheSamePlace(CoordinateSystem system) {
    LatLon centre =
        switch (system) {
          case WGS84, LAMBERT_93, LAEA_EUROPE -> new LatLon(46.5, 2.5);
          case UTM_ANTILLES -> new LatLon(16, -61.5);
          case UTM_GUYANE -> new LatLon(4, -53);
          case UTM_REUNION -> new LatLon(-21, 55.5);
          case UTM_MAYOTTE -> new LatLon(-12.8, 45.1);
          case UTM_SAINT_PIERRE_ET_MIQUELON -> new LatLon(46.9, -56.3);
        };
    for (int i = -5; i <= 5; i++) {
      for (int j = -5; j <= 5; j++) {
        LatLon place = new LatLon(centre.latDeg() + i * 0.5, centre.lonDeg() + j * 0.5);
        Position position = system.fromWgs84(place);
        assertThat(system.toWgs84(position.x(), position.y()).distanceM(place)).isLessThan(0.001);
      }
    }
  }

  @Test
  void wgs84HasTheLongitudeFirst() {
    assertThat(CoordinateSystem.WGS84.toWgs84(8.7, 41.9)).isEqualTo(new LatLon(41.9, 8.7));
    assertThat(CoordinateSystem.WGS84.fromWgs84(new LatLon(41.9, 8.7)))
        .isEqualTo(new Position(8.7, 41.9));
  }

  @Test
  void namesAreReadWithOrWithoutTheAuthority() {
    assertThat(CoordinateSystem.ofName("EPSG:2154")).isEqualTo(CoordinateSystem.LAMBERT_93);
    assertThat(CoordinateSystem.ofName(" epsg:3035 ")).isEqualTo(CoordinateSystem.LAEA_EUROPE);
    assertThat(CoordinateSystem.ofName("4471")).isEqualTo(CoordinateSystem.UTM_MAYOTTE);
  }

  @Test
  void anUnknownSystemIsRefusedWithTheListOfTheKnown() {
    assertThatThrownBy(() -> CoordinateSystem.ofEpsg(27572))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EPSG:27572")
        .hasMessageContaining("EPSG:4326, EPSG:2154, EPSG:3035, EPSG:5490");
    assertThatThrownBy(() -> CoordinateSystem.ofName("Lambert"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Lambert")
        .hasMessageContaining("EPSG:2154");
  }

  @ParameterizedTest
  @EnumSource(CoordinateSystem.class)
  void whatIsNoPlaceIsRefused(CoordinateSystem system) {
    assertThatThrownBy(() -> system.toWgs84(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> system.toWgs84(0, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyThreadsFindTheSame() throws Exception {
    LatLon place = new LatLon(41.9270, 8.7377);
    Position alone = CoordinateSystem.LAMBERT_93.fromWgs84(place);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> calls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        calls.add(
            () -> {
              boolean same = true;
              for (int n = 0; n < 20_000; n++) {
                CoordinateSystem.LAMBERT_93.fromWgs84(new LatLon(45, n % 10));
                same &= CoordinateSystem.LAMBERT_93.fromWgs84(place).equals(alone);
              }
              return same;
            });
      }
      for (Future<Boolean> same : threads.invokeAll(calls)) {
        assertThat(same.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }
}
