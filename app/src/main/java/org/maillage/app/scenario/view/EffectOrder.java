package org.maillage.app.scenario.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of the table of communes.
 *
 * @param column what is compared
 * @param descending from the largest down
 */
public record EffectOrder(Column column, boolean descending) {

  /** Those who gain most first. */
  public static final EffectOrder DEFAULT = new EffectOrder(Column.GAIN, true);

  /** Columns that can be compared, by their name in an address. */
  public enum Column {
    NOM,
    AVANT,
    APRES,
    GAIN,
    GAGNANTS,
    PERDANTS;

    /** Name in an address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads {@link #key()} back; empty when the text names no column. */
  public static Optional<EffectOrder> find(String key) {
    boolean descending = key.startsWith("-");
    String name = descending ? key.substring(1) : key;
    return Arrays.stream(Column.values())
        .filter(column -> column.key().equals(name))
        .map(column -> new EffectOrder(column, descending))
        .findFirst();
  }

  /** {@code gain}, or {@code -gain} when descending. */
  public String key() {
    return (descending ? "-" : "") + column.key();
  }

  /** The order after a click on the head of a column; figures start with the largest. */
  public EffectOrder click(String columnKey) {
    Column clicked = Column.valueOf(columnKey.toUpperCase(Locale.ROOT));
    return clicked == column
        ? new EffectOrder(column, !descending)
        : new EffectOrder(clicked, clicked != Column.NOM);
  }

  /** The value of {@code aria-sort} of a column. */
  public String ariaSort(String columnKey) {
    return !columnKey.equals(column.key()) ? "none" : descending ? "descending" : "ascending";
  }
}
