package org.maillage.demo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maillage.data.osm.OsmPbfWriter;
import org.maillage.data.progress.Progress;
import org.maillage.demo.chance.Dice;

/**
 * Writes a strongly connected road network of any size as OSM PBF without holding it: where a node
 * stands and which roads there are is computed from its row and column, tile by tile.
 *
 * <p>A shaken grid of 95 m. Every eighth line is tertiary, every sixteenth secondary, every
 * sixty-fourth primary; they enclose tiles of 8 × 8 blocks. Within a tile every row is a street
 * from one side to the other (one in seven is one-way, which the two-way sides make good), and of
 * the pieces between rows somewhat more than half are there. Beside every second primary line, from
 * the first on, runs a motorway: two one-way carriageways and an interchange every 32 nodes.
 */
public final class BenchmarkNetwork {

  static final int TILE = 8;
  private static final int PRIMARY_EVERY = 64;
  private static final int MOTORWAY_EVERY = 2 * PRIMARY_EVERY;
  private static final int INTERCHANGE_EVERY = 32;

  private static final double STEP_LAT_DEG = 0.00085;
  private static final double STEP_LON_DEG = 0.00122;
  private static final double SOUTH_DEG = 43.5;
  private static final double WEST_DEG = -0.5;
  private static final double SHAKE = 0.3;
  private static final double CARRIAGEWAY = 0.22;
  private static final double ONE_WAY_SHARE = 0.15;
  private static final double CROSS_SHARE = 0.56;
  private static final long MOST_NODES = 40_000_000;

  private static final Map<String, String> NO_TAGS = Map.of();
  private static final SortedMap<String, String> MOTORWAY =
      tags("highway", "motorway", "oneway", "yes", "maxspeed", "130", "ref", "A 990");
  private static final SortedMap<String, String> LINK =
      tags("highway", "motorway_link", "oneway", "yes");
  private static final SortedMap<String, String> PRIMARY =
      tags("highway", "primary", "maxspeed", "80");
  private static final SortedMap<String, String> SECONDARY = tags("highway", "secondary");
  private static final SortedMap<String, String> TERTIARY = tags("highway", "tertiary");
  private static final SortedMap<String, String> STREET = tags("highway", "residential");
  private static final SortedMap<String, String> ONE_WAY_STREET =
      tags("highway", "residential", "oneway", "yes");
  private static final SortedMap<String, String> LANE = tags("highway", "unclassified");

  private final long seed;
  private final long columns;
  private final long rows;
  private final OsmPbfWriter out;
  private final Progress progress;
  private long wayId;

  private BenchmarkNetwork(long seed, long nodes, OsmPbfWriter out, Progress progress) {
    this.seed = seed;
    long across = Math.max(2, Math.round((Math.sqrt((double) nodes) - 1) / TILE));
    this.columns = across * TILE + 1;
    long down = Math.max(2, Math.round(((double) nodes / columns - 1) / TILE));
    this.rows = down * TILE + 1;
    this.out = out;
    this.progress = progress;
  }

  /**
   * Writes a network.
   *
   * @param nodes how many, about: whole tiles are written, and motorways come on top (one node in
   *     sixty); 500 to 40,000,000
   * @param progress stages {@code demo.nodes} (nodes of nodes) and {@code demo.ways} (rows of rows)
   * @throws IOException when the file cannot be written
   */
  public static void write(long seed, long nodes, Path pbf, Progress progress) throws IOException {
    if (nodes < 500 || nodes > MOST_NODES) {
      throw new IllegalArgumentException(nodes + " nodes: 500 to " + MOST_NODES + " are possible");
    }
    try (OsmPbfWriter out = OsmPbfWriter.create(pbf)) {
      BenchmarkNetwork network = new BenchmarkNetwork(seed, nodes, out, progress);
      network.writeNodes();
      network.writeWays();
    }
  }

  private void writeNodes() throws IOException {
    for (long row = 0; row < rows; row++) {
      for (long column = 0; column < columns; column++) {
        writeNode(node(row, column), row, column);
      }
      progress.at("demo.nodes", "", (row + 1) * columns, rows * columns);
    }
    for (long row = 0; row < rows; row += MOTORWAY_EVERY) {
      for (int direction = 0; direction < 2; direction++) {
        double beside = direction == 0 ? -CARRIAGEWAY : CARRIAGEWAY;
        for (long column = 0; column < columns; column++) {
          out.node(
              motorwayNode(row, direction, column),
              SOUTH_DEG + (row + beside) * STEP_LAT_DEG,
              WEST_DEG + column * STEP_LON_DEG,
              NO_TAGS);
        }
      }
    }
  }

  /** Nodes of important lines stay in line, the others are shaken. */
  private void writeNode(long id, long row, long column) throws IOException {
    long hash = Dice.mix(seed * 0x9E3779B97F4A7C15L ^ id);
    double up = row % TILE == 0 ? 0 : SHAKE * (2 * Dice.unitOf(hash) - 1);
    double right = column % TILE == 0 ? 0 : SHAKE * (2 * Dice.unitOf(hash + 1) - 1);
    out.node(
        id,
        SOUTH_DEG + (row + up) * STEP_LAT_DEG,
        WEST_DEG + (column + right) * STEP_LON_DEG,
        NO_TAGS);
  }

  private void writeWays() throws IOException {
    for (long row = 0; row < rows; row++) {
      writeRow(row);
      if (row % TILE == 0 && row + TILE < rows) {
        writeColumns(row);
      }
      if (row % MOTORWAY_EVERY == 0) {
        writeMotorway(row, 0);
        writeMotorway(row, 1);
      }
      progress.at("demo.ways", "", row + 1, rows);
    }
  }

  private void writeRow(long row) throws IOException {
    for (long column = 0; column + TILE < columns; column += TILE) {
      long[] refs = new long[TILE + 1];
      for (int i = 0; i <= TILE; i++) {
        refs[i] = node(row, column + i);
      }
      if (row % TILE == 0) {
        way(refs, lineTags(row));
        continue;
      }
      double luck = Dice.unitOf(seed ^ refs[0] * 31);
      if (luck < ONE_WAY_SHARE) {
        way(luck < ONE_WAY_SHARE / 2 ? refs : reversed(refs), ONE_WAY_STREET);
      } else {
        way(refs, inTown(row, column) ? STREET : LANE);
      }
    }
  }

  /** The lines from south to north of one row of tiles. */
  private void writeColumns(long row) throws IOException {
    for (long column = 0; column < columns; column++) {
      if (column % TILE == 0) {
        way(upwards(row, column, 0, TILE), lineTags(column));
        continue;
      }
      int start = 0;
      for (int i = 0; i <= TILE; i++) {
        boolean there =
            i < TILE && Dice.unitOf(seed * 7 ^ node(row + i, column) * 131) < CROSS_SHARE;
        if (!there) {
          if (i > start) {
            way(upwards(row, column, start, i), inTown(row, column) ? STREET : LANE);
          }
          start = i + 1;
        }
      }
    }
  }

  private long[] upwards(long row, long column, int from, int to) {
    long[] refs = new long[to - from + 1];
    for (int i = from; i <= to; i++) {
      refs[i - from] = node(row + i, column);
    }
    return refs;
  }

  /** Eastwards south of its primary road, westwards north of it; begins and ends on that road. */
  private void writeMotorway(long row, int direction) throws IOException {
    long last = columns - 1;
    for (long begin = 0; begin < last; begin += INTERCHANGE_EVERY) {
      long end = Math.min(last, begin + INTERCHANGE_EVERY);
      long[] refs = new long[(int) (end - begin) + 1];
      for (int i = 0; i < refs.length; i++) {
        refs[i] = motorwayNode(row, direction, begin + i);
      }
      way(direction == 0 ? refs : reversed(refs), MOTORWAY);
      long first = direction == 0 ? begin : end;
      long over = direction == 0 ? end : begin;
      way(new long[] {node(row, first), motorwayNode(row, direction, first)}, LINK);
      way(new long[] {motorwayNode(row, direction, over), node(row, over)}, LINK);
    }
  }

  private boolean inTown(long row, long column) {
    return Dice.unitOf(seed * 3 ^ (row / 40 * 100_003 + column / 40)) < 0.4;
  }

  private static SortedMap<String, String> lineTags(long line) {
    if (line % PRIMARY_EVERY == 0) {
      return PRIMARY;
    }
    return line % (2 * TILE) == 0 ? SECONDARY : TERTIARY;
  }

  private void way(long[] refs, SortedMap<String, String> tags) throws IOException {
    out.way(++wayId, refs, tags);
  }

  private long node(long row, long column) {
    return row * columns + column + 1;
  }

  private long motorwayNode(long row, int direction, long column) {
    long line = row / MOTORWAY_EVERY * 2 + direction;
    return rows * columns + line * columns + column + 1;
  }

  private static long[] reversed(long[] refs) {
    long[] reversed = new long[refs.length];
    for (int i = 0; i < refs.length; i++) {
      reversed[i] = refs[refs.length - 1 - i];
    }
    return reversed;
  }

  private static SortedMap<String, String> tags(String... keysAndValues) {
    TreeMap<String, String> tags = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      tags.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return tags;
  }
}
