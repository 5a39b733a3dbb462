package org.maillage.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maillage.engine.profile.InvalidProfileException.Kind;

/** Every rule of the profile as a line of a table. Tags are written {@code key=value key=value}. */
class CarProfileTest {

  private static final CarProfile PROFILE = CarProfile.french();

  @Nested
  class WhereACarMayDrive {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "motorway",
          "motorway_link",
          "trunk",
          "trunk_link",
          "primary",
          "primary_link",
          "secondary",
          "secondary_link",
          "tertiary",
          "tertiary_link",
          "unclassified",
          "residential",
          "living_street",
          "service"
        })
    void onEveryClassOfRoad(String highway) {
      RoadUse use = use("highway=" + highway).orElseThrow();

      assertThat(use.roadClass().key()).isEqualTo(highway);
    }

    @Test
    void onARoadOfUnknownClass() {
      assertThat(use("highway=road").orElseThrow().roadClass()).isEqualTo(RoadClass.OTHER);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "highway=footway",
          "highway=path",
          "highway=cycleway",
          "highway=pedestrian",
          "highway=steps",
          "highway=bus_guideway",
          "highway=construction construction=primary",
          "highway=proposed",
          "highway=raceway",
          "highway=rest_area",
          "highway=track",
          "highway=track tracktype=grade1",
          "highway=other",
          "highway=ferry",
          "railway=rail",
          "highway=service area=yes",
          "highway=service service=emergency_access",
          "highway=residential smoothness=impassable"
        })
    void nowhereElse(String tags) {
      assertThat(use(tags)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "access=yes, true",
      "access=no, false",
      "access=private, false",
      "access=permissive, true",
      "access=destination, true",
      "access=customers, true",
      "access=delivery, false",
      "access=agricultural, false",
      "access=forestry, false",
      "access=no motor_vehicle=yes, true",
      "access=yes motor_vehicle=no, false",
      "access=no vehicle=yes, true",
      "vehicle=no motorcar=yes, true",
      "motor_vehicle=yes motorcar=private, false",
      "motor_vehicle=private motorcar=designated, true",
      "access=private motor_vehicle=destination, true",
      "access=no psv=yes, false",
      "access=no bus=yes, false",
      "motor_vehicle=agricultural;forestry, false",
      "motor_vehicle=agricultural;destination, false",
      "motor_vehicle=unknown_word access=private, false",
      "motor_vehicle=unknown_word, true",
      "bicycle=no, true"
    })
    void theMostSpecificAccessTagDecides(String tags, boolean drivable) {
      assertThat(use("highway=residential " + tags).isPresent()).isEqualTo(drivable);
    }

    @Test
    void onATrackOnlyWhereItsTagsAllowCars() {
      assertThat(use("highway=track motor_vehicle=yes").orElseThrow().roadClass())
          .isEqualTo(RoadClass.TRACK);
      assertThat(use("highway=track access=private")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "route=ferry, true",
      "route=ferry motor_vehicle=yes, true",
      "route=ferry motorcar=yes foot=yes, true",
      "route=ferry foot=yes bicycle=yes, false",
      "route=ferry motor_vehicle=no, false",
      "route=ferry access=private, false",
      "route=bus, false"
    })
    void onFerriesThatTakeCars(String tags, boolean drivable) {
      assertThat(use(tags).isPresent()).isEqualTo(drivable);
    }
  }

  @Nested
  class InWhichDirection {

    @ParameterizedTest
    @CsvSource({
      "highway=primary, both",
      "highway=primary oneway=yes, forward",
      "highway=primary oneway=true, forward",
      "highway=primary oneway=1, forward",
      "highway=primary oneway=-1, backward",
      "highway=primary oneway=reverse, backward",
      "highway=primary oneway=no, both",
      "highway=primary oneway=alternating, both",
      "highway=primary oneway=sometimes, both",
      "highway=motorway, forward",
      "highway=motorway oneway=no, both",
      "highway=motorway_link, forward",
      "highway=motorway_link oneway=no, both",
      "highway=motorway oneway=-1, backward",
      "highway=trunk, both",
      "highway=tertiary junction=roundabout, forward",
      "highway=tertiary junction=circular, forward",
      "highway=tertiary junction=roundabout oneway=-1, backward",
      "highway=tertiary junction=roundabout oneway=no, both",
      "highway=residential oneway=yes oneway:motor_vehicle=no, both",
      "highway=residential oneway=yes oneway:bicycle=no, forward",
      "route=ferry, both"
    })
    void theTagsAndTheKindOfRoadTell(String tags, String expected) {
      RoadUse use = use(tags).orElseThrow();

      assertThat(use.forward()).isEqualTo(!expected.equals("backward"));
      assertThat(use.backward()).isEqualTo(!expected.equals("forward"));
    }

    @Test
    void aReversibleRoadCannotBeCountedOn() {
      assertThat(use("highway=primary oneway=reversible")).isEmpty();
    }
  }

  @Nested
  class ThroughBarriers {

    @ParameterizedTest
    @CsvSource({
      "barrier=bollard, true",
      "barrier=bollard bollard=rising, false",
      "barrier=bollard motor_vehicle=yes, false",
      "barrier=block, true",
      "barrier=chain, true",
      "barrier=cycle_barrier, true",
      "barrier=stile, true",
      "barrier=gate, false",
      "barrier=gate access=private, true",
      "barrier=gate access=no, true",
      "barrier=gate access=yes, false",
      "barrier=gate access=destination, false",
      "barrier=gate motor_vehicle=private access=yes, true",
      "barrier=lift_gate, false",
      "barrier=lift_gate vehicle=no, true",
      "barrier=cattle_grid, false",
      "barrier=toll_booth, false",
      "barrier=border_control, false",
      "barrier=no, false",
      "highway=crossing access=no, false",
      "highway=traffic_signals, false"
    })
    void aNodeBlocksOrDoesNot(String tags, boolean blocks) {
      assertThat(PROFILE.blocks(tags(tags))).isEqualTo(blocks);
    }
  }

  @Nested
  class HowFast {

    @ParameterizedTest
    @CsvSource({
      // class, outside, in a built-up area
      "motorway, 105, 85",
      "trunk, 80, 50",
      "primary, 65, 40",
      "secondary, 57, 38",
      "tertiary, 45, 35",
      "unclassified, 30, 25",
      "residential, 30, 25",
      "living_street, 10, 10",
      "service, 15, 15"
    })
    void byClass(String highway, double ruralKmh, double urbanKmh) {
      assertThat(speed("highway=" + highway, false)).isEqualTo(ruralKmh);
      assertThat(speed("highway=" + highway, true)).isEqualTo(urbanKmh);
    }

    @ParameterizedTest
    @CsvSource({
      // 0.9 of a lower limit; half way up to 0.9 of a higher one
      "highway=primary maxspeed=50, 45",
      "highway=primary maxspeed=30, 27",
      "highway=primary maxspeed=80, 68.5",
      "highway=primary maxspeed=90, 73",
      "highway=motorway maxspeed=130, 111",
      "highway=motorway maxspeed=none, 111",
      "highway=motorway maxspeed=90, 81",
      "highway=primary maxspeed=FR:rural, 68.5",
      "highway=primary maxspeed=FR:urban, 45",
      "highway=primary source:maxspeed=FR:urban, 45",
      "highway=primary maxspeed:type=FR:zone30, 27",
      "highway=primary zone:maxspeed=FR:30, 27",
      "highway=primary source:maxspeed=sign, 65",
      "highway=trunk maxspeed=FR:trunk, 89.5",
      "highway=residential maxspeed=walk, 5.4",
      "highway=residential maxspeed=FR:living_street, 18",
      "highway=primary maxspeed=500, 65",
      "highway=primary maxspeed=signals, 65",
      "highway=primary maxspeed=variable, 65",
      "highway=primary maxspeed=80;50, 45"
    })
    void byLimit(String tags, double speedKmh) {
      assertThat(speed(tags, false)).isCloseTo(speedKmh, within(1e-9));
    }

    @Test
    void byLimitInMilesAndKnots() {
      RoadUse miles = use(Map.of("highway", "primary", "maxspeed", "30 mph"));
      RoadUse knots = use(Map.of("highway", "primary", "maxspeed", "10 knots"));

      assertThat(miles.forwardLimitKmh()).isCloseTo(48.28032, within(1e-9));
      assertThat(knots.forwardLimitKmh()).isCloseTo(18.52, within(1e-9));
      assertThat(use(Map.of("highway", "primary", "maxspeed", "50 km/h")).forwardLimitKmh())
          .isEqualTo(50);
    }

    @Test
    void byDirection() {
      RoadUse use =
          use("highway=primary maxspeed=50 maxspeed:forward=30 maxspeed:backward=FR:rural")
              .orElseThrow();

      assertThat(use.forwardLimitKmh()).isEqualTo(30);
      assertThat(use.backwardLimitKmh()).isEqualTo(80);
      assertThat(
              use("highway=primary maxspeed=50 maxspeed:forward=30")
                  .orElseThrow()
                  .backwardLimitKmh())
          .isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
      "highway=primary surface=asphalt, 65",
      "highway=primary surface=gravel, 40",
      "highway=primary surface=mud, 10",
      "highway=residential surface=gravel, 30",
      "highway=unclassified tracktype=grade5, 20",
      "highway=primary smoothness=bad, 40",
      "highway=primary smoothness=bad surface=earth, 20",
      "highway=primary oneway=alternating, 26",
      "highway=residential access=destination, 15",
      "highway=residential access=customers, 15",
      "highway=residential access=destination oneway=alternating, 6",
      "route=ferry, 20"
    })
    void bySurfaceAndAlternatingOrLocalTraffic(String tags, double speedKmh) {
      assertThat(speed(tags, false)).isCloseTo(speedKmh, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
      "highway=primary, UNKNOWN",
      "highway=primary maxspeed=50, UNKNOWN",
      "highway=primary maxspeed=30, UNKNOWN",
      "highway=primary maxspeed=70, RURAL",
      "highway=primary maxspeed=80, RURAL",
      "highway=primary maxspeed=FR:urban, URBAN",
      "highway=primary maxspeed=FR:rural, RURAL",
      "highway=primary maxspeed=50 source:maxspeed=FR:urban, URBAN",
      "highway=primary maxspeed:type=FR:zone30, URBAN",
      "highway=primary zone:traffic=FR:rural, RURAL",
      "highway=primary zone:traffic=FR:urban maxspeed=70, URBAN",
      "highway=motorway maxspeed=FR:motorway, RURAL"
    })
    void theTagsMayTellBuiltUpAreas(String tags, UrbanContext context) {
      assertThat(use(tags).orElseThrow().context()).isEqualTo(context);
    }

    @ParameterizedTest
    @CsvSource({
      "00:20, 1200",
      "1:30, 5400",
      "01:30:30, 5430",
      "45, 2700",
      "PT20M, 1200",
      "PT1H30M, 5400",
      "P1DT2H, 93600",
      "PT90S, 90",
      "P1D, 86400"
    })
    void ferriesByTheirDuration(String duration, long seconds) {
      assertThat(use("route=ferry duration=" + duration).orElseThrow().durationMs())
          .isEqualTo(seconds * 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "soon", "P", "PT", "-5", "1h", "12:5", "0"})
    void ferriesWithoutAUsableDurationSailAtTheUsualSpeed(String duration) {
      RoadUse use = use("route=ferry duration=" + duration).orElseThrow();

      assertThat(use.durationMs()).isEqualTo(RoadUse.NO_DURATION);
      assertThat(PROFILE.ferryKmh(use, 10_000)).isEqualTo(20);
    }

    @Test
    void aFerrysDurationIsBelievedWhenItIsAShipsSpeed() {
      RoadUse use = use("route=ferry duration=01:00").orElseThrow();

      assertThat(PROFILE.ferryKmh(use, 30_000)).isEqualTo(30);
      assertThat(PROFILE.ferryKmh(use, 300_000)).isEqualTo(20);
      assertThat(PROFILE.ferryKmh(use, 300)).isEqualTo(20);
    }

    @Test
    void nothingIsFasterInATownAndEveryClassMoves() {
      for (RoadClass roadClass : RoadClass.forCars()) {
        RoadUse use = plain(roadClass);
        assertThat(PROFILE.speedKmh(use, true, true))
            .as(roadClass.key())
            .isBetween(1.0, PROFILE.speedKmh(use, true, false));
      }
    }
  }

  @Nested
  class AsAFile {

    @Test
    void theFrenchProfileWalksAtFourKmhAndSnapsWithinFiveKm() {
      assertThat(PROFILE.walkKmh()).isEqualTo(4);
      assertThat(PROFILE.walkDetour()).isEqualTo(1.2);
      assertThat(PROFILE.snapLimitM()).isEqualTo(5000);
      assertThat(PROFILE.snapFarM()).isEqualTo(1000);
      assertThat(PROFILE.isSnappable(RoadClass.MOTORWAY)).isFalse();
      assertThat(PROFILE.isSnappable(RoadClass.RESIDENTIAL)).isTrue();
    }

    @Test
    void anotherProfileIsTheSameFileWithOtherNumbers() throws IOException {
      CarProfile slow =
          CarProfile.load(
              new StringReader(
                  french().replace("speed.primary.rural = 65", "speed.primary.rural = 50")));

      assertThat(slow.speedKmh(plain(RoadClass.PRIMARY), true, false)).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "walk.speed = 4       | walk.pace = 4        | MISSING        | walk.speed",
          "walk.speed = 4       | walk.speed =         | MISSING        | walk.speed",
          "walk.speed = 4       | walk.speed = four    | NOT_UNDERSTOOD | walk.speed",
          "walk.speed = 4       | walk.speed = 4,5     | NOT_UNDERSTOOD | walk.speed",
          "walk.speed = 4       | walk.speed = 40      | OUT_OF_RANGE   | walk.speed",
          "walk.speed = 4       | walk.speed = NaN     | OUT_OF_RANGE   | walk.speed",
          "walk.speed = 4       | walk.speed = -1      | OUT_OF_RANGE   | walk.speed",
          "speed.trunk.urban = 50 | speed.trunk.urban = 99 | OUT_OF_RANGE | speed.trunk.urban",
          "snap.far = 1000      | snap.far = 6000      | OUT_OF_RANGE   | snap.far",
          "ferry.min = 1        | ferry.min = 80       | OUT_OF_RANGE   | ferry.min",
          "motorway_link ferry  | motorway_lnk ferry   | NOT_UNDERSTOOD | snap.excluded",
          "cap.surface.mud = 10 | cap.surface.mud = 0  | OUT_OF_RANGE   | cap.surface.mud"
        })
    void aWrongParameterIsNamed(String right, String wrong, Kind kind, String key) {
      assertThatThrownBy(() -> CarProfile.load(new StringReader(french().replace(right, wrong))))
          .isInstanceOfSatisfying(
              InvalidProfileException.class,
              e -> {
                assertThat(e.problems().get(0).kind()).isEqualTo(kind);
                assertThat(e.problems().get(0).key()).isEqualTo(key);
              })
          .hasMessageContaining(key);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
      String wrong =
          french()
              .replace("walk.speed = 4", "walk.speed = slow")
              .replace("snap.limit = 5000", "snap.limit = 1")
              .concat("\nspeed.bicycle.rural = 15\n");

      assertThatThrownBy(() -> CarProfile.load(new StringReader(wrong)))
          .hasMessageContaining("walk.speed=slow is not understood (expected: a number, 0.5 to 10)")
          .hasMessageContaining("snap.limit=1 is out of range (expected: 10 to 50000)")
          .hasMessageContaining("speed.bicycle.rural is not a parameter of the profile");
    }

    @Test
    void aTextThatIsNoPropertiesFileIsRefused() {
      assertThatThrownBy(() -> CarProfile.load(new StringReader("a = \\u12")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not a properties file");
    }

    private static String french() {
      try (InputStream in = CarProfile.class.getResourceAsStream("car-fr.properties")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Nested
  class TheLaw {

    private static final CarProfile FOREIGN =
        PROFILE.withLegalSpeeds(
            new LegalSpeeds() {
              @Override
              public double defaultKmh(Tags way, boolean urban) {
                return urban ? 30 : 70;
              }

              @Override
              public double zoneKmh(String country, String zone) {
                return country.equals("BE-VLG") && zone.equals("rural") ? 70 : UNKNOWN;
              }
            });

    private static double kmh(CarProfile profile, String tags, boolean urban) {
      return profile.speedKmh(
          profile.findUse(CarProfileTest.tags(tags)).orElseThrow(), true, urban);
    }

    @Test
    void boundsARoadWithoutASignAndNeverLiftsIt() {
      assertThat(kmh(FOREIGN, "highway=primary", false)).isCloseTo(63, within(1e-9));
      assertThat(kmh(FOREIGN, "highway=primary", true)).isCloseTo(27, within(1e-9));
      assertThat(kmh(FOREIGN, "highway=service", false)).isCloseTo(15, within(1e-9));
    }

    /** The class speeds of the French file lie within the limits of the French file. */
    @Test
    void ofTheFrenchFileChangesNothing() {
      CarProfile lawless =
          PROFILE.withLegalSpeeds(
              new LegalSpeeds() {
                @Override
                public double defaultKmh(Tags way, boolean urban) {
                  return UNKNOWN;
                }

                @Override
                public double zoneKmh(String country, String zone) {
                  return UNKNOWN;
                }
              });
      for (RoadClass roadClass : RoadClass.forCars()) {
        if (roadClass != RoadClass.FERRY && roadClass != RoadClass.OTHER) {
          String way = "highway=" + roadClass.key() + " motor_vehicle=yes";
          for (boolean urban : new boolean[] {true, false}) {
            assertThat(kmh(PROFILE, way, urban)).as(way).isEqualTo(kmh(lawless, way, urban));
          }
        }
      }
    }

    @Test
    void aSignIsStrongerThanTheLaw() {
      assertThat(kmh(FOREIGN, "highway=primary maxspeed=90", false))
          .isEqualTo(kmh(PROFILE, "highway=primary maxspeed=90", false));
    }

    @Test
    void theZoneOfACountryIsReadInItsLaw() {
      assertThat(kmh(FOREIGN, "highway=primary maxspeed=BE-VLG:rural", false))
          .isCloseTo(63, within(1e-9));
      assertThat(kmh(FOREIGN, "highway=primary maxspeed=FR:rural", false))
          .isEqualTo(kmh(PROFILE, "highway=primary maxspeed=80", false));
    }

    @Test
    void theFrenchLawChangesNoFrenchRoad() {
      for (RoadClass roadClass : RoadClass.forCars()) {
        if (roadClass != RoadClass.FERRY && roadClass != RoadClass.OTHER) {
          String tags = "highway=" + roadClass.key() + " motor_vehicle=yes";
          RoadUse use = PROFILE.findUse(CarProfileTest.tags(tags)).orElseThrow();
          assertThat(PROFILE.speedKmh(use, true, false))
              .isLessThanOrEqualTo(0.9 * use.legalRuralKmh());
        }
      }
    }
  }

  @Nested
  class Bends {

    @ParameterizedTest
    @CsvSource({"1, 1", "1.05, 1", "1.45, 0.90909", "2.05, 0.8", "3, 0.75", "1000, 0.75"})
    void slowDownModerately(double ratio, double factor) {
      assertThat(PROFILE.sinuosityFactor(ratio)).isCloseTo(factor, within(1e-5));
    }
  }

  @Nested
  class Classes {

    @Test
    void codesAreWithoutGapsAndComeBack() {
      for (RoadClass roadClass : RoadClass.values()) {
        assertThat(RoadClass.ofCode(roadClass.code())).isEqualTo(roadClass);
      }
      assertThatThrownBy(() -> RoadClass.ofCode((byte) 99)).hasMessageContaining("code 99");
    }

    @Test
    void peopleLiveAlongResidentialAndLivingStreets() {
      assertThat(RoadClass.values())
          .filteredOn(RoadClass::isResidential)
          .containsExactly(RoadClass.RESIDENTIAL, RoadClass.LIVING_STREET);
    }
  }

  private static double speed(String tags, boolean urban) {
    return PROFILE.speedKmh(use(tags).orElseThrow(), true, urban);
  }

  private static RoadUse plain(RoadClass roadClass) {
    return new RoadUse(
        roadClass,
        true,
        true,
        UrbanContext.UNKNOWN,
        Double.NaN,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        1,
        RoadUse.NO_DURATION);
  }

  private static Optional<RoadUse> use(String tags) {
    return PROFILE.findUse(tags(tags));
  }

  private static RoadUse use(Map<String, String> tags) {
    return PROFILE.findUse(Tags.of(tags)).orElseThrow();
  }

  private static Tags tags(String text) {
    Map<String, String> map = new HashMap<>();
    for (String pair : text.split(" ")) {
      int equals = pair.indexOf('=');
      map.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return Tags.of(map);
  }
}
