package org.maillage.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.testing.RoadDrawing;

/** What "the nearest place" means, one scenario a test. */
class NearestSearchTest {

  @Test
  void everyNodeKnowsItsNearestPlaceAndTheLengthOfTheWay() {
    RoadDrawing roads = RoadDrawing.of("a --10-- b --20-- c --30-- d");

    NearestTimes times = search(roads, roads.on("ab", 0), roads.on("cd", 1));

    assertThat(times.timeMs(roads.node("b"))).isEqualTo(10);
    assertThat(times.place(roads.node("b"))).isEqualTo(0);
    assertThat(times.timeMs(roads.node("c"))).isEqualTo(30);
    assertThat(times.lengthMm(roads.node("c"))).isEqualTo(300);
  }

  @Test
  void aPlaceInTheMiddleOfAnEdgeIsReachedFromBothEnds() {
    RoadDrawing roads = RoadDrawing.of("a --100-- b");

    NearestTimes times = search(roads, roads.on("ab", 0.25));

    assertThat(times.timeMs(roads.node("a"))).isEqualTo(25);
    assertThat(times.timeMs(roads.node("b"))).isEqualTo(75);
  }

  @Test
  void aPlaceOnAOneWayIsReachedFromItsStartOnly() {
    // a and b are joined the long way round too.
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --100-> b
        b --500-- a
        """);

    NearestTimes times = search(roads, roads.on("ab", 0.25));

    assertThat(times.timeMs(roads.node("a"))).isEqualTo(25);
    assertThat(times.timeMs(roads.node("b"))).isEqualTo(525);
  }

  @Test
  void aPlaceAtTheEndOfAOneWayStandsOnTheNode() {
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --100-> b
        b --7-- c
        """);

    assertThat(search(roads, roads.on("ab", 1)).timeMs(roads.node("c"))).isEqualTo(7);
  }

  @Test
  void directionsMayTakeDifferentTimes() {
    RoadDrawing roads = RoadDrawing.of("a --10/40-- b");

    assertThat(search(roads, roads.on("ab", 1)).timeMs(roads.node("a"))).isEqualTo(10);
    assertThat(search(roads, roads.on("ab", 0)).timeMs(roads.node("b"))).isEqualTo(40);
    assertThat(search(roads, roads.on("ab", 0.25)).timeMs(roads.node("b"))).isEqualTo(30);
  }

  @Test
  void theWalkFromTheRoadToThePlaceCounts() {
    // The first place is nearer by road, the second one in all.
    RoadDrawing roads = RoadDrawing.of("a --10-- b --15-- c");

    NearestTimes times = search(roads, roads.on("ab", 0, 100), roads.on("bc", 1, 5));

    assertThat(times.place(roads.node("b"))).isEqualTo(1);
    assertThat(times.timeMs(roads.node("b"))).isEqualTo(20);
    assertThat(times.timeMs(roads.node("a"))).isEqualTo(30);
  }

  @Test
  void equalTimesGoToThePlaceThatComesFirst() {
    RoadDrawing roads = RoadDrawing.of("a --10-- b --10-- c");
    SnappedPoint left = roads.on("ab", 0);
    SnappedPoint right = roads.on("bc", 1);

    assertThat(search(roads, left, right).place(roads.node("b"))).isEqualTo(0);
    assertThat(search(roads, right, left).place(roads.node("b"))).isEqualTo(0);
    assertThat(search(roads, left, left).place(roads.node("c"))).isEqualTo(0);
  }

  @Test
  void equalTimesReachThroughRoadsOfNoLengthToo() {
    // b is settled for place 1 before the tie with place 0 comes in over the zero road.
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --10-- b --10-- c
        b --0-- d
        d --10-- e
        """);

    NearestTimes times = search(roads, roads.on("de", 1), roads.on("ab", 0), roads.on("bc", 1));

    assertThat(times.place(roads.node("b"))).isEqualTo(0);
    assertThat(times.timeMs(roads.node("b"))).isEqualTo(10);
  }

  @Test
  void whatCannotBeReachedIsSaidSo() {
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --10-> b
        c --10-- d
        """);

    NearestTimes times = search(roads, roads.on("ab", 0));

    assertThat(times.timeMs(roads.node("a"))).isZero();
    assertThat(times.timeMs(roads.node("b"))).isEqualTo(NearestTimes.UNREACHED);
    assertThat(times.place(roads.node("c"))).isEqualTo(-1);
    assertThat(times.from(roads.on("cd", 0.5))).isEqualTo(Reach.UNREACHED);
  }

  @Test
  void withoutAnyPlaceNothingIsReached() {
    RoadDrawing roads = RoadDrawing.of("a --10-- b");

    NearestTimes times = search(roads);

    assertThat(times.timeMs(0)).isEqualTo(NearestTimes.UNREACHED);
    assertThat(times.from(roads.on("ab", 0.5)).isReached()).isFalse();
  }

  @Test
  void anOriginInTheMiddleOfAnEdgeLeavesByTheBetterEnd() {
    //  p ... a ===x=== b ... q      x at 30 of 100 from a
    RoadDrawing roads = RoadDrawing.of("p --20-- a --100-- b --5-- q");

    NearestTimes times = search(roads, roads.on("pa", 0), roads.on("bq", 1));

    assertThat(times.from(roads.on("ab", 0.3))).isEqualTo(new Reach(50, 0, 500));
    assertThat(times.from(roads.on("ab", 0.7))).isEqualTo(new Reach(35, 1, 350));
  }

  @Test
  void anOriginOnAOneWayLeavesByItsEndOnly() {
    RoadDrawing roads =
        RoadDrawing.of(
            """
        p --20-- a --100-> b
        b --300-- a
        """);

    NearestTimes times = search(roads, roads.on("pa", 0));

    assertThat(times.from(roads.on("ab", 0.3)).timeMs()).isEqualTo(70 + 300 + 20);
    assertThat(times.from(roads.on("ab", 0)).timeMs()).isEqualTo(20);
  }

  @Test
  void originAndPlaceOnTheSameEdgeMeetDirectly() {
    RoadDrawing roads = RoadDrawing.of("a --100-- b");

    NearestTimes times = search(roads, roads.on("ab", 0.6));

    assertThat(times.from(roads.on("ab", 0.2))).isEqualTo(new Reach(40, 0, 400));
    assertThat(times.from(roads.on("ab", 0.9))).isEqualTo(new Reach(30, 0, 300));
    assertThat(times.from(roads.on("ab", 0.6))).isEqualTo(new Reach(0, 0, 0));
  }

  @Test
  void onASharedOneWayAPlaceBehindIsReachedAllTheWayRound() {
    RoadDrawing roads =
        RoadDrawing.of(
            """
        a --100-> b
        b --50-> a
        """);

    NearestTimes times = search(roads, roads.on("ab", 0.2));

    assertThat(times.from(roads.on("ab", 0.1)).timeMs()).isEqualTo(10);
    assertThat(times.from(roads.on("ab", 0.5)).timeMs()).isEqualTo(50 + 50 + 20);
  }

  @Test
  void anAccessLegAddsToTimeAndLength() {
    RoadDrawing roads = RoadDrawing.of("a --100-- b");

    Reach reach = search(roads, roads.on("ab", 1, 7)).from(roads.on("ab", 0, 4));

    assertThat(reach).isEqualTo(new Reach(4 + 100 + 7, 0, 4 + 1000 + 7));
  }

  @Test
  void aPlaceSnappedToAnotherGraphIsRefused() {
    RoadDrawing roads = RoadDrawing.of("a --100-- b");
    SnappedPoint elsewhere = SnappedPoint.onEdge(17, 0.5, 42, 9);

    assertThatThrownBy(() -> search(roads, elsewhere))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("edge 17 of 1");
  }

  private static NearestTimes search(RoadDrawing roads, SnappedPoint... places) {
    return new NearestSearch(roads.graph()).toNearest(List.of(places));
  }
}
