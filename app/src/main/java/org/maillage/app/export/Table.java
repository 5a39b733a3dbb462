package org.maillage.app.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table: its columns and its rows.
 *
 * @param name of the file, without its ending
 * @param columns each name once
 * @param rows in the order of the file
 * @param <R> rows
 */
public record Table<R>(String name, List<Column<R>> columns, List<R> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    Set<String> seen = new HashSet<>();
    for (Column<R> column : columns) {
      if (!seen.add(column.name())) {
        throw new IllegalArgumentException("table " + name + " has " + column.name() + " twice");
      }
    }
  }
}
