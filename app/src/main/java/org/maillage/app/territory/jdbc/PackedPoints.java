package org.maillage.app.territory.jdbc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;

/**
 * Points that follow each other and have a commune and a basis in common, as one row. There are
 * tens of thousands, they are only ever read together, and a row each would be the slowest part of
 * an import.
 *
 * @param communeCode their commune
 * @param basis what they stand for
 * @param people their sum
 * @param bytes latitude, longitude and people of each: three big-endian doubles
 */
record PackedPoints(
    String communeCode, PopulationPoint.Basis basis, double people, ByteBuffer bytes) {

  /** Bytes a point. */
  static final int POINT_BYTES = 3 * Double.BYTES;

  static List<PackedPoints> pack(List<PopulationPoint> points) {
    List<PackedPoints> packed = new ArrayList<>();
    int from = 0;
    while (from < points.size()) {
      int to = from + 1;
      while (to < points.size() && alike(points.get(from), points.get(to))) {
        to++;
      }
      packed.add(packRun(points.subList(from, to)));
      from = to;
    }
    return packed;
  }

  private static boolean alike(PopulationPoint a, PopulationPoint b) {
    return a.basis() == b.basis() && a.communeCode().equals(b.communeCode());
  }

  private static PackedPoints packRun(List<PopulationPoint> points) {
    ByteBuffer bytes = ByteBuffer.allocate(points.size() * POINT_BYTES);
    double people = 0;
    for (PopulationPoint point : points) {
      bytes.putDouble(point.position().latDeg());
      bytes.putDouble(point.position().lonDeg());
      bytes.putDouble(point.people());
      people += point.people();
    }
    PopulationPoint first = points.get(0);
    return new PackedPoints(first.communeCode(), first.basis(), people, bytes.flip());
  }

  void unpackInto(List<PopulationPoint> points) {
    ByteBuffer in = bytes.duplicate();
    while (in.hasRemaining()) {
      LatLon position = new LatLon(in.getDouble(), in.getDouble());
      points.add(new PopulationPoint(communeCode, position, in.getDouble(), basis));
    }
  }
}
