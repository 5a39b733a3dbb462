package org.maillage.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What every request took, by kind, and what went wrong. Safe for several threads. */
final class Recorder {

  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
  private static final int DIGITS = 3;
  private static final int KEPT_ERRORS = 20;

  private final Map<String, ConcurrentHistogram> histograms = new ConcurrentSkipListMap<>();
  private final Map<String, Long> errors = new TreeMap<>();

  /**
   * A kind of request.
   *
   * @param p50Ms half of them were answered within
   */
  record Line(
      String kind, long requests, double p50Ms, double p95Ms, double p99Ms, double longestMs) {}

  void took(String kind, long nanos) {
    histograms
        .computeIfAbsent(kind, k -> new ConcurrentHistogram(LONGEST_MICROS, DIGITS))
        .recordValue(Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos)));
  }

  synchronized void failed(String kind, String what) {
    String key = kind + ": " + what;
    if (errors.size() < KEPT_ERRORS || errors.containsKey(key)) {
      errors.merge(key, 1L, Long::sum);
    } else {
      errors.merge("others", 1L, Long::sum);
    }
  }

  synchronized Map<String, Long> errors() {
    return new TreeMap<>(errors);
  }

  long requests() {
    return histograms.values().stream().mapToLong(Histogram::getTotalCount).sum();
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    histograms.forEach(
        (kind, histogram) ->
            lines.add(
                new Line(
                    kind,
                    histogram.getTotalCount(),
                    ms(histogram, 50),
                    ms(histogram, 95),
                    ms(histogram, 99),
                    histogram.getMaxValue() / 1e3)));
    return lines;
  }

  private static double ms(Histogram histogram, double percentile) {
    return histogram.getValueAtPercentile(percentile) / 1e3;
  }
}
