package org.maillage.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadNetworkBuilder;

/** Walkers and cyclists, a rule a line. Tags are written {@code key=value key=value}. */
class SlowProfilesTest {

  @Nested
  class OnFoot {

    private static final FootProfile FOOT = FootProfile.french();

    @ParameterizedTest
    @CsvSource({
      "highway=residential, 4",
      "highway=primary, 4",
      "highway=trunk, 4",
      "highway=footway, 4",
      "highway=pedestrian area=yes, 4",
      "highway=steps, 2",
      "highway=path, 3.6",
      "highway=track, 3.8",
      "highway=path sac_scale=demanding_mountain_hiking, 1.8",
      "highway=footway surface=sand, 2.5",
      "highway=cycleway foot=designated, 4",
      "highway=cycleway sidewalk=right, 4",
      "highway=service access=no foot=yes, 4",
      "highway=residential access=destination, 4",
      "highway=residential motor_vehicle=no, 4",
      "highway=trunk motorroad=yes foot=yes, 4",
      "highway=primary sidewalk=separate, 4"
    })
    void oneWalksHereAtThisPace(String tags, double kmh) {
      RoadUse use = FOOT.findUse(tags(tags)).orElseThrow();
      assertThat(FOOT.speedKmh(use, true, false)).isCloseTo(kmh, within(1e-9));
      assertThat(use.forward() && use.backward()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "highway=motorway",
      "highway=motorway foot=yes",
      "highway=cycleway",
      "highway=trunk motorroad=yes",
      "highway=primary foot=use_sidepath",
      "highway=footway access=private",
      "highway=residential foot=no",
      "highway=construction",
      "highway=service area=yes",
      "railway=rail"
    })
    void nobodyWalksHere(String tags) {
      assertThat(FOOT.findUse(tags(tags))).isEmpty();
    }

    @Test
    void aOneWayStreetIsWalkedBothWaysAndAOneWayPathIsNot() {
      assertThat(FOOT.findUse(tags("highway=residential oneway=yes")).orElseThrow().backward())
          .isTrue();
      RoadUse path = FOOT.findUse(tags("highway=path oneway:foot=yes")).orElseThrow();
      assertThat(path.forward()).isTrue();
      assertThat(path.backward()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "barrier=bollard, false",
      "barrier=gate, false",
      "barrier=stile, false",
      "barrier=gate locked=yes, true",
      "barrier=gate access=private, true",
      "barrier=gate access=private foot=yes, false",
      "barrier=wall, true",
      "barrier=wall foot=yes, false"
    })
    void barriers(String tags, boolean blocked) {
      assertThat(FOOT.blocks(tags(tags))).isEqualTo(blocked);
    }

    @Test
    void theFerryTakesWhatItsTimetableSays() {
      RoadUse ferry = FOOT.findUse(tags("route=ferry duration=00:30")).orElseThrow();
      assertThat(FOOT.ferryKmh(ferry, 10_000)).isCloseTo(20, within(1e-9));
      assertThat(FOOT.findUse(tags("route=ferry foot=no"))).isEmpty();
    }
  }

  @Nested
  class ByBicycle {

    private static final BikeProfile BIKE = BikeProfile.french();

    @ParameterizedTest
    @CsvSource({
      "highway=residential, 15, 15",
      "highway=cycleway, 16, 16",
      "highway=path, 12, 12",
      "highway=track tracktype=grade4, 8, 8",
      "highway=footway, 4, 4",
      "highway=footway bicycle=yes, 8, 8",
      "highway=steps, 2, 2",
      "highway=primary bicycle=dismount, 4, 4",
      "highway=primary bicycle=use_sidepath, 4, 4",
      "highway=service vehicle=no, 4, 4",
      "highway=residential surface=cobblestone, 8, 8",
      "highway=residential oneway=yes, 15, 4",
      "highway=residential oneway=-1, 4, 15",
      "highway=residential oneway=yes oneway:bicycle=no, 15, 15",
      "highway=residential oneway=yes cycleway=opposite_lane, 15, 15",
      "highway=residential oneway=yes cycleway:left=opposite, 15, 15",
      "highway=residential oneway=yes cycleway:left:oneway=-1, 15, 15",
      "highway=tertiary junction=roundabout, 15, 4"
    })
    void oneRidesOrPushesAtThisSpeedForwardsAndBackwards(
        String tags, double forwardKmh, double backwardKmh) {
      RoadUse use = BIKE.findUse(tags(tags)).orElseThrow();
      assertThat(BIKE.speedKmh(use, true, false)).isCloseTo(forwardKmh, within(1e-9));
      assertThat(BIKE.speedKmh(use, false, false)).isCloseTo(backwardKmh, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
      "highway=motorway",
      "highway=trunk motorroad=yes",
      "highway=service access=private",
      "highway=footway foot=no",
      "route=ferry bicycle=no",
      "highway=proposed"
    })
    void nobodyCyclesHere(String tags) {
      assertThat(BIKE.findUse(tags(tags))).isEmpty();
    }

    @Test
    void nobodyPushesAgainstTheTrafficOfATrunkRoad() {
      assertThat(BIKE.findUse(tags("highway=trunk oneway=yes")).orElseThrow().backward()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "barrier=bollard, false",
      "barrier=cycle_barrier, false",
      "barrier=kissing_gate, true",
      "barrier=kissing_gate bicycle=yes, false",
      "barrier=wall, true"
    })
    void barriers(String tags, boolean blocked) {
      assertThat(BIKE.blocks(tags(tags))).isEqualTo(blocked);
    }

    @Test
    void aLinkOfAOneWayStreetIsRiddenForwardsNotPushed() {
      RoadUse link = BIKE.findLinkUse(tags("highway=residential oneway=yes")).orElseThrow();
      assertThat(link.backward()).isFalse();
      assertThat(BIKE.speedKmh(link, true, false)).isCloseTo(15, within(1e-9));
    }
  }

  @Test
  void everyProfileBuildsItsOwnNetworkFromTheSameRoads() {
    assertThat(stretches(CarProfile.french())).isEqualTo(2);
    assertThat(stretches(FootProfile.french())).isEqualTo(3);
    assertThat(stretches(BikeProfile.french())).isEqualTo(4);
  }

  /** A square of streets: a motorway cannot close it for anybody but its cars. */
  private static int stretches(TravelProfile profile) {
    RoadNetworkBuilder builder = new RoadNetworkBuilder(profile);
    for (int node = 0; node < 4; node++) {
      builder.node(node, 42 + node * 1e-3, 9, Tags.NONE);
    }
    builder.way(1, new long[] {0, 1, 2}, tags("highway=residential"), Double.NaN);
    builder.way(2, new long[] {0, 2}, tags("highway=footway"), Double.NaN);
    builder.way(3, new long[] {2, 3}, tags("highway=cycleway"), Double.NaN);
    RoadGraph graph = builder.build().graph();
    return IntStream.range(0, graph.edgeCount()).map(edge -> graph.pointCount(edge) - 1).sum();
  }

  @Test
  void newClassesFollowTheOldOnesSoThatStoredGraphsKeepTheirMeaning() {
    assertThat(RoadClass.ofCode((byte) 16)).isEqualTo(RoadClass.OTHER);
    assertThat(RoadClass.ofCode((byte) 17)).isEqualTo(RoadClass.FOOTWAY);
    assertThat(RoadClass.forCars()).hasSize(17).allMatch(RoadClass::isForCars);
    assertThat(RoadClass.FOOTWAY.isForCars()).isFalse();
  }

  private static Tags tags(String text) {
    Map<String, String> tags = new HashMap<>();
    for (String tag : text.split(" ")) {
      tags.put(tag.substring(0, tag.indexOf('=')), tag.substring(tag.indexOf('=') + 1));
    }
    return Tags.of(Map.copyOf(tags));
  }

  @Test
  void theCarStaysOffThePaths() {
    Optional<RoadUse> use = CarProfile.french().findUse(tags("highway=path motor_vehicle=yes"));
    assertThat(use).isEmpty();
  }
}
