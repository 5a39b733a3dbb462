package org.maillage.data.osm;

import crosby.binary.Osmformat;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.maillage.domain.territory.LatLon;

/** The second pass for points: finds the places of the closed ways' nodes. */
final class WayCentres implements OsmVisitor {

  private final List<TaggedEntities.ClosedWay> ways;
  private final NodeIds wanted = new NodeIds();
  private final double[] latsDeg;
  private final double[] lonsDeg;

  WayCentres(List<TaggedEntities.ClosedWay> ways) {
    this.ways = ways;
    for (TaggedEntities.ClosedWay way : ways) {
      for (long ref : way.refs) {
        wanted.add(ref);
      }
    }
    wanted.freeze();
    latsDeg = new double[wanted.size()];
    lonsDeg = new double[wanted.size()];
    Arrays.fill(latsDeg, Double.NaN);
  }

  @Override
  public boolean wantsWays() {
    return false;
  }

  @Override
  public void node(long id, double latDeg, double lonDeg, BlockTags tags) {
    if (Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180) {
      int index = wanted.firstSeen(id);
      if (index >= 0) {
        latsDeg[index] = latDeg;
        lonsDeg[index] = lonDeg;
      }
    }
  }

  @Override
  public void way(Osmformat.Way way, BlockTags tags) {}

  /** Hands over the ways that have a node at least, and tells how many these are. */
  long handOver(Consumer<OsmPoint> consumer) {
    long count = 0;
    for (TaggedEntities.ClosedWay way : ways) {
      double latSum = 0;
      double lonSum = 0;
      int found = 0;
      for (long ref : way.refs) {
        int index = wanted.indexOf(ref);
        if (!Double.isNaN(latsDeg[index])) {
          latSum += latsDeg[index];
          lonSum += lonsDeg[index];
          found++;
        }
      }
      if (found > 0) {
        LatLon centre = new LatLon(latSum / found, lonSum / found);
        consumer.accept(new OsmPoint("way/" + way.id, centre, way.tags));
        count++;
      }
    }
    return count;
  }
}
