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
 * sixty-fourth primary; they enclose tiles of 8 × 8 blocks. Inside a tile each crossing is joined
 * to one of its two neighbours towards one corner of the tile (the "binary tree" maze), so that all
 * of them reach a line of the grid; some are joined to both, which closes a circuit, half the time
 * by a one-way street. That gives what real roads are made of: dead ends, T-junctions, few
 * crossings, and bends where no roads meet. Once bends are left out, about 2.3 arcs leave a node,
 * as in France. Beside every second primary line, from the first on, runs a motorway: two one-way
 * carriageways and an interchange every 32 nodes.
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

  /** Share of the inner crossings of a tile that are joined to two neighbours. */
  private static final double CIRCUIT_SHARE = 0.12;

  private static final double ONE_WAY_SHARE = 0.5;
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
      if (row % TILE == 0) {
        long[] refs = new long[TILE + 1];
        for (int i = 0; i <= TILE; i++) {
          refs[i] = node(row, column + i);
        }
        way(refs, lineTags(row));
        continue;
      }
      for (int i = 1; i < TILE; i++) {
        joinCrossing(row, column + i);
      }
    }
  }

  /** The lines from south to north of one row of tiles. */
  private void writeColumns(long row) throws IOException {
    for (long column = 0; column < columns; column += TILE) {
      long[] refs = new long[TILE + 1];
      for (int i = 0; i <= TILE; i++) {
        refs[i] = node(row + i, column);
      }
      way(refs, lineTags(column));
    }
  }

  /** Joins an inner crossing to one or two of its neighbours towards the corner of its tile. */
  private void joinCrossing(long row, long column) throws IOException {
    long tile = Dice.mix(seed * 11 ^ (row / TILE * 1_000_003 + column / TILE));
    long here = node(row, column);
    long beside = node(row, column + ((tile & 1) == 0 ? -1 : 1));
    long above = node(row + ((tile & 2) == 0 ? -1 : 1), column);
    long hash = Dice.mix(seed * 7 ^ here * 131);
    boolean besideFirst = Dice.unitOf(hash) < 0.5;
    SortedMap<String, String> tags = inTown(row, column) ? STREET : LANE;
    way(new long[] {here, besideFirst ? beside : above}, tags);
    if (Dice.unitOf(hash + 1) < CIRCUIT_SHARE) {
      // The first way leads everywhere both ways, so the second may have one direction only.
      long[] circuit = {here, besideFirst ? above : beside};
      double luck = Dice.unitOf(hash + 2);
      boolean oneWay = luck < ONE_WAY_SHARE;
      way(luck < ONE_WAY_SHARE / 2 ? reversed(circuit) : circuit, oneWay ? ONE_WAY_STREET : tags);
    }
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
