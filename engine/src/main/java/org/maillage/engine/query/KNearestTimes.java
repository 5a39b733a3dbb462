package org.maillage.engine.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.snap.SnappedPoint;

/** The answer of {@link KNearestSearch}. Immutable. */
public final class KNearestTimes {

  /**
   * One of the nearest places.
   *
   * @param timeMs milliseconds, walking included
   * @param place index of the place in the list of the question, or the number of its group where
   *     groups were asked for
   */
  public record Choice(long timeMs, int place) {}

  private final RoadGraph graph;

  /** Indices of the places by edge: a point on the same edge may be reached straight along it. */
  private final Map<Integer, List<Integer>> placesByEdge = new HashMap<>();

  private final List<SnappedPoint> places;
  private final int[] groupOf;
  private final int k;
  private final KLabels labels;

  KNearestTimes(RoadGraph graph, List<SnappedPoint> places, int[] groupOf, int k, KLabels labels) {
    this.graph = graph;
    this.places = List.copyOf(places);
    this.groupOf = groupOf.clone();
    for (int i = 0; i < places.size(); i++) {
      placesByEdge.computeIfAbsent(places.get(i).edge(), edge -> new ArrayList<>()).add(i);
    }
    this.k = k;
    this.labels = labels;
  }

  /** The nearest places of a node, the nearest first, on equal times the one listed first. */
  public List<Choice> atNode(int node) {
    return choices(labels, node, 0);
  }

  /** The nearest places of a point of an edge, in the same order. */
  public List<Choice> from(SnappedPoint origin) {
    KLabels best = new KLabels(1, k);
    EdgeLegs.leaving(
        graph,
        origin,
        (node, legMs, legMm) -> {
          for (int rank = 0; rank < labels.count(node); rank++) {
            best.improve(0, legMs + labels.timeMs(node, rank), labels.place(node, rank));
          }
        });
    for (int place : placesByEdge.getOrDefault(origin.edge(), List.of())) {
      SnappedPoint other = places.get(place);
      long alongMs = EdgeLegs.alongMs(graph, origin, other);
      if (alongMs >= 0) {
        best.improve(0, alongMs + other.accessMs(), groupOf[place]);
      }
    }
    return choices(best, 0, origin.accessMs());
  }

  private static List<Choice> choices(KLabels labels, int node, long accessMs) {
    List<Choice> choices = new ArrayList<>(labels.count(node));
    for (int rank = 0; rank < labels.count(node); rank++) {
      choices.add(new Choice(accessMs + labels.timeMs(node, rank), labels.place(node, rank)));
    }
    return List.copyOf(choices);
  }
}
