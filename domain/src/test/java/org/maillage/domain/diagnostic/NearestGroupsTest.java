package org.maillage.domain.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.domain.territory.LatLon;

class NearestGroupsTest {

  private static final LatLon HOME = new LatLon(0, 0);
  private static final LatLon NORTH_1 = new LatLon(1, 0);
  private static final LatLon NORTH_2 = new LatLon(2, 0);
  private static final LatLon EAST = new LatLon(0, 1);
  private static final LatLon ISLAND = new LatLon(0, 9);

  private final TravelTimes.FromOrigins travel =
      new TableTravel()
          .with(HOME, NORTH_1, 4)
          .with(HOME, NORTH_2, 3)
          .with(HOME, EAST, 5)
          .from(List.of(HOME));

  @Test
  void aGroupCountsOnceWithItsNearestDestination() {
    NearestGroups nearest =
        travel.toFewNearest(List.of(NORTH_1, NORTH_2, EAST), new int[] {7, 7, 2}, 3);
    assertThat(nearest.group(0, 0)).isEqualTo(7);
    assertThat(nearest.timeMs(0, 0)).isEqualTo(180_000);
    assertThat(nearest.group(0, 1)).isEqualTo(2);
    assertThat(nearest.timeMs(0, 1)).isEqualTo(300_000);
    assertThat(nearest.count(0)).isEqualTo(2);
  }

  @Test
  void whatIsNotReachedHasNoTimeRatherThanZero() {
    NearestGroups nearest = travel.toFewNearest(List.of(ISLAND, EAST), new int[] {0, 1}, 2);
    assertThat(nearest.group(0, 0)).isEqualTo(1);
    assertThat(nearest.group(0, 1)).isEqualTo(-1);
    assertThat(nearest.timeMs(0, 1)).isEqualTo(TravelTimes.UNREACHED);
  }

  @Test
  void equallyNearGroupsGoByTheirNumber() {
    NearestGroups.Builder builder = new NearestGroups.Builder(1, 2);
    builder.offer(0, 60_000, 5);
    builder.offer(0, 60_000, 3);
    builder.offer(0, 60_000, 4);
    NearestGroups nearest = builder.build();
    assertThat(List.of(nearest.group(0, 0), nearest.group(0, 1))).containsExactly(3, 4);
  }

  @Test
  void aRankThatWasNotAskedForIsRefused() {
    NearestGroups nearest = new NearestGroups.Builder(2, 2).build();
    assertThatThrownBy(() -> nearest.group(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new NearestGroups.Builder(1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
