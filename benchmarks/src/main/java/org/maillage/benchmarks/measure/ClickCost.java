package org.maillage.benchmarks.measure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Time within which a share of the clicks of one kind is answered. */
final class ClickCost implements Measure {

  private final Click click;
  private final Click.Action action;
  private final boolean elapsed;
  private final int percent;
  private final @Nullable Target target;

  /**
   * @param elapsed on the clock with all threads; processor time of one thread otherwise
   * @param percent how many of 100 clicks, 1 to 100
   */
  ClickCost(
      Click click, Click.Action action, boolean elapsed, int percent, @Nullable Target target) {
    this.click = click;
    this.action = action;
    this.elapsed = elapsed;
    this.percent = percent;
    this.target = target;
  }

  private String verb() {
    return action.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String code() {
    return "click.%s%s.p%d".formatted(verb(), elapsed ? ".elapsed" : "", percent);
  }

  @Override
  public String name() {
    return "%s of a place and its services, %s, %d of 100"
        .formatted(verb(), elapsed ? "elapsed" : "CPU", percent);
  }

  @Override
  public String unit() {
    return "ms";
  }

  @Override
  public Optional<Target> target() {
    return Optional.ofNullable(target);
  }

  @Override
  public double value() {
    Map<Click.Action, Samples> samples = elapsed ? click.result().elapsed() : click.result().cpu();
    Samples ofAction = samples.get(action);
    if (ofAction == null) {
      throw new IllegalStateException("no " + verb() + " was measured");
    }
    return ofAction.quantileMs(percent / 100.0);
  }
}
