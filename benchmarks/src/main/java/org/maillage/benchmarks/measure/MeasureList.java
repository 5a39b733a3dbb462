package org.maillage.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import org.maillage.benchmarks.contender.Contender;
import org.maillage.benchmarks.contender.PlainSearch;
import org.maillage.benchmarks.contender.PreparedRoads;
import org.maillage.benchmarks.contender.Question;
import org.maillage.benchmarks.contender.RingSearch;
import org.maillage.benchmarks.contender.Sweep;
import org.maillage.benchmarks.graphhopper.OneToMany;
import org.maillage.benchmarks.graphhopper.TreeFromVirtualNode;
import org.maillage.benchmarks.graphhopper.TreePerFacility;
import org.maillage.benchmarks.timing.Patience;
import org.maillage.engine.graph.RoadGraph;

/** Everything that is measured, in the order of the result. */
public final class MeasureList {

  /** The search without any preparation at a million nodes. */
  private static final Target UNPREPARED = Target.atMost(350);

  private static final Target UNPREPARED_RATIO = Target.atLeast(200);

  /** A sweep for eight services or more at a million nodes. */
  private static final Target SWEPT = Target.atMost(7);

  private static final Target SWEPT_RATIO = Target.atLeast(1_000);

  /** A département; what was promised for one is not expected of a country. */
  private static final int DEPARTEMENT_NODES = 350_000;

  private static final Target WITHIN_A_SECOND = Target.atMost(1);

  /** What-if answers at 300,000 nodes. */
  private static final Target OPENED = Target.atMost(5);

  private static final Target CLOSED = Target.atMost(20);

  /** A place that is being dragged with nine services, at 300,000 nodes. */
  private static final Target DROPPED = Target.atMost(50);

  private static final int CLICKS = 1_000;

  /** Facilities opened and closed one by one. */
  private static final int ROUNDS = 300;

  private static final int FEW_ROUNDS = 3;

  private MeasureList() {}

  /**
   * The list.
   *
   * @param prepared the network of the trial, for what needs preparation
   * @param threads how many threads ours may use; peers use one
   * @param withPeers whether peers are measured too
   * @param copyBytes size of the arrays of the memory probe, larger than any cache
   */
  public static List<Measure> of(
      Trial trial,
      PreparedRoads prepared,
      int threads,
      boolean withPeers,
      int copyBytes,
      Patience patience) {
    RoadGraph graph = trial.network().graph();
    List<Measure> measures = new ArrayList<>();
    measures.add(new CopyBandwidth(1, copyBytes, patience));
    if (threads > 1) {
      measures.add(new CopyBandwidth(threads, copyBytes, patience));
    }
    if (!Double.isNaN(trial.network().importCpuS())) {
      measures.add(new ImportCost(trial.network()));
    }
    Contender search = new RingSearch(graph);
    Contender times = new Sweep(prepared, false);
    Contender places = new Sweep(prepared, true);
    measures.add(new NearestCost(trial, new PlainSearch(graph), null));
    measures.add(new NearestCost(trial, search, UNPREPARED));
    if (!prepared.isKept()) {
      measures.add(new PreparationCost(trial, times));
    }
    measures.add(new NearestCost(trial, times, SWEPT));
    measures.add(new NearestElapsed(trial, times));
    measures.add(new NearestCost(trial, places, null));
    measures.add(new NearestElapsed(trial, places));
    measures.add(new SweepTraffic(trial, prepared, times));
    HierarchySize sizes = new HierarchySize(prepared);
    measures.addAll(sizes.ours());
    measures.addAll(tasks(prepared, trial.question(), patience));
    if (withPeers) {
      measures.addAll(sizes.ofPeer());
      for (Contender peer : offered(graph)) {
        addPeer(measures, trial, peer);
        measures.add(new RatioToPeer(trial, search, peer, UNPREPARED_RATIO));
        measures.add(new RatioToPeer(trial, times, peer, SWEPT_RATIO));
      }
      int[] facilities = trial.question().services().get(0);
      // No promise: its graph is made for the question, and not for any other.
      Contender made = new TreeFromVirtualNode(graph, facilities);
      addPeer(measures, trial, made);
      measures.add(new RatioToPeer(trial, search, made, null));
      measures.add(new RatioToPeer(trial, times, made, null));
    }
    measures.add(new PeakMemory());
    return List.copyOf(measures);
  }

  private static List<Measure> tasks(PreparedRoads prepared, Question question, Patience patience) {
    PreparedTasks tasks = new PreparedTasks(prepared, question, patience);
    WhatIf whatIf =
        new WhatIf(prepared.graph(), question, patience == Patience.HASTY ? FEW_ROUNDS : ROUNDS);
    boolean isDepartement = prepared.graph().nodeCount() <= DEPARTEMENT_NODES;
    Click click = new Click(prepared, patience == Patience.HASTY ? FEW_ROUNDS : CLICKS, patience);
    List<Measure> all = new ArrayList<>(alone(tasks, whatIf, isDepartement));
    all.addAll(ClickMeasures.of(click, isDepartement ? DROPPED : null));
    return all;
  }

  private static List<Measure> alone(PreparedTasks tasks, WhatIf whatIf, boolean isDepartement) {
    return List.of(
        tasks.newSpeeds(),
        tasks.open(),
        tasks.fewNearest(),
        new WhatIfCost(whatIf, true, isDepartement ? OPENED : null),
        new WhatIfCost(whatIf, false, isDepartement ? CLOSED : null),
        tasks.isochrones(isDepartement ? WITHIN_A_SECOND : null),
        tasks.catchments(isDepartement ? WITHIN_A_SECOND : null));
  }

  private static void addPeer(List<Measure> measures, Trial trial, Contender peer) {
    measures.add(new PreparationCost(trial, peer));
    measures.add(new NearestCost(trial, peer, null));
  }

  /** What the peer's own classes offer for any facilities. */
  private static List<Contender> offered(RoadGraph graph) {
    return List.of(new TreePerFacility(graph), new OneToMany(graph));
  }
}
