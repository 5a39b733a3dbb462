package org.maillage.data.osm;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import crosby.binary.Osmformat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The inner layer of a PBF file: a block of nodes, ways and relations. The frame of the block is
 * walked by hand, because a group tells by its first field what it holds, and groups that the
 * visitor does not want (in most files nine tenths of the bytes) are then passed over; the groups
 * themselves are parsed by the format's library.
 */
final class PbfBlock {

  private static final double NANODEGREES = 1e9;

  private final List<Osmformat.PrimitiveGroup> groups = new ArrayList<>();
  private Osmformat.StringTable table = Osmformat.StringTable.getDefaultInstance();
  private long granularity = 100;
  private long latOffset;
  private long lonOffset;

  /**
   * Parses what a visitor wants of a block; it is not visited yet.
   *
   * @throws IOException when the bytes are no such block
   */
  PbfBlock(byte[] block, OsmVisitor visitor) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(block);
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case Osmformat.PrimitiveBlock.STRINGTABLE_FIELD_NUMBER ->
            table = Osmformat.StringTable.parseFrom(in.readByteArray());
        case Osmformat.PrimitiveBlock.PRIMITIVEGROUP_FIELD_NUMBER -> addGroup(block, in, visitor);
        case Osmformat.PrimitiveBlock.GRANULARITY_FIELD_NUMBER -> granularity = in.readInt32();
        case Osmformat.PrimitiveBlock.LAT_OFFSET_FIELD_NUMBER -> latOffset = in.readInt64();
        case Osmformat.PrimitiveBlock.LON_OFFSET_FIELD_NUMBER -> lonOffset = in.readInt64();
        default -> in.skipField(tag);
      }
    }
  }

  private void addGroup(byte[] block, CodedInputStream in, OsmVisitor visitor) throws IOException {
    int length = in.readRawVarint32();
    int start = in.getTotalBytesRead();
    in.skipRawBytes(length);
    if (isWanted(block, start, length, visitor)) {
      groups.add(Osmformat.PrimitiveGroup.parser().parseFrom(block, start, length));
    }
  }

  private static boolean isWanted(byte[] block, int start, int length, OsmVisitor visitor)
      throws IOException {
    int tag = CodedInputStream.newInstance(block, start, length).readTag();
    return switch (WireFormat.getTagFieldNumber(tag)) {
      case Osmformat.PrimitiveGroup.NODES_FIELD_NUMBER,
          Osmformat.PrimitiveGroup.DENSE_FIELD_NUMBER ->
          visitor.wantsNodes();
      case Osmformat.PrimitiveGroup.WAYS_FIELD_NUMBER -> visitor.wantsWays();
      case Osmformat.PrimitiveGroup.RELATIONS_FIELD_NUMBER -> visitor.wantsRelations();
      default -> false;
    };
  }

  /**
   * Passes the entities of the block to the visitor it was parsed for.
   *
   * @param tags starts over with this block
   * @throws IOException when an entity is not what it should be
   */
  void visit(OsmVisitor visitor, BlockTags tags) throws IOException {
    tags.table(table);
    for (Osmformat.PrimitiveGroup group : groups) {
      readNodes(group, visitor, tags);
      readDense(group.getDense(), visitor, tags);
      readWays(group, visitor, tags);
      readRelations(group, visitor, tags);
    }
  }

  private void readNodes(Osmformat.PrimitiveGroup group, OsmVisitor visitor, BlockTags tags)
      throws InvalidProtocolBufferException {
    for (Osmformat.Node node : group.getNodesList()) {
      if (node.getKeysCount() != node.getValsCount()) {
        throw new InvalidProtocolBufferException("tags of node " + node.getId());
      }
      tags.clear();
      for (int i = 0; i < node.getKeysCount(); i++) {
        tags.add(node.getKeys(i), node.getVals(i));
      }
      visit(visitor, tags, node.getId(), node.getLat(), node.getLon());
    }
  }

  private void readDense(Osmformat.DenseNodes nodes, OsmVisitor visitor, BlockTags tags)
      throws InvalidProtocolBufferException {
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
      visit(visitor, tags, id, lat, lon);
    }
  }

  /** Dividing gives the double nearest to the decimal number, multiplying by 1e-9 does not. */
  private void visit(OsmVisitor visitor, BlockTags tags, long id, long lat, long lon) {
    double latDeg = (latOffset + granularity * lat) / NANODEGREES;
    double lonDeg = (lonOffset + granularity * lon) / NANODEGREES;
    visitor.node(id, latDeg, lonDeg, tags);
  }

  private static void readWays(Osmformat.PrimitiveGroup group, OsmVisitor visitor, BlockTags tags)
      throws InvalidProtocolBufferException {
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

  private static void readRelations(
      Osmformat.PrimitiveGroup group, OsmVisitor visitor, BlockTags tags)
      throws InvalidProtocolBufferException {
    for (Osmformat.Relation relation : group.getRelationsList()) {
      if (relation.getKeysCount() != relation.getValsCount()) {
        throw new InvalidProtocolBufferException("tags of relation " + relation.getId());
      }
      tags.clear();
      for (int i = 0; i < relation.getKeysCount(); i++) {
        tags.add(relation.getKeys(i), relation.getVals(i));
      }
      visitor.relation(relation, tags);
    }
  }
}
