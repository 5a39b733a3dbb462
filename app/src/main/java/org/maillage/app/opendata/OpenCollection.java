package org.maillage.app.opendata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.export.Table;

/**
 * A table of the open data whose lines have an address each.
 *
 * @param <F> lines
 */
public final class OpenCollection<F extends OpenFeature> {

  private final Table<F> table;
  private final Map<String, F> byKey = new HashMap<>();

  OpenCollection(Table<F> table) {
    this.table = table;
    for (F row : table.rows()) {
      if (byKey.put(row.key(), row) != null) {
        throw new IllegalArgumentException(table.name() + " has " + row.key() + " twice");
      }
    }
  }

  /** Name in addresses, and of its files. */
  public String name() {
    return table.name();
  }

  public Table<F> table() {
    return table;
  }

  /** The line of a key. */
  public Optional<F> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }
}
