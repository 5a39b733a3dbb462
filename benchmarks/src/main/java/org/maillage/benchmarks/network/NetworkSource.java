package org.maillage.benchmarks.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maillage.benchmarks.timing.Stopwatch;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.osm.OsmPbfReader;
import org.maillage.data.progress.Progress;
import org.maillage.demo.benchmark.BenchmarkNetwork;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadNetworkBuilder;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.storage.RoadGraphFile;

/** Makes the graph that is measured in the way of the product: a PBF file, read and built. */
public final class NetworkSource {

  /** What the generator is asked for to see how many of its nodes become nodes of the graph. */
  private static final long PROBE_NODES = 20_000;

  private NetworkSource() {}

  /** The graph of a PBF file. */
  public static MeasuredNetwork read(Path pbf, long seed) {
    return read(pbf, String.valueOf(pbf.getFileName()), seed);
  }

  /**
   * A generated network.
   *
   * @param nodes how many nodes the graph should have, about: the import drops some of the
   *     generator's, a share that a small network of the same seed tells
   * @throws IOException when the temporary folder cannot be written to
   */
  public static MeasuredNetwork generate(long seed, long nodes) throws IOException {
    Path folder = Files.createTempDirectory("maillage-bench");
    Path pbf = folder.resolve("roads.osm.pbf");
    try {
      BenchmarkNetwork.write(seed, PROBE_NODES, pbf, Progress.SILENT);
      double kept = (double) read(pbf, "probe", seed).graph().nodeCount() / PROBE_NODES;
      BenchmarkNetwork.write(seed, Math.round(nodes / kept), pbf, Progress.SILENT);
      return read(pbf, "generated", seed);
    } finally {
      Files.deleteIfExists(pbf);
      Files.delete(folder);
    }
  }

  /**
   * A generated network that is kept in a folder, or was kept there by an earlier run.
   *
   * @throws IOException when a folder cannot be written to, or what was kept cannot be read
   */
  public static MeasuredNetwork keep(Path folder, long seed, long nodes) throws IOException {
    Path file = folder.resolve("roads-%d-%d.graph".formatted(seed, nodes));
    if (Files.exists(file)) {
      return new MeasuredNetwork(RoadGraphFile.read(file), "generated, kept", seed, Double.NaN);
    }
    Files.createDirectories(folder);
    MeasuredNetwork network = generate(seed, nodes);
    RoadGraphFile.write(file, network.graph());
    return network;
  }

  /** Where the preparation of {@link #keep} belongs. */
  public static Path preparedFile(Path folder, long seed, long nodes) {
    return folder.resolve("roads-%d-%d.prepared".formatted(seed, nodes));
  }

  private static MeasuredNetwork read(Path pbf, String source, long seed) {
    Stopwatch watch = Stopwatch.start();
    RoadNetworkBuilder builder = new RoadNetworkBuilder(CarProfile.french());
    OsmPbfReader.readRoads(
        pbf,
        OsmPbfReader.Options.DRAWN,
        new WithoutTurns(builder),
        new IssueLog(),
        Progress.SILENT);
    RoadGraph graph = builder.build().graph();
    if (graph.nodeCount() == 0) {
      throw new IllegalArgumentException(pbf + " holds no drivable road");
    }
    return new MeasuredNetwork(graph, source, seed, watch.cpuS());
  }
}
