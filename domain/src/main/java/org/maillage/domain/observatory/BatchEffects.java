package org.maillage.domain.observatory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.TravelTimes.FromOrigins;
import org.maillage.domain.diagnostic.TravelTimes.NearestPlaces;
import org.maillage.domain.observatory.BatchOffer.Spot;
import org.maillage.domain.observatory.BatchOffer.Undone;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;

/**
 * The effect of each change of a batch (docs/methodes/observatoire.md): times with the whole batch
 * done, beside times with the whole batch done but this one change. Two closures that together
 * leave nothing are each told with the other one closed; two that do not meet do not disturb each
 * other; and no order of the changes has to be invented.
 */
public final class BatchEffects {

  private final FromOrigins origins;
  private final double[] people;
  private final BatchOffer offer;
  private final Map<String, long[]> withAll = new TreeMap<>();

  private BatchEffects(TravelTimes engine, List<PopulationPoint> points, BatchOffer offer) {
    this.origins = engine.from(points.stream().map(PopulationPoint::position).toList());
    this.people = points.stream().mapToDouble(PopulationPoint::people).toArray();
    this.offer = offer;
  }

  /** Takes the effects of a change, one a service. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes them.
     *
     * @param event as in {@link Undone#event}
     * @param effects by code of the service
     */
    void take(int event, Map<String, PeopleEffect> effects);
  }

  /**
   * Measures every change, in order.
   *
   * @param goesOn asked before each change
   * @return false when it did not go on to the end
   */
  public static boolean measure(
      TravelTimes engine,
      List<PopulationPoint> points,
      BatchOffer offer,
      Sink sink,
      BooleanSupplier goesOn) {
    BatchEffects effects = new BatchEffects(engine, points, offer);
    for (Undone change : offer.undone()) {
      if (!goesOn.getAsBoolean()) {
        return false;
      }
      sink.take(change.event(), effects.of(change));
    }
    return true;
  }

  private Map<String, PeopleEffect> of(Undone change) {
    Map<String, PeopleEffect> effects = new TreeMap<>();
    change
        .before()
        .forEach(
            (service, before) -> {
              List<Spot> spots = offer.after().getOrDefault(service, List.of());
              List<LatLon> without = new ArrayList<>(before);
              spots.stream()
                  .filter(spot -> !spot.placeId().equals(change.placeId()))
                  .forEach(spot -> without.add(spot.position()));
              long[] with =
                  withAll.computeIfAbsent(
                      service, s -> times(spots.stream().map(Spot::position).toList()));
              effects.put(service, PeopleEffect.of(times(without), with, people));
            });
    return effects;
  }

  private long[] times(List<LatLon> places) {
    NearestPlaces nearest = origins.toNearest(places);
    long[] timesMs = new long[people.length];
    for (int o = 0; o < timesMs.length; o++) {
      timesMs[o] = nearest.timeMs(o);
    }
    return timesMs;
  }
}
