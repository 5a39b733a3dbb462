package org.maillage.data.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import crosby.binary.Osmformat;
import java.io.IOException;
import java.util.Arrays;

/**
 * The inner layer of a PBF file: a block of nodes and ways. The frame of the block is walked by
 * hand, because a group tells by its first field what it holds, and groups that the visitor does
 * not want (in most files nine tenths of the bytes) are then passed over; the groups themselves are
 * parsed by the format's library.
 */
final class PbfBlock {

  private static final double NANODEGREES = 1e9;

  private final OsmVisitor visitor;
  private final BlockTags tags = new BlockTags();
  private int[] groupStarts = new int[16];
  private int[] groupLengths = new int[16];
  private int groups;
  private long granularity;
  private long latOffset;
  private long lonOffset;

  PbfBlock(OsmVisitor visitor) {
    this.visitor = visitor;
  }

  /**
   * Passes the entities of a block to the visitor.
   *
   * @throws IOException when the bytes are no such block
   */
  void read(byte[] block) throws IOException {
    readFrame(block);
    for (int g = 0; g < groups; g++) {
      int start = groupStarts[g];
      int length = groupLengths[g];
      if (wanted(block, start, length)) {
        Osmformat.PrimitiveGroup group =
            Osmformat.PrimitiveGroup.parser().parseFrom(block, start, length);
        readNodes(group);
        readDense(group.getDense());
        readWays(group);
      }
    }
  }

  private void readFrame(byte[] block) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(block);
    groups = 0;
    granularity = 100;
    latOffset = 0;
    lonOffset = 0;
    tags.table(Osmformat.StringTable.getDefaultInstance());
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case Osmformat.PrimitiveBlock.STRINGTABLE_FIELD_NUMBER ->
            tags.table(Osmformat.StringTable.parseFrom(in.readByteArray()));
        case Osmformat.PrimitiveBlock.PRIMITIVEGROUP_FIELD_NUMBER -> addGroup(in);
        case Osmformat.PrimitiveBlock.GRANULARITY_FIELD_NUMBER -> granularity = in.readInt32();
        case Osmformat.PrimitiveBlock.LAT_OFFSET_FIELD_NUMBER -> latOffset = in.readInt64();
        case Osmformat.PrimitiveBlock.LON_OFFSET_FIELD_NUMBER -> lonOffset = in.readInt64();
        default -> in.skipField(tag);
      }
    }
  }

  private void addGroup(CodedInputStream in) throws IOException {
    int length = in.readRawVarint32();
    if (groups == groupStarts.length) {
      groupStarts = Arrays.copyOf(groupStarts, 2 * groups);
      groupLengths = Arrays.copyOf(groupLengths, 2 * groups);
    }
    groupStarts[groups] = in.getTotalBytesRead();
    groupLengths[groups++] = length;
    in.skipRawBytes(length);
  }

  private boolean wanted(byte[] block, int start, int length) throws IOException {
    int tag = CodedInputStream.newInstance(block, start, length).readTag();
    return switch (WireFormat.getTagFieldNumber(tag)) {
      case Osmformat.PrimitiveGroup.NODES_FIELD_NUMBER,
          Osmformat.PrimitiveGroup.DENSE_FIELD_NUMBER ->
          visitor.wantsNodes();
      case Osmformat.PrimitiveGroup.WAYS_FIELD_NUMBER -> visitor.wantsWays();
      default -> false;
    };
  }

  private void readNodes(Osmformat.PrimitiveGroup group) throws InvalidProtocolBufferException {
    for (Osmformat.Node node : group.getNodesList()) {
      if (node.getKeysCount() != node.getValsCount()) {
        throw new InvalidProtocolBufferException("tags of node " + node.getId());
      }
      tags.clear();
      for (int i = 0; i < node.getKeysCount(); i++) {
        tags.add(node.getKeys(i), node.getVals(i));
      }
      visit(node.getId(), node.getLat(), node.getLon());
    }
  }

  private void readDense(Osmformat.DenseNodes nodes) throws InvalidProtocolBufferException {
    int count = nodes.getIdCount();
    if (nodes.getLatCount() != count || nodes.getLonCount() != count) {
      throw new InvalidProtocolBufferException("dense nodes of unequal columns");
    }
    int numbers = nodes.getKeysValsCount();
    int at = 0;
    long id = 0;
    long lat = 0;
    long lon = 0;
    for (int i = 0; i < count; i++) {
      id += nodes.getId(i);
      lat += nodes.getLat(i);
      lon += nodes.getLon(i);
      tags.clear();
      while (at < numbers && nodes.getKeysVals(at) != 0) {
        if (at + 1 == numbers) {
          throw new InvalidProtocolBufferException("tags of node " + id);
        }
        tags.add(nodes.getKeysVals(at), nodes.getKeysVals(at + 1));
        at += 2;
      }
      at++;
      visit(id, lat, lon);
    }
  }

  /** Dividing gives the double nearest to the decimal number, multiplying by 1e-9 does not. */
  private void visit(long id, long lat, long lon) {
    double latDeg = (latOffset + granularity * lat) / NANODEGREES;
    double lonDeg = (lonOffset + granularity * lon) / NANODEGREES;
    visitor.node(id, latDeg, lonDeg, tags);
  }

  private void readWays(Osmformat.PrimitiveGroup group) throws InvalidProtocolBufferException {
    for (Osmformat.Way way : group.getWaysList()) {
      if (way.getKeysCount() != way.getValsCount()) {
        throw new InvalidProtocolBufferException("tags of way " + way.getId());
      }
      tags.clear();
      for (int i = 0; i < way.getKeysCount(); i++) {
        tags.add(way.getKeys(i), way.getVals(i));
      }
      visitor.way(way, tags);
    }
  }
}
