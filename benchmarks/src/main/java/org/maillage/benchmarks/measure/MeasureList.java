package org.maillage.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.Contender;
import org.maillage.benchmarks.contender.PlainSearch;
import org.maillage.benchmarks.contender.SharedOut;
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

  private MeasureList() {}

  /**
   * The list.
   *
   * @param threads how many threads ours may use; peers use one
   * @param withPeers whether peers are measured too
   * @param copyBytes size of the arrays of the memory probe, larger than any cache
   */
  public static List<Measure> of(
      Trial trial, int threads, boolean withPeers, int copyBytes, Patience patience) {
    RoadGraph graph = trial.network().graph();
    List<Measure> measures = new ArrayList<>();
    measures.add(new CopyBandwidth(1, copyBytes, patience));
    if (threads > 1) {
      measures.add(new CopyBandwidth(threads, copyBytes, patience));
    }
    measures.add(new ImportCost(trial.network()));
    Contender plain = new PlainSearch(graph);
    measures.add(new NearestCost(trial, plain, UNPREPARED));
    measures.add(new NearestElapsed(trial, plain));
    if (threads > 1) {
      Contender shared = new SharedOut(plain, threads);
      measures.add(new NearestCost(trial, shared, null));
      measures.add(new NearestElapsed(trial, shared));
    }
    if (withPeers) {
      for (Contender peer : offered(graph)) {
        addPeer(measures, trial, plain, peer, UNPREPARED_RATIO);
      }
      int[] facilities = trial.question().services().get(0);
      // No promise: its graph is made for the question, and not for any other.
      addPeer(measures, trial, plain, new TreeFromVirtualNode(graph, facilities), null);
    }
    measures.add(new PeakMemory());
    return List.copyOf(measures);
  }

  private static void addPeer(
      List<Measure> measures,
      Trial trial,
      Contender ours,
      Contender peer,
      @Nullable Target target) {
    measures.add(new PreparationCost(trial, peer));
    measures.add(new NearestCost(trial, peer, null));
    measures.add(new RatioToPeer(trial, ours, peer, target));
  }

  /** What the peer's own classes offer for any facilities. */
  private static List<Contender> offered(RoadGraph graph) {
    return List.of(new TreePerFacility(graph), new OneToMany(graph));
  }
}
