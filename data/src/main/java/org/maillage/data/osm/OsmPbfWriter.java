package org.maillage.data.osm;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.maillage.domain.territory.LatLon;

/**
 * Writes an OSM PBF file as a stream: all nodes first, then all ways, then all relations. At most
 * one block (8,000 entities or about 8 MiB) is held in memory, whatever the size of the file. The
 * same calls give the same bytes: no date, no author, tags in the order of their keys. For one
 * thread.
 *
 * <p>Format: the OSM wiki's page "PBF Format"; blocks are compressed with zlib, nodes are dense,
 * coordinates have seven decimals (1 cm).
 */
public final class OsmPbfWriter implements Closeable {

  static final int BLOCK_ENTITIES = 8_000;

  /** The format recommends blocks under 16 MiB and forbids more than 32 MiB. */
  private static final int BLOCK_BYTES = 8 << 20;

  /** Seven decimals of a degree: the format's default granularity of 100 nanodegrees. */
  private static final double UNITS_PER_DEG = 1e7;

  /** An upper bound of what one number takes in a block. */
  private static final int NUMBER_BYTES = 10;

  /** What is being written. */
  private enum Stage {
    NODES("node"),
    WAYS("way"),
    RELATIONS("relation");

    private final String word;

    Stage(String word) {
      this.word = word;
    }
  }

  private final DataOutputStream out;
  private final Deflater deflater = new Deflater();
  private final Map<String, Integer> stringIds = new HashMap<>();
  private Osmformat.StringTable.Builder strings = Osmformat.StringTable.newBuilder();
  private Osmformat.DenseNodes.Builder nodes = Osmformat.DenseNodes.newBuilder();
  private Osmformat.PrimitiveGroup.Builder group = Osmformat.PrimitiveGroup.newBuilder();
  private int blockEntities;
  private long blockBytes;
  private boolean blockHasNodeTags;
  private long lastNodeId;
  private long lastLat;
  private long lastLon;
  private Stage stage = Stage.NODES;
  private boolean closed;

  /**
   * Writes to a stream, which is closed with the writer; the header is written at once.
   *
   * @throws IOException when the stream refuses
   */
  public OsmPbfWriter(OutputStream stream) throws IOException {
    out = new DataOutputStream(new BufferedOutputStream(stream, 1 << 16));
    startBlock();
    Osmformat.HeaderBlock header =
        Osmformat.HeaderBlock.newBuilder()
            .addRequiredFeatures("OsmSchema-V0.6")
            .addRequiredFeatures("DenseNodes")
            .setWritingprogram("Maillage")
            .build();
    writeBlob("OSMHeader", header.toByteArray());
  }

  /**
   * Writes to a file, replacing it.
   *
   * @throws IOException when the file cannot be written
   */
  public static OsmPbfWriter create(Path file) throws IOException {
    OutputStream stream = Files.newOutputStream(file);
    try {
      return new OsmPbfWriter(stream);
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  /**
   * Adds a node. Ascending ids give the smallest file.
   *
   * @param id unique among the nodes
   * @param latDeg latitude in degrees, -90 to 90
   * @param lonDeg longitude in degrees, -180 to 180
   * @param tags its tags; empty for most
   * @throws IllegalStateException after the first way or relation
   * @throws IOException when the stream refuses
   */
  public void node(long id, double latDeg, double lonDeg, Map<String, String> tags)
      throws IOException {
    checkOpen();
    startStage(Stage.NODES, id);
    LatLon place = new LatLon(latDeg, lonDeg);
    long lat = Math.round(place.latDeg() * UNITS_PER_DEG);
    long lon = Math.round(place.lonDeg() * UNITS_PER_DEG);
    makeRoom(4L * NUMBER_BYTES + bytes(tags));
    nodes.addId(id - lastNodeId).addLat(lat - lastLat).addLon(lon - lastLon);
    lastNodeId = id;
    lastLat = lat;
    lastLon = lon;
    for (Map.Entry<String, String> tag : sorted(tags).entrySet()) {
      nodes.addKeysVals(stringId(tag.getKey())).addKeysVals(stringId(tag.getValue()));
      blockHasNodeTags = true;
    }
    nodes.addKeysVals(0);
  }

  /**
   * Adds a way.
   *
   * @param id unique among the ways
   * @param refs two or more ids of nodes, in the order of drawing; read during the call only
   * @param tags its tags
   * @throws IOException when the stream refuses
   */
  public void way(long id, long[] refs, Map<String, String> tags) throws IOException {
    checkOpen();
    if (refs.length < 2) {
      throw new IllegalArgumentException(
          "way " + id + " has " + refs.length + " nodes, two are needed");
    }
    startStage(Stage.WAYS, id);
    makeRoom((long) NUMBER_BYTES * (1 + refs.length) + bytes(tags));
    Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId(id);
    long last = 0;
    for (long ref : refs) {
      way.addRefs(ref - last);
      last = ref;
    }
    for (Map.Entry<String, String> tag : sorted(tags).entrySet()) {
      way.addKeys(stringId(tag.getKey())).addVals(stringId(tag.getValue()));
    }
    group.addWays(way);
  }

  /**
   * A member of a relation.
   *
   * @param ref id of the node or way
   * @param isWay whether it is a way and not a node
   * @param role what it is there for, may be empty
   */
  public record Member(long ref, boolean isWay, String role) {}

  /**
   * Adds a relation of nodes and ways.
   *
   * @param id unique among the relations
   * @param members in their order
   * @param tags its tags
   * @throws IOException when the stream refuses
   */
  public void relation(long id, List<Member> members, Map<String, String> tags) throws IOException {
    checkOpen();
    startStage(Stage.RELATIONS, id);
    long bytes = NUMBER_BYTES + bytes(tags);
    for (Member member : members) {
      bytes += 3L * member.role().length() + 4L * NUMBER_BYTES;
    }
    makeRoom(bytes);
    Osmformat.Relation.Builder relation = Osmformat.Relation.newBuilder().setId(id);
    long last = 0;
    for (Member member : members) {
      relation
          .addMemids(member.ref() - last)
          .addRolesSid(stringId(member.role()))
          .addTypes(
              member.isWay()
                  ? Osmformat.Relation.MemberType.WAY
                  : Osmformat.Relation.MemberType.NODE);
      last = member.ref();
    }
    for (Map.Entry<String, String> tag : sorted(tags).entrySet()) {
      relation.addKeys(stringId(tag.getKey())).addVals(stringId(tag.getValue()));
    }
    group.addRelations(relation);
  }

  /** Each kind of entity has blocks of its own, and a kind that is over does not come back. */
  private void startStage(Stage wanted, long id) throws IOException {
    if (wanted.compareTo(stage) < 0) {
      throw new IllegalStateException(
          wanted.word + " " + id + " comes after the first " + stage.word);
    }
    if (wanted != stage) {
      flushBlock();
      stage = wanted;
    }
  }

  /** Writes the last block and closes the stream. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (DataOutputStream closing = out) {
      flushBlock();
      closing.flush();
    } finally {
      deflater.end();
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the writer is closed");
    }
  }

  /** Map.of has another order in every run; the bytes must not. */
  private static Map<String, String> sorted(Map<String, String> tags) {
    boolean already = tags.size() <= 1 || tags instanceof SortedMap<String, String>;
    return already ? tags : new TreeMap<>(tags);
  }

  private static long bytes(Map<String, String> tags) {
    long bytes = 0;
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      // Three bytes of UTF-8 a char at most, and the numbers of the two strings.
      bytes += 3L * (tag.getKey().length() + tag.getValue().length()) + 4L * NUMBER_BYTES;
    }
    return bytes;
  }

  private int stringId(String text) {
    Integer known = stringIds.get(text);
    if (known != null) {
      return known;
    }
    int id = strings.getSCount();
    strings.addS(ByteString.copyFromUtf8(text));
    stringIds.put(text, id);
    return id;
  }

  private void makeRoom(long bytes) throws IOException {
    if (blockEntities == BLOCK_ENTITIES || blockBytes + bytes > BLOCK_BYTES) {
      flushBlock();
    }
    blockEntities++;
    blockBytes += bytes;
  }

  private void startBlock() {
    stringIds.clear();
    // String 0 is never used: it separates the tags of dense nodes.
    strings = Osmformat.StringTable.newBuilder().addS(ByteString.EMPTY);
    nodes = Osmformat.DenseNodes.newBuilder();
    group = Osmformat.PrimitiveGroup.newBuilder();
    blockEntities = 0;
    blockBytes = 0;
    blockHasNodeTags = false;
    lastNodeId = 0;
    lastLat = 0;
    lastLon = 0;
  }

  private void flushBlock() throws IOException {
    if (blockEntities == 0) {
      return;
    }
    if (stage == Stage.NODES) {
      if (!blockHasNodeTags) {
        nodes.clearKeysVals();
      }
      group.setDense(nodes);
    }
    byte[] block =
        Osmformat.PrimitiveBlock.newBuilder()
            .setStringtable(strings)
            .addPrimitivegroup(group)
            .build()
            .toByteArray();
    startBlock();
    writeBlob("OSMData", block);
  }

  private void writeBlob(String type, byte[] content) throws IOException {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    ByteString.Output packed = ByteString.newOutput(content.length / 2 + 64);
    byte[] chunk = new byte[1 << 13];
    while (!deflater.finished()) {
      packed.write(chunk, 0, deflater.deflate(chunk));
    }
    byte[] blob =
        Fileformat.Blob.newBuilder()
            .setRawSize(content.length)
            .setZlibData(packed.toByteString())
            .build()
            .toByteArray();
    byte[] header =
        Fileformat.BlobHeader.newBuilder()
            .setType(type)
            .setDatasize(blob.length)
            .build()
            .toByteArray();
    out.writeInt(header.length);
    out.write(header);
    out.write(blob);
  }
}
