package org.maillage.domain.diagnostic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Times of every origin of a diagnostic to the nearest place of every service: what means are made
 * of, kept so that any group of people may be looked at afterwards. Origins are the points of
 * {@link DiagnosticInput#points()} by {@link Methode#CARROYEE}, the communes by {@link
 * Methode#COMMUNALE}, in that order.
 */
public final class PointTimes {

  /** No times at all: of a diagnostic made by hand. */
  public static final PointTimes NONE = new PointTimes(0, Map.of());

  private final int origins;
  private final Map<String, int[]> timeMs;

  private PointTimes(int origins, Map<String, int[]> timeMs) {
    this.origins = origins;
    this.timeMs = timeMs;
  }

  /** Gathers the times of one service after the other. */
  public static final class Builder {
    private final int origins;
    private final Map<String, int[]> timeMs = new LinkedHashMap<>();

    /**
     * @param origins how many there are, 0 or more
     */
    public Builder(int origins) {
      this.origins = origins;
    }

    /**
     * Adds a service.
     *
     * @param serviceTimesMs one time an origin in milliseconds, {@link TravelTimes#UNREACHED} where
     *     there is none; times of 24 days or more are kept as 24 days
     * @throws IllegalArgumentException when the service is there already, or there is not one time
     *     for each origin
     */
    public Builder add(String serviceCode, long... serviceTimesMs) {
      if (serviceTimesMs.length != origins) {
        throw new IllegalArgumentException(
            serviceTimesMs.length + " times to " + serviceCode + " for " + origins + " origins");
      }
      int[] kept =
          Arrays.stream(serviceTimesMs)
              .mapToInt(ms -> ms < 0 ? -1 : (int) Math.min(ms, Integer.MAX_VALUE))
              .toArray();
      if (timeMs.put(serviceCode, kept) != null) {
        throw new IllegalArgumentException("times to " + serviceCode + " were added twice");
      }
      return this;
    }

    /** All that was added. */
    public PointTimes build() {
      return new PointTimes(origins, new LinkedHashMap<>(timeMs));
    }
  }

  /** How many origins there are. */
  public int origins() {
    return origins;
  }

  /** Services that have times, in the order they were added. */
  public List<String> services() {
    return List.copyOf(timeMs.keySet());
  }

  /** Milliseconds, or {@link TravelTimes#UNREACHED}; the service must be known. */
  public long timeMs(String serviceCode, int origin) {
    return get(serviceCode)[origin];
  }

  /** Every service with its times, one an origin, milliseconds or -1; the arrays are copies. */
  public void forEach(BiConsumer<String, int[]> action) {
    timeMs.forEach((service, times) -> action.accept(service, times.clone()));
  }

  /**
   * Mean time of each origin to several services, over those that have a time (methods, section 2);
   * of one service its own times.
   *
   * @param serviceCodes known services
   * @return milliseconds, one an origin, {@link TravelTimes#UNREACHED} where none has a time
   */
  public long[] mean(List<String> serviceCodes) {
    List<int[]> services = serviceCodes.stream().map(this::get).toList();
    long[] mean = new long[origins];
    for (int o = 0; o < origins; o++) {
      long sum = 0;
      int known = 0;
      for (int[] times : services) {
        if (times[o] >= 0) {
          sum += times[o];
          known++;
        }
      }
      mean[o] = known == 0 ? TravelTimes.UNREACHED : Math.round((double) sum / known);
    }
    return mean;
  }

  private int[] get(String serviceCode) {
    int[] times = timeMs.get(serviceCode);
    if (times == null) {
      throw new IllegalArgumentException("no times to the service " + serviceCode);
    }
    return times;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PointTimes that
        && origins == that.origins
        && services().equals(that.services())
        && timeMs.keySet().stream().allMatch(s -> Arrays.equals(get(s), that.get(s)));
  }

  @Override
  public int hashCode() {
    return 31 * origins + timeMs.keySet().hashCode();
  }

  @Override
  public String toString() {
    return origins + " origins to " + timeMs.keySet();
  }
}
