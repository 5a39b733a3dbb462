package org.maillage.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The lines that tell what a click costs. */
final class ClickMeasures {

  private static final List<Integer> PERCENTS = List.of(50, 95, 99);
  private static final int PROMISED_PERCENT = 95;

  private ClickMeasures() {}

  /**
   * The lines.
   *
   * @param target of what is held over the map, 95 of 100
   */
  static List<Measure> of(Click click, @Nullable Target target) {
    List<Measure> measures = new ArrayList<>();
    for (Click.Action action : Click.Action.values()) {
      for (boolean elapsed : List.of(false, true)) {
        for (int percent : PERCENTS) {
          boolean promised = action == Click.Action.HOLD && percent == PROMISED_PERCENT && !elapsed;
          measures.add(new ClickCost(click, action, elapsed, percent, promised ? target : null));
        }
      }
    }
    measures.add(
        new Figure(
            "click.full.search",
            "the nine services computed anew, search, CPU",
            "ms",
            () -> click.result().searchMs()));
    measures.add(
        new Figure(
            "click.full.sweep",
            "the nine services computed anew, sweep, CPU",
            "ms",
            () -> click.result().sweepMs()));
    for (Click.Action action : Click.Action.values()) {
      measures.addAll(perAction(click, action));
    }
    return measures;
  }

  private static List<Measure> perAction(Click click, Click.Action action) {
    String verb = action.name().toLowerCase(Locale.ROOT);
    ClickCost slow = new ClickCost(click, action, false, PROMISED_PERCENT, null);
    return List.of(
        new Figure(
            "click." + verb + ".points",
            verb + ", points changed, all services",
            "points",
            () -> click.result().changedPoints().getOrDefault(action, Double.NaN)),
        new Figure(
            "click." + verb + ".ratio.search",
            "search anew, against a " + verb + " (95 of 100)",
            "times",
            () -> click.result().searchMs() / slow.value()),
        new Figure(
            "click." + verb + ".ratio.sweep",
            "sweep anew, against a " + verb + " (95 of 100)",
            "times",
            () -> click.result().sweepMs() / slow.value()));
  }
}
