package org.maillage.app.shell;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How numbers are written for people, in French or in English. The only place that rounds minutes,
 * so that a sentence, a map, a table and a file never disagree.
 *
 * <p>French puts a narrow no-break space (U+202F) between thousands and before a unit or "%";
 * English a comma between thousands, a no-break space before a unit and nothing before "%". Made
 * for one request: number formats are not for several threads.
 */
public final class Figures {

  /** From here on nobody counts in minutes. */
  private static final int LONG_MINUTES = 90;

  private static final char NARROW_NO_BREAK_SPACE = '\u202f';
  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final double MS_PER_MINUTE = 60_000;

  private final boolean french;
  private final NumberFormat integers;
  private final NumberFormat tenths;
  private final NumberFormat everyTenth;

  public Figures(Locale locale) {
    this.french = !locale.getLanguage().equals("en");
    Locale numbers = french ? Locale.FRANCE : Locale.UK;
    this.integers = NumberFormat.getIntegerInstance(numbers);
    this.integers.setRoundingMode(RoundingMode.HALF_UP);
    this.tenths = NumberFormat.getNumberInstance(numbers);
    this.tenths.setRoundingMode(RoundingMode.HALF_UP);
    this.tenths.setMaximumFractionDigits(1);
    this.everyTenth = (NumberFormat) tenths.clone();
    this.everyTenth.setMinimumFractionDigits(1);
  }

  /**
   * Whole minutes, rounded half up; empty when there is no time.
   *
   * @param timeMs milliseconds, negative when unknown
   */
  public static OptionalInt wholeMinutes(long timeMs) {
    return timeMs < 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.floor(timeMs / MS_PER_MINUTE + 0.5));
  }

  /**
   * "12 min", "&lt; 1 min" for a real journey under half a minute, "0 min" for none; empty when
   * there is no time.
   *
   * @param timeMs milliseconds, negative when unknown
   */
  public Optional<String> findMinutes(long timeMs) {
    OptionalInt minutes = wholeMinutes(timeMs);
    if (minutes.isEmpty()) {
      return Optional.empty();
    }
    if (minutes.getAsInt() == 0 && timeMs > 0) {
      return Optional.of("<" + unitSpace() + minutes(1));
    }
    return Optional.of(minutes(minutes.getAsInt()));
  }

  /**
   * A time as one says it of a way to go: like {@link #findMinutes}, from an hour and a half on "1
   * h 55 min".
   *
   * @param timeMs milliseconds, negative when unknown
   */
  public Optional<String> findDuration(long timeMs) {
    OptionalInt minutes = wholeMinutes(timeMs);
    if (minutes.isEmpty() || minutes.getAsInt() < LONG_MINUTES) {
      return findMinutes(timeMs);
    }
    String hours = integer(minutes.getAsInt() / 60) + unitSpace() + "h";
    int rest = minutes.getAsInt() % 60;
    return Optional.of(rest == 0 ? hours : hours + unitSpace() + minutes(rest));
  }

  /** "12 min". */
  public String minutes(int minutes) {
    return integer(minutes) + unitSpace() + "min";
  }

  /**
   * "11 %"; a share that is not nothing or everything is never shown as "0 %" or "100 %".
   *
   * @param share from 0 to 1
   */
  public String percent(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " is not within 0 to 1");
    }
    long percent = Math.round(share * 100);
    String sign = "";
    if (percent == 0 && share > 0) {
      sign = "<" + unitSpace();
      percent = 1;
    } else if (percent == 100 && share < 1) {
      sign = ">" + unitSpace();
      percent = 99;
    }
    return sign + percent + percentSign();
  }

  /**
   * "1,4 %" and "2,0 %", for shares that are small everywhere; as {@link #percent} never "0 %" or
   * "100 %" for what is not.
   *
   * @param share from 0 to 1
   */
  public String finePercent(double share) {
    double tenth = Math.round(share * 1_000) / 10.0;
    if (tenth == 0 && share > 0) {
      return "<" + unitSpace() + tenths.format(0.1) + percentSign();
    }
    return tenth > 0 && tenth < 10 ? everyTenth.format(tenth) + percentSign() : percent(share);
  }

  /** "27 000" in French, "27,000" in English; halves are rounded up. */
  public String integer(double number) {
    return integers.format(number);
  }

  /** "2,4", at most one decimal; halves are rounded up. */
  public String decimal(double number) {
    return tenths.format(number);
  }

  /** "350 m", "3,4 km", "145 km": as many digits as a driver needs. */
  public String distance(long lengthM) {
    if (lengthM < 1_000) {
      return integer(lengthM) + unitSpace() + "m";
    }
    NumberFormat format = lengthM < 9_950 ? tenths : integers;
    return format.format(lengthM / 1_000.0) + unitSpace() + "km";
  }

  private String percentSign() {
    return french ? NARROW_NO_BREAK_SPACE + "%" : "%";
  }

  private char unitSpace() {
    return french ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE;
  }
}
