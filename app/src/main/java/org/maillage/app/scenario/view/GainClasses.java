package org.maillage.app.scenario.view;

import java.util.ArrayList;
import java.util.List;
import org.maillage.app.map.MapArea;
import org.maillage.app.shell.Words;
import org.maillage.domain.scenario.CommuneEffect;

/**
 * The classes of a map of gains and losses, strongest gain first: the colours of {@link
 * org.maillage.app.map.MapScale#CHANGE}. The mean of a commune is compared, before any rounding.
 */
public final class GainClasses {

  private static final long MS_PER_MIN = 60_000;

  /** Less than that is the same to anybody. */
  private static final long SAME_MS = MS_PER_MIN / 2;

  private static final int BIG_GAIN_MIN = 6;
  private static final int GAIN_MIN = 3;
  private static final int LOSS_MIN = 3;
  private static final int BIG_LOSS_MIN = 5;
  private static final int LAST = 6;

  private GainClasses() {}

  enum Change {
    UNKNOWN,
    REACHED_NOW,
    REACHED_NO_MORE,
    GAINS,
    LOSES,
    SAME
  }

  static Change change(CommuneEffect commune) {
    if (commune.beforeMs() < 0 || commune.afterMs() < 0) {
      return commune.beforeMs() >= 0
          ? Change.REACHED_NO_MORE
          : commune.afterMs() >= 0 ? Change.REACHED_NOW : Change.UNKNOWN;
    }
    long gainMs = commune.gainMs();
    return Math.abs(gainMs) <= SAME_MS ? Change.SAME : gainMs > 0 ? Change.GAINS : Change.LOSES;
  }

  /** Class of a commune: 0 for the strongest gain to 6 for the strongest loss, or no class. */
  public static int of(CommuneEffect commune) {
    return switch (change(commune)) {
      case UNKNOWN -> MapArea.NO_CLASS;
      case REACHED_NOW -> 0;
      case REACHED_NO_MORE -> LAST;
      case SAME -> 3;
      case GAINS ->
          commune.gainMs() > BIG_GAIN_MIN * MS_PER_MIN
              ? 0
              : commune.gainMs() > GAIN_MIN * MS_PER_MIN ? 1 : 2;
      case LOSES ->
          -commune.gainMs() > BIG_LOSS_MIN * MS_PER_MIN
              ? LAST
              : -commune.gainMs() > LOSS_MIN * MS_PER_MIN ? 5 : 4;
    };
  }

  /** "gagne 4 min", "ne change pas", "perd 3 min", or that a time appears or goes. */
  public static String phrase(CommuneEffect commune, Words words) {
    return switch (change(commune)) {
      case UNKNOWN -> words.get("scenario.gain.unknown");
      case REACHED_NOW -> words.get("scenario.gain.reached");
      case REACHED_NO_MORE -> words.get("scenario.gain.left");
      case SAME -> words.get(commune.gainMs() == 0 ? "scenario.gain.none" : "scenario.gain.little");
      case GAINS -> words.get("scenario.gain.gains", minutes(commune.gainMs(), words));
      case LOSES -> words.get("scenario.gain.loses", minutes(-commune.gainMs(), words));
    };
  }

  private static String minutes(long ms, Words words) {
    return words.figures().findMinutes(ms).orElseThrow();
  }

  /** The classes in words. */
  public static List<String> labels(Words words) {
    List<String> labels = new ArrayList<>();
    labels.add(words.get("scenario.class.gain-over", words.figures().minutes(BIG_GAIN_MIN)));
    labels.add(
        words.get("scenario.class.gain-between", GAIN_MIN, words.figures().minutes(BIG_GAIN_MIN)));
    labels.add(words.get("scenario.class.gain-under", words.figures().minutes(GAIN_MIN)));
    labels.add(words.get("scenario.class.same"));
    labels.add(words.get("scenario.class.loss-under", words.figures().minutes(LOSS_MIN)));
    labels.add(
        words.get("scenario.class.loss-between", LOSS_MIN, words.figures().minutes(BIG_LOSS_MIN)));
    labels.add(words.get("scenario.class.loss-over", words.figures().minutes(BIG_LOSS_MIN)));
    return labels;
  }
}
