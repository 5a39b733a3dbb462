package org.maillage.data.osm;

import crosby.binary.Osmformat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.maillage.domain.territory.LatLon;

/** The first pass for points: hands over the nodes and notes the closed ways. */
final class TaggedEntities implements OsmVisitor {

  /** A triangle that comes back to its start. */
  private static final int CLOSED_REFS = 4;

  private final Map<String, Set<String>> wanted = new HashMap<>();
  private final Consumer<OsmPoint> consumer;
  private final List<ClosedWay> closedWays = new ArrayList<>();
  private long nodes;

  /** A closed way that waits for the places of its nodes. */
  static final class ClosedWay {
    final long id;

    /** Without the last one, which repeats the first. */
    final long[] refs;

    final SortedMap<String, String> tags;

    ClosedWay(long id, long[] refs, SortedMap<String, String> tags) {
      this.id = id;
      this.refs = refs;
      this.tags = tags;
    }
  }

  TaggedEntities(Collection<OsmTag> wanted, Consumer<OsmPoint> consumer) {
    for (OsmTag tag : wanted) {
      this.wanted.computeIfAbsent(tag.key(), key -> new HashSet<>()).add(tag.value());
    }
    this.consumer = consumer;
  }

  long nodes() {
    return nodes;
  }

  List<ClosedWay> closedWays() {
    return closedWays;
  }

  @Override
  public void node(long id, double latDeg, double lonDeg, BlockTags tags) {
    if (tags.size() > 0
        && Math.abs(latDeg) <= 90
        && Math.abs(lonDeg) <= 180
        && carriesWanted(tags)) {
      consumer.accept(new OsmPoint("node/" + id, new LatLon(latDeg, lonDeg), tags.copy()));
      nodes++;
    }
  }

  @Override
  public void way(Osmformat.Way way, BlockTags tags) {
    if (way.getRefsCount() < CLOSED_REFS || !carriesWanted(tags)) {
      return;
    }
    long[] refs = RoadWays.refs(way);
    if (refs[0] == refs[refs.length - 1]) {
      long[] corners = Arrays.copyOf(refs, refs.length - 1);
      closedWays.add(new ClosedWay(way.getId(), corners, tags.copy()));
    }
  }

  private boolean carriesWanted(BlockTags tags) {
    for (int i = 0; i < tags.size(); i++) {
      Set<String> values = wanted.get(tags.key(i));
      if (values != null && anyOf(values, tags.value(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyOf(Set<String> values, String text) {
    if (text.indexOf(';') < 0) {
      return values.contains(text);
    }
    for (String item : text.split(";")) {
      if (values.contains(item.strip())) {
        return true;
      }
    }
    return false;
  }
}
