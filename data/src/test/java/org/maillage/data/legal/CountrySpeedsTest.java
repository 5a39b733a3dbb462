package org.maillage.data.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.profile.Tags;

/** The law of each country, a road a line. Tags are written {@code key=value key=value}. */
class CountrySpeedsTest {

  private static Tags tags(String text) {
    Map<String, String> tags = new HashMap<>();
    for (String tag : text.split(" ")) {
      tags.put(tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
    }
    return Tags.of(tags);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, highway=secondary, 80, 50",
    "FR, highway=unclassified, 80, 50",
    "FR, highway=motorway oneway=yes, 130, 130",
    "FR, highway=trunk oneway=yes, 110, 50",
    "FR, highway=trunk, 80, 50",
    "FR, highway=living_street, 20, 20",
    "BE, highway=primary, 90, 50",
    "BE, highway=primary oneway=yes lanes=2, 120, 50",
    "BE-VLG, highway=primary, 70, 50",
    "BE-WAL, highway=primary, 90, 50",
    "BE-BRU, highway=residential, 70, 30",
    "LU, highway=secondary, 90, 50",
    "LU, highway=motorway, 130, 130",
    "DE, highway=secondary, 100, 50",
    "DE, highway=motorway, NaN, NaN",
    "DE, highway=living_street, 7, 7",
    "CH, highway=secondary, 80, 50",
    "CH, highway=trunk motorroad=yes, 100, 50",
    "CH, highway=motorway_link, 120, 120",
    "IT, highway=secondary, 90, 50",
    "IT, highway=trunk motorroad=yes oneway=yes, 110, 50",
    "ES, highway=secondary, 90, 30",
    "ES, highway=motorway, 120, 120"
  })
  void limitsWithoutASign(String country, String road, Double ruralKmh, Double urbanKmh) {
    CountrySpeeds law = CountrySpeeds.of(country);
    for (int twice = 0; twice < 2; twice++) {
      assertThat((Double) law.defaultKmh(tags(road), false)).isEqualTo(ruralKmh);
      assertThat((Double) law.defaultKmh(tags(road), true)).isEqualTo(urbanKmh);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FR, rural, 80",
    "FR, urban, 50",
    "FR, living_street, 20",
    "BE, rural, 90",
    "BE-VLG, rural, 70",
    "DE, rural, 100",
    "CH, motorway, 120",
    "DE, motorway, NaN",
    "FR, walk, NaN",
    "JP, rural, NaN"
  })
  void zonesOfSigns(String country, String zone, Double kmh) {
    assertThat((Double) CountrySpeeds.of("FR").zoneKmh(country, zone)).isEqualTo(kmh);
  }

  @Test
  void aCountryThatIsNotInTheTableIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> CountrySpeeds.of("JP"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BE-VLG")
        .hasMessageContaining("FR");
    assertThat(CountrySpeeds.countries()).contains("FR", "BE", "LU", "DE", "CH", "IT", "ES");
  }

  @Test
  void frenchLawChangesTheFrenchProfileOnTrunkRoadsOnly() {
    CarProfile before = CarProfile.french();
    CarProfile after = before.withLegalSpeeds(CountrySpeeds.of("FR"));
    for (RoadClass roadClass : RoadClass.forCars()) {
      if (roadClass == RoadClass.FERRY || roadClass == RoadClass.OTHER) {
        continue;
      }
      Tags way = tags("highway=" + roadClass.key() + " motor_vehicle=yes");
      for (boolean urban : new boolean[] {true, false}) {
        double kmh = after.speedKmh(after.findUse(way).orElseThrow(), true, urban);
        if (roadClass == RoadClass.TRUNK) { // of one carriageway: a pair of them is one-way each
          assertThat(kmh).isEqualTo(0.9 * (urban ? 50 : 80));
        } else {
          assertThat(kmh)
              .as("%s, urban: %s", roadClass, urban)
              .isEqualTo(before.speedKmh(before.findUse(way).orElseThrow(), true, urban));
        }
      }
    }
  }

  @Test
  void aRoadWithoutASignIsSlowerInFlandersThanInFrance() {
    CarProfile french = CarProfile.french();
    CarProfile flemish = french.withLegalSpeeds(CountrySpeeds.of("BE-VLG"));
    Tags way = tags("highway=primary");
    assertThat(flemish.speedKmh(flemish.findUse(way).orElseThrow(), true, false))
        .isLessThan(french.speedKmh(french.findUse(way).orElseThrow(), true, false));
  }
}
