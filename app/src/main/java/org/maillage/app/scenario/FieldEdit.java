package org.maillage.app.scenario;

import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.EdgeTimes;

/** One step from the baseline of a service to a scenario, that its field can do and undo. */
sealed interface FieldEdit {

  /** A road takes another time, or is closed. */
  record RoadTimes(EdgeTimes times) implements FieldEdit {}

  /** A road is built. */
  record NewRoad(int startNode, int endNode, int forwardMs, int backwardMs) implements FieldEdit {}

  /** A place gives the service no more, where it stood. */
  record Close(String place) implements FieldEdit {}

  /** A place gives the service here. */
  record Open(String place, SnappedPoint point) implements FieldEdit {}
}
