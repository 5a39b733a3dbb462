package org.maillage.app.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.maillage.engine.snap.SnappedPoint;
import org.maillage.engine.whatif.EdgeTimes;
import org.maillage.engine.whatif.PointChange;
import org.maillage.engine.whatif.PointField;

/**
 * Times of everybody to the nearest place of one service, now of the baseline, now of a scenario:
 * from one to the next only what differs is undone and done. For one thread.
 */
final class ServiceField {

  private final PointField field;
  private final long[] baseMs;
  private final int[] basePlace;
  private final List<FieldEdit> done = new ArrayList<>();
  private final Map<String, Integer> numberOf = new LinkedHashMap<>();
  private final Map<Integer, String> placeOf = new HashMap<>();

  /**
   * The field of the baseline.
   *
   * @param empty without places, used by nobody else
   * @param places points of the road by place, in the order that decides between equal times
   */
  ServiceField(PointField empty, Map<String, SnappedPoint> places) {
    this.field = empty;
    places.keySet().forEach(id -> put(id, numberOf.size()));
    field.openAll(List.copyOf(places.values()));
    field.settle();
    this.baseMs = timesNow();
    this.basePlace = placesNow();
  }

  private void put(String id, int number) {
    numberOf.put(id, number);
    placeOf.put(number, id);
  }

  /** Brings the field from wherever it is to the baseline with these edits, in their order. */
  void become(List<FieldEdit> edits) {
    int same = 0;
    while (same < Math.min(done.size(), edits.size()) && done.get(same).equals(edits.get(same))) {
      same++;
    }
    while (done.size() > same) {
      undo(done.remove(done.size() - 1));
    }
    for (FieldEdit edit : edits.subList(same, edits.size())) {
      apply(edit);
      done.add(edit);
    }
  }

  private void apply(FieldEdit edit) {
    if (edit instanceof FieldEdit.RoadTimes road) {
      field.setTimes(List.<EdgeTimes>of(road.times()));
    } else if (edit instanceof FieldEdit.NewRoad road) {
      field.addRoad(road.startNode(), road.endNode(), road.forwardMs(), road.backwardMs());
    } else if (edit instanceof FieldEdit.Close close) {
      field.close(number(close.place()));
    } else if (edit instanceof FieldEdit.Open open) {
      // The place may have stood elsewhere before: its former number stays with what was closed.
      put(open.place(), field.open(open.point()).subject());
    }
  }

  private void undo(FieldEdit edit) {
    PointChange undone = field.undo();
    if (edit instanceof FieldEdit.Open open) {
      placeOf.remove(undone.subject());
      numberOf.remove(open.place());
    } else if (edit instanceof FieldEdit.Close close) {
      put(close.place(), undone.subject());
    }
  }

  private int number(String place) {
    return Objects.requireNonNull(numberOf.get(place), () -> place + " is not open");
  }

  /** Times of the baseline in milliseconds, one a point, -1 where there is none. */
  long[] baseMs() {
    return baseMs.clone();
  }

  /** The field itself, for a place that is tried and not opened. */
  PointField points() {
    return field;
  }

  /** Times and places as they are now. */
  Answer now() {
    return new Answer(timesNow(), this::place);
  }

  /** Times and places as they would be if a place brought this change. */
  Answer with(PointChange change, String openedPlace) {
    long[] times = timesNow();
    Map<Integer, Boolean> toOpened = new HashMap<>();
    for (int i = 0; i < change.size(); i++) {
      times[change.point(i)] = change.afterMs(i);
      toOpened.put(change.point(i), change.placeAfter(i) == change.subject());
    }
    return new Answer(times, p -> toOpened.getOrDefault(p, false) ? openedPlace : place(p));
  }

  /**
   * What people have.
   *
   * @param timeMs milliseconds, one a point, -1 where there is none
   * @param place the nearest place of a point, null when there is none
   */
  record Answer(long[] timeMs, IntFunction<@Nullable String> place) {}

  private long[] timesNow() {
    long[] now = new long[field.index().size()];
    for (int p = 0; p < now.length; p++) {
      now[p] = field.timeMs(p);
    }
    return now;
  }

  private int[] placesNow() {
    int[] now = new int[field.index().size()];
    for (int p = 0; p < now.length; p++) {
      now[p] = field.place(p);
    }
    return now;
  }

  /** The nearest place of a point in the baseline; null when there is none. */
  @Nullable String basePlace(int point) {
    return placeOf.get(basePlace[point]);
  }

  private @Nullable String place(int point) {
    return placeOf.get(field.place(point));
  }
}
