package org.maillage.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.OnNodes;
import org.maillage.benchmarks.contender.PreparedRoads;
import org.maillage.benchmarks.contender.Question;
import org.maillage.benchmarks.timing.Patience;
import org.maillage.engine.contraction.Hierarchy;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.isochrone.IsochroneOptions;
import org.maillage.engine.isochrone.IsochroneSearch;
import org.maillage.engine.order.Watch;
import org.maillage.engine.query.Direction;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.storage.PreparedNetworkFile;
import org.maillage.engine.sweep.FewNearest;
import org.maillage.engine.sweep.Seeds;
import org.maillage.engine.table.FloatingCatchments;
import org.maillage.engine.table.Points;

/** What is done with a prepared network besides the question itself. */
final class PreparedTasks {

  /**
   * What was promised for a million nodes; generated networks are not exactly as large as asked.
   */
  private static final int MILLION = 1_050_000;

  private static final int MS_PER_MIN = 60_000;
  private static final int CATCHMENT_MIN = 20;
  private static final int ISOCHRONE_PLACES = 30;
  private static final List<Integer> THRESHOLDS_MS =
      List.of(10 * MS_PER_MIN, 20 * MS_PER_MIN, 30 * MS_PER_MIN);

  /** One demand point for so many nodes: the inhabited cells of a département. */
  private static final int NODES_A_DEMAND = 30;

  /** One supply point for so many nodes: health professionals of all kinds. */
  private static final int NODES_A_SUPPLY = 240;

  private static final int FEW = 4;

  private final PreparedRoads roads;
  private final Question question;
  private final Patience patience;

  PreparedTasks(PreparedRoads roads, Question question, Patience patience) {
    this.roads = roads;
    this.question = question;
    this.patience = patience;
  }

  /** New speeds, from the order of a prepared network to a network with other times. */
  Measure newSpeeds() {
    return new Task(
        "prepare.newspeeds",
        "new speeds, from the order on",
        false,
        roads.graph().nodeCount() <= MILLION ? Target.atMost(2) : null,
        patience,
        () -> {
          RoadGraph graph = roads.graph();
          int[] order = roads.network().order();
          return () ->
              PreparedNetwork.of(
                  Hierarchy.of(graph, order, Watch.NONE),
                  graph,
                  graph::arcMs,
                  roads.pool(),
                  Watch.NONE);
        });
  }

  /** Opening a prepared file, checked to the last byte. */
  Measure open() {
    return new Task(
        "prepare.open",
        "opening a prepared file",
        true,
        roads.graph().nodeCount() <= MILLION ? Target.atMost(50) : null,
        patience,
        () -> {
          try {
            Path file = Files.createTempFile("maillage-bench", ".prepared");
            file.toFile().deleteOnExit();
            PreparedNetworkFile.write(file, roads.graph(), roads.network());
            return () -> openOnce(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void openOnce(Path file) {
    try {
      PreparedNetworkFile.open(file, roads.graph());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The few nearest different facilities of every node. */
  Measure fewNearest() {
    return new Task(
        "nearest.few",
        "the " + FEW + " nearest facilities of every node",
        true,
        null,
        patience,
        () -> {
          FewNearest few = new FewNearest(roads.network(), Direction.TO_PLACES, FEW);
          Seeds seeds = Seeds.onNodes(question.services().get(0));
          return () -> few.run(seeds);
        });
  }

  /** Two-step floating catchments between demand and supply all over the network. */
  Measure catchments(@Nullable Target target) {
    int nodes = roads.graph().nodeCount();
    int demand = nodes / NODES_A_DEMAND + 1;
    int supply = nodes / NODES_A_SUPPLY + 1;
    return new Task(
        "catchments",
        "floating catchments of %d min, %d demand and %d supply points"
            .formatted(CATCHMENT_MIN, demand, supply),
        false,
        target,
        patience,
        () -> {
          Random random = new Random(2);
          Points demandPoints = Points.onNodes(random.ints(demand, 0, nodes).toArray());
          Points supplyPoints = Points.onNodes(random.ints(supply, 0, nodes).toArray());
          double[] people = random.doubles(demand, 1, 100).toArray();
          double[] doctors = random.doubles(supply, 0, 2).toArray();
          FloatingCatchments catchments =
              new FloatingCatchments(
                  roads.network(), CATCHMENT_MIN * MS_PER_MIN, PreparedTasks::weight);
          return () ->
              catchments.accessibility(demandPoints, people, supplyPoints, doctors, roads.pool());
        });
  }

  /** The weights of the DREES: 1 to 10 minutes, 2/3 to 15, 1/3 to 20. */
  private static double weight(int ms) {
    return ms <= 10 * MS_PER_MIN ? 1 : ms <= 15 * MS_PER_MIN ? 2.0 / 3 : 1.0 / 3;
  }

  /** Isochrones of places one by one, at three thresholds. */
  Measure isochrones(@Nullable Target target) {
    return new Task(
        "isochrones",
        ISOCHRONE_PLACES + " isochrones of 10, 20 and 30 min",
        false,
        target,
        patience,
        () -> {
          RoadGraph graph = roads.graph();
          IsochroneSearch search =
              new IsochroneSearch(graph, SearchArcs.of(graph, Direction.TO_PLACES));
          IsochroneOptions options = IsochroneOptions.within(THRESHOLDS_MS);
          int[] nodes = new Random(3).ints(ISOCHRONE_PLACES, 0, graph.nodeCount()).toArray();
          List<SnappedPoint> places = OnNodes.of(graph, nodes);
          return () -> places.forEach(place -> search.around(List.of(place), options));
        });
  }
}
