package org.maillage.app.backup;

import java.util.List;

/**
 * A table as it is kept.
 *
 * @param name in lower case
 * @param columns those that are written, in their order; computed ones are not
 */
public record Table(String name, List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
  }
}
