package org.maillage.data.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Osmformat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.engine.graph.RoadSink;

/**
 * The first pass for roads: hands over the ways and the turn restrictions, and notes the nodes of
 * the ways.
 */
final class RoadWays implements OsmVisitor {

  private final String fileName;
  private final @Nullable String lengthTag;
  private final RoadSink sink;
  private final IssueLog issues;
  private final NodeIds nodeIds = new NodeIds();
  private long count;
  private long restrictions;

  RoadWays(String fileName, OsmPbfReader.Options options, RoadSink sink, IssueLog issues) {
    this.fileName = fileName;
    this.lengthTag = options.lengthTag();
    this.sink = sink;
    this.issues = issues;
  }

  long count() {
    return count;
  }

  long restrictions() {
    return restrictions;
  }

  NodeIds nodeIds() {
    return nodeIds;
  }

  @Override
  public boolean wantsNodes() {
    return false;
  }

  @Override
  public boolean wantsRelations() {
    return true;
  }

  @Override
  public void node(long id, double latDeg, double lonDeg, BlockTags tags) {}

  @Override
  public void way(Osmformat.Way way, BlockTags tags) {
    if (tags.get("highway") == null && !"ferry".equals(tags.get("route"))) {
      return;
    }
    // A way that was cut at the border of an extract may have one node left.
    if (way.getRefsCount() < 2) {
      return;
    }
    long[] refs = refs(way);
    for (long ref : refs) {
      nodeIds.add(ref);
    }
    sink.way(way.getId(), refs, tags, lengthM(way.getId(), tags));
    count++;
  }

  @Override
  public void relation(Osmformat.Relation relation, BlockTags tags)
      throws InvalidProtocolBufferException {
    if (!"restriction".equals(tags.get("type"))) {
      return;
    }
    int members = relation.getMemidsCount();
    if (relation.getRolesSidCount() != members || relation.getTypesCount() != members) {
      throw new InvalidProtocolBufferException("members of relation " + relation.getId());
    }
    List<Long> from = new ArrayList<>();
    List<Long> viaNodes = new ArrayList<>();
    List<Long> viaWays = new ArrayList<>();
    List<Long> to = new ArrayList<>();
    long id = 0;
    for (int i = 0; i < members; i++) {
      id += relation.getMemids(i);
      boolean isWay = relation.getTypes(i) == Osmformat.Relation.MemberType.WAY;
      boolean isNode = relation.getTypes(i) == Osmformat.Relation.MemberType.NODE;
      switch (tags.string(relation.getRolesSid(i))) {
        case "from" -> addIf(isWay, from, id);
        case "to" -> addIf(isWay, to, id);
        case "via" -> {
          addIf(isNode, viaNodes, id);
          addIf(isWay, viaWays, id);
        }
        default -> {
          // Signs and the like.
        }
      }
    }
    sink.restriction(
        relation.getId(), new RoadSink.RestrictionMembers(from, viaNodes, viaWays, to), tags);
    restrictions++;
  }

  private static void addIf(boolean condition, List<Long> ids, long id) {
    if (condition) {
      ids.add(id);
    }
  }

  /** The ids of a way's nodes; the file holds each as the difference to the one before. */
  static long[] refs(Osmformat.Way way) {
    long[] refs = new long[way.getRefsCount()];
    long ref = 0;
    for (int i = 0; i < refs.length; i++) {
      ref += way.getRefs(i);
      refs[i] = ref;
    }
    return refs;
  }

  private double lengthM(long wayId, BlockTags tags) {
    if (lengthTag == null) {
      return Double.NaN;
    }
    String text = tags.get(lengthTag);
    if (text == null) {
      return Double.NaN;
    }
    try {
      double lengthM = Double.parseDouble(text);
      if (lengthM >= 0 && lengthM < Double.POSITIVE_INFINITY) {
        return lengthM;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number that is no length.
    }
    issues.add(IssueCode.VALUE_INVALID, fileName, 0, text, lengthTag, "way/" + wayId);
    return Double.NaN;
  }
}
