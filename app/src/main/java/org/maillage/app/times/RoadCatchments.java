package org.maillage.app.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.maillage.domain.diagnostic.health.Catchments;
import org.maillage.domain.diagnostic.health.StepWeights;
import org.maillage.domain.territory.LatLon;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Direction;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.table.FloatingCatchments;
import org.maillage.engine.table.Points;

/** Floating catchments by the engine. Points without a road have and take nothing. */
final class RoadCatchments implements Catchments {

  private final RoadGraph graph;
  private final PreparedNetwork network;
  private final Function<LatLon, Optional<SnappedPoint>> onRoad;

  RoadCatchments(
      RoadGraph graph, PreparedNetwork network, Function<LatLon, Optional<SnappedPoint>> onRoad) {
    this.graph = graph;
    this.network = network;
    this.onRoad = onRoad;
  }

  /** The points that have a road, with their amounts and their index in the list given. */
  private record Snapped(List<SnappedPoint> points, double[] amounts, int[] index) {}

  private Snapped snap(List<LatLon> places, double[] amounts) {
    List<SnappedPoint> points = new ArrayList<>();
    List<Integer> index = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Optional<SnappedPoint> point = onRoad.apply(places.get(i));
      if (point.isPresent()) {
        points.add(point.get());
        index.add(i);
      }
    }
    return new Snapped(
        points,
        index.stream().mapToDouble(i -> amounts[i]).toArray(),
        index.stream().mapToInt(Integer::intValue).toArray());
  }

  @Override
  public double[] accessibility(
      List<LatLon> demandAt,
      double[] demand,
      List<LatLon> supplyAt,
      double[] supply,
      StepWeights weights) {
    Snapped people = snap(demandAt, demand);
    Snapped places = snap(supplyAt, supply);
    double[] found =
        new FloatingCatchments(network, (int) weights.limitMs(), weights::weight)
            .accessibility(
                Points.of(graph, Direction.FROM_PLACES, true, people.points()),
                people.amounts(),
                Points.of(graph, Direction.TO_PLACES, true, places.points()),
                places.amounts(),
                Processors.ALL);
    double[] accessibility = new double[demandAt.size()];
    for (int i = 0; i < found.length; i++) {
      accessibility[people.index()[i]] = found[i];
    }
    return accessibility;
  }
}
