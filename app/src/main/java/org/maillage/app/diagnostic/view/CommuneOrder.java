package org.maillage.app.diagnostic.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of the table of communes.
 *
 * @param column what is compared
 * @param descending from the largest down
 */
public record CommuneOrder(Column column, boolean descending) {

  /** The farthest first: the question most people come with. */
  public static final CommuneOrder DEFAULT = new CommuneOrder(Column.TEMPS, true);

  /** Columns that can be compared, by their name in an address. */
  public enum Column {
    NOM,
    EPCI,
    POPULATION,
    TEMPS,
    PROXIMITE,
    INTERMEDIAIRE,
    SUPERIEURE,
    ELOIGNEMENT;

    /** Name in an address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #key()} back.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    public static Column get(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether the first click sorts from the largest down. */
    public boolean largestFirst() {
      return this != NOM && this != EPCI;
    }
  }

  /** Reads {@link #key()} back; empty when the text names no column. */
  public static Optional<CommuneOrder> find(String key) {
    boolean descending = key.startsWith("-");
    String name = descending ? key.substring(1) : key;
    return Arrays.stream(Column.values())
        .filter(column -> column.key().equals(name))
        .map(column -> new CommuneOrder(column, descending))
        .findFirst();
  }

  /** {@code temps}, or {@code -temps} when descending. */
  public String key() {
    return (descending ? "-" : "") + column.key();
  }

  /** The order after a click on the head of a column. */
  public CommuneOrder click(Column clicked) {
    return clicked == column
        ? new CommuneOrder(column, !descending)
        : new CommuneOrder(clicked, clicked.largestFirst());
  }

  /** The value of {@code aria-sort} of a column. */
  public String ariaSort(String columnKey) {
    return Column.get(columnKey) != column ? "none" : descending ? "descending" : "ascending";
  }
}
