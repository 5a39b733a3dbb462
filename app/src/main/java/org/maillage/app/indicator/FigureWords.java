package org.maillage.app.indicator;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.Unit;

/** Figures in words: with their unit, or why there is none. For one request. */
public final class FigureWords {

  /** Coverage from which a figure is said to be about everybody. */
  private static final double EVERYBODY = 0.995;

  private final Words words;
  private final NumberFormat tenths;

  public FigureWords(Words words) {
    this.words = words;
    this.tenths =
        NumberFormat.getNumberInstance(words.language().equals("en") ? Locale.UK : Locale.FRANCE);
    this.tenths.setRoundingMode(RoundingMode.HALF_UP);
    this.tenths.setMaximumFractionDigits(1);
    this.tenths.setMinimumFractionDigits(1);
  }

  /** "31 %", "≈ 21 500 € par an", "non publié". */
  public String figure(Unit unit, Figure figure) {
    Figure.Missing missing = figure.missing();
    if (missing != null) {
      return missing(missing);
    }
    String value = value(unit, figure.value());
    return figure.approximate() ? words.get("indicator.approximate", value) : value;
  }

  /** Why there is no figure. */
  public String missing(Figure.Missing missing) {
    return words.get("indicator.missing." + missing.name().toLowerCase(Locale.ROOT));
  }

  /** Whom the figure is about, where that is not everybody; empty otherwise. */
  public String coverage(Figure figure) {
    return !figure.known() || figure.coverage() >= EVERYBODY
        ? ""
        : words.get("indicator.coverage", words.figures().percent(figure.coverage()));
  }

  /** A known value with its unit. */
  public String value(Unit unit, double value) {
    return switch (unit) {
      case PEOPLE, HOUSEHOLDS, CLASS -> words.figures().integer(value);
      case KM2 -> words.get("indicator.unit.km2", words.figures().integer(value));
      case PEOPLE_PER_KM2 -> words.get("indicator.unit.density", wholeOrTenths(value));
      case SHARE -> words.figures().finePercent(Math.max(0, Math.min(1, value)));
      case YEARLY_RATE -> words.get("indicator.unit.rate", signed(100 * value));
      case EUROS_A_YEAR -> words.get("indicator.unit.euros", words.figures().integer(value));
      case PEOPLE_A_HOUSEHOLD -> words.get("indicator.unit.household", tenths(value));
      case PER_THOUSAND -> words.get("indicator.unit.thousand", wholeOrTenths(value));
      case TIME -> words.figures().findMinutes(Math.round(value)).orElseThrow();
    };
  }

  /** "12,3": one decimal. */
  public String tenths(double value) {
    return tenths.format(value);
  }

  /** "+0,7", "−0,3", "0,0". */
  private String signed(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    String sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
    return sign + tenths(Math.abs(rounded));
  }

  private String wholeOrTenths(double value) {
    return value < 9.95 ? tenths(value) : words.figures().integer(value);
  }
}
