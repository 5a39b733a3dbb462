package org.maillage.engine.whatif;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.query.Label;
import org.maillage.engine.query.NearestTimes;
import org.maillage.engine.query.SearchArcs;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.OpenPlaces.Open;

/**
 * Times to (or from) the nearest of the places of one service, kept up to date while places open,
 * close and move and roads change. Every change is exact, equal to computing everything anew, says
 * which nodes it changed, costs what it touches, and can be undone, the last one first.
 *
 * <p>Places are numbered in the order in which they open; a place that moves keeps its number.
 * Equal times go to the lower number. The graph is shared and never modified. For one thread.
 */
public final class NearestField {

  private record Undo(FieldChange change, EditedRoads roads, OpenPlaces places) {}

  private final FieldLabels labels;
  private final Repair repair;
  private final Deque<Undo> done = new ArrayDeque<>();
  private EditedRoads roads;
  private OpenPlaces places = new OpenPlaces();

  /**
   * A field without any open place.
   *
   * @param spread arcs of the graph in the direction of the answers
   * @param rim arcs of the same graph in the opposite direction
   */
  public NearestField(RoadGraph graph, SearchArcs spread, SearchArcs rim) {
    if (spread.direction() == rim.direction()
        || spread.nodeCount() != graph.nodeCount()
        || rim.nodeCount() != graph.nodeCount()) {
      throw new IllegalArgumentException("the arcs are not those of the graph in both directions");
    }
    labels = new FieldLabels(graph.nodeCount());
    roads = new EditedRoads(graph, spread, rim);
    repair = new Repair(labels, spread);
  }

  /** Opens places all at once, numbered from the next number on: how a field is filled. */
  public FieldChange openAll(List<SnappedPoint> points) {
    List<Open> opened = new ArrayList<>();
    for (SnappedPoint point : points) {
      opened.add(new Open(places.nextPlace() + opened.size(), point, roads.seedsOf(point)));
    }
    return change(-1, roads, places.with(opened), Edition.ofPlaces(List.of(), opened));
  }

  /** Opens a place under the next number, which is the subject of the change. */
  public FieldChange open(SnappedPoint point) {
    Open opened = new Open(places.nextPlace(), point, roads.seedsOf(point));
    return change(
        opened.place(),
        roads,
        places.with(List.of(opened)),
        Edition.ofPlaces(List.of(), List.of(opened)));
  }

  /**
   * Closes a place.
   *
   * @throws IllegalArgumentException when it is not open
   */
  public FieldChange close(int place) {
    Open closed = places.get(place);
    return change(
        place, roads, places.without(place), Edition.ofPlaces(List.of(closed), List.of()));
  }

  /**
   * Moves a place, as one change.
   *
   * @throws IllegalArgumentException when it is not open
   */
  public FieldChange move(int place, SnappedPoint point) {
    Open from = places.get(place);
    Open to = new Open(place, point, roads.seedsOf(point));
    return change(
        place, roads, places.with(List.of(to)), Edition.ofPlaces(List.of(from), List.of(to)));
  }

  /**
   * Gives edges other times, or closes them, as one change. Points stay attached to closed edges
   * and cannot be driven to from there; to attach them elsewhere is up to the caller.
   *
   * <p>An edge that turn restrictions made copies of keeps them: who may turn into it and out of it
   * stays as it is.
   *
   * @param edits of several for one edge the last counts
   * @throws IllegalArgumentException when an edge does not exist or is a copy
   */
  public FieldChange setTimes(List<EdgeTimes> edits) {
    return edit(
        -1,
        edits.stream()
            .flatMap(times -> roads.ofRoad(times).stream())
            .map(times -> roads.getEdge(times.edge()).with(times))
            .toList());
  }

  /**
   * Adds a road between two junctions: who comes to either by any road may turn into it, and who
   * comes by it may turn everywhere. Its number, the subject of the change, can be given to {@link
   * #setTimes}; no points lie on it.
   *
   * @param startNode a node, or a copy of it: the junction is meant
   * @param endNode a node, or a copy of it
   * @param forwardMs milliseconds from the first node to the second, or {@link RoadGraph#NO_WAY}
   * @param backwardMs milliseconds from the second to the first, or {@link RoadGraph#NO_WAY}
   */
  public FieldChange addRoad(int startNode, int endNode, int forwardMs, int backwardMs) {
    if (Math.min(startNode, endNode) < 0 || Math.max(startNode, endNode) >= roads.nodeCount()) {
      throw new IllegalArgumentException("a road between nodes " + startNode + " and " + endNode);
    }
    List<EditedEdge> edges = roads.newRoad(startNode, endNode, forwardMs, backwardMs);
    return edit(edges.get(0).times().edge(), edges);
  }

  private FieldChange edit(int subject, List<EditedEdge> edits) {
    EditedRoads edited = roads.with(edits);
    Edition edition = new Edition();
    for (int edge : edits.stream().map(e -> e.times().edge()).distinct().toList()) {
      EditedEdge now = edited.getEdge(edge);
      edition.edges.add(now);
      if (roads.hasEdge(edge)) {
        edition.slower.add(roads.getEdge(edge).slowerWith(now.times()));
      }
      for (Open open : places.onEdge(edge)) {
        edition.closed.add(open);
        edition.opened.add(new Open(open.place(), open.point(), edited.seedsOf(open.point())));
      }
    }
    return change(subject, edited, places.with(edition.opened), edition);
  }

  /** What a change takes away and what it brings. */
  private static final class Edition {
    final List<Open> closed = new ArrayList<>();
    final List<EditedEdge> slower = new ArrayList<>();
    final List<Open> opened = new ArrayList<>();
    final List<EditedEdge> edges = new ArrayList<>();

    static Edition ofPlaces(List<Open> closed, List<Open> opened) {
      Edition edition = new Edition();
      edition.closed.addAll(closed);
      edition.opened.addAll(opened);
      return edition;
    }
  }

  private FieldChange change(
      int subject, EditedRoads newRoads, OpenPlaces newPlaces, Edition edition) {
    labels.begin();
    repair.wipe(roads, edition.closed, edition.slower);
    repair.mend(newRoads, newPlaces, edition.opened, edition.edges);
    FieldChange change = labels.end(subject);
    done.push(new Undo(change, roads, places));
    roads = newRoads;
    places = newPlaces;
    return change;
  }

  /**
   * Takes the last change back.
   *
   * @return the change that was taken back
   * @throws java.util.NoSuchElementException when there is none
   */
  public FieldChange undo() {
    Undo last = done.pop();
    labels.restore(last.change());
    roads = last.roads();
    places = last.places();
    return last.change();
  }

  /**
   * Makes what was done so far the base of all that follows: it can no longer be undone, and what
   * was kept for that is freed. The places that open first reach every node, so that what their
   * opening changed takes as much memory as all labels.
   */
  public void settle() {
    done.clear();
    labels.trim();
  }

  /** Milliseconds of a node, or {@link NearestTimes#UNREACHED}. */
  public long timeMs(int node) {
    return Label.timeMs(labels.get(node));
  }

  /** Number of the nearest place of a node, or -1. */
  public int place(int node) {
    return Label.place(labels.get(node));
  }

  /**
   * The time and the nearest place of a point of an edge, places on the same edge included.
   *
   * @throws IllegalArgumentException when the point lies on an edge that the graph does not have
   */
  public PointTime at(SnappedPoint point) {
    long label = Math.min(labelByNodes(point), labelAlong(point));
    return label == Label.UNREACHED
        ? PointTime.UNREACHED
        : new PointTime(point.accessMs() + Label.timeMs(label), Label.place(label));
  }

  /** What the nodes of its edge give to a point, its own access not included. */
  long labelByNodes(SnappedPoint point) {
    long[] best = {Label.UNREACHED};
    roads.reads(
        point,
        (node, legMs, legMm) -> {
          long label = labels.get(node);
          if (label != Label.UNREACHED) {
            offer(best, legMs + Label.timeMs(label), Label.place(label));
          }
        });
    return best[0];
  }

  /** What the places on its own edge give to a point, its own access not included. */
  long labelAlong(SnappedPoint point) {
    List<Open> near = places.onEdge(point.edge());
    if (near.isEmpty()) {
      return Label.UNREACHED;
    }
    long[] best = {Label.UNREACHED};
    for (Open open : near) {
      long alongMs = roads.alongMs(point, open.point());
      if (alongMs >= 0) {
        offer(best, alongMs + open.point().accessMs(), open.place());
      }
    }
    return best[0];
  }

  /** The roads as they are now. */
  EditedRoads roads() {
    return roads;
  }

  /** Number for the next new place. */
  int nextPlace() {
    return places.nextPlace();
  }

  /** Label of a node. */
  long label(int node) {
    return labels.get(node);
  }

  /** Whether an edge has other times than in the graph. */
  boolean isEdited(int edge) {
    return roads.isEdited(edge);
  }

  /**
   * The edge on which an open place lies.
   *
   * @throws IllegalArgumentException when it is not open
   */
  int edgeOf(int place) {
    return places.get(place).point().edge();
  }

  private static void offer(long[] best, long timeMs, int place) {
    if (timeMs <= SearchArcs.MAX_MS) {
      best[0] = Math.min(best[0], Label.of((int) timeMs, place));
    }
  }
}
