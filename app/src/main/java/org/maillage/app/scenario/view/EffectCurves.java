package org.maillage.app.scenario.view;

import java.util.List;
import org.maillage.app.diagnostic.chapter.DistributionCurves;
import org.maillage.app.diagnostic.chapter.DistributionCurves.Curve;
import org.maillage.app.diagnostic.chapter.DistributionCurves.Means;
import org.maillage.app.shell.Words;

/** The share of people within so many minutes, before and after one or more scenarios. */
public final class EffectCurves {

  private static final List<Integer> ROWS_MIN = List.of(5, 7, 10, 15, 20, 30, 45, 60);

  private EffectCurves() {}

  /**
   * Draws the curves.
   *
   * @param curves the one that stands for today first
   */
  public static DistributionCurves of(List<Curve> curves, Words words) {
    return DistributionCurves.of(curves, ROWS_MIN, Means.MEAN, words);
  }
}
