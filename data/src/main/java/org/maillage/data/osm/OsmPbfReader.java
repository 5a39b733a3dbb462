package org.maillage.data.osm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;
import org.maillage.engine.graph.RoadSink;

/**
 * Reads OSM extracts in the PBF format as a stream.
 *
 * <p>A file is read twice. OSM lists all nodes before the ways, and nine nodes in ten belong to
 * buildings, fields and coasts: one pass would have to hold them all (8 GB for France) to find the
 * few that matter. The first pass takes the ways and notes their nodes (8 bytes each), the second
 * takes these nodes. Memory grows with the roads, not with the file.
 *
 * <p>Blocks are unpacked and parsed by up to four threads and handed over by the calling one in the
 * order of the file.
 *
 * <p>What was handed over before a file is refused must be thrown away by the caller.
 */
public final class OsmPbfReader {

  private OsmPbfReader() {}

  /**
   * How roads are read.
   *
   * @param lengthTag key of the tag with the true length of a way in metres; null when there is
   *     none and the drawing is to be measured
   */
  public record Options(@Nullable String lengthTag) {

    /** Lengths are measured on the drawing. */
    public static final Options DRAWN = new Options(null);
  }

  /**
   * What was found.
   *
   * @param ways ways handed over: those with a {@code highway} tag or {@code route=ferry}, and two
   *     nodes at least
   * @param nodes nodes handed over, each once
   * @param missingNodes nodes that ways use and that are not in the file
   * @param restrictions turn restrictions handed over
   */
  public record RoadsRead(long ways, long nodes, long missingNodes, long restrictions) {}

  /**
   * What was found.
   *
   * @param nodes points that are nodes
   * @param ways points that are closed ways
   * @param waysWithoutNodes closed ways left out because none of their nodes is in the file
   */
  public record PointsRead(long nodes, long ways, long waysWithoutNodes) {}

  /**
   * Hands over the roads: first all ways and turn restrictions, then the nodes that ways use. An
   * extract that is cut at a border misses nodes; this is one {@link IssueCode#ROAD_NODES_MISSING}.
   * A length that is no number is one {@link IssueCode#VALUE_INVALID} for each way, and the drawing
   * is measured.
   *
   * @throws RefusedFileException when the file is missing, empty, cut, an archive or no PBF
   * @throws UncheckedIOException when the disk fails
   */
  public static RoadsRead readRoads(
      Path file, Options options, RoadSink sink, IssueLog issues, Progress progress) {
    String fileName = String.valueOf(file.getFileName());
    RoadWays ways = new RoadWays(fileName, options, sink, issues);
    Passes passes = new Passes(file, "read.roads", progress);
    passes.run(ways);
    ways.nodeIds().freeze();
    RoadNodes nodes = new RoadNodes(ways.nodeIds(), sink);
    passes.run(nodes);
    long missing = ways.nodeIds().unseen();
    if (missing > 0) {
      issues.add(IssueCode.ROAD_NODES_MISSING, fileName, 0, "", missing);
    }
    return new RoadsRead(ways.count(), nodes.count(), missing, ways.restrictions());
  }

  /**
   * Hands over the points of interest: the nodes in the order of the file, then the closed ways. A
   * value that is a list ({@code amenity=bank;post_office}) counts for each of its items. Relations
   * are not read.
   *
   * @param wanted tags of which a point must carry one at least
   * @throws RefusedFileException when the file is missing, empty, cut, an archive or no PBF
   * @throws UncheckedIOException when the disk fails
   */
  public static PointsRead readPoints(
      Path file, Collection<OsmTag> wanted, Consumer<OsmPoint> consumer, Progress progress) {
    TaggedEntities entities = new TaggedEntities(wanted, consumer);
    Passes passes = new Passes(file, "read.points", progress);
    passes.run(entities);
    WayCentres centres = new WayCentres(entities.closedWays());
    passes.run(centres);
    long ways = centres.handOver(consumer);
    return new PointsRead(entities.nodes(), ways, entities.closedWays().size() - ways);
  }

  /** Two passes over a file under one progress. */
  private static final class Passes {

    private static final int COUNT = 2;

    private final Path file;
    private final String stage;
    private final Progress progress;
    private int pass;

    Passes(Path file, String stage, Progress progress) {
      this.file = file;
      this.stage = stage;
      this.progress = progress;
    }

    void run(OsmVisitor visitor) {
      try (PbfBlobs blobs = new PbfBlobs(file);
          DecodedBlocks blocks = new DecodedBlocks(blobs, visitor)) {
        BlockTags tags = new BlockTags();
        long before = pass * blobs.sizeBytes();
        for (PbfBlock block = blocks.next(); block != null; block = blocks.next()) {
          visit(block, visitor, tags, blobs);
          progress.at(
              stage, blobs.fileName(), before + blocks.positionBytes(), COUNT * blobs.sizeBytes());
        }
        pass++;
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file.getFileName(), e);
      }
    }

    private static void visit(PbfBlock block, OsmVisitor visitor, BlockTags tags, PbfBlobs blobs) {
      try {
        block.visit(visitor, tags);
      } catch (IOException e) {
        // The bytes are in memory: only their content can be wrong.
        throw blobs.damaged("OSMData", e);
      }
    }
  }
}
