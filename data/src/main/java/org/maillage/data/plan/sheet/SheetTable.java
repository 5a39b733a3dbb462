package org.maillage.data.plan.sheet;

import java.util.List;
import java.util.Optional;

/** One sheet and its columns. */
record SheetTable(SheetId id, List<SheetColumn> columns) {

  /** The code of the fiche that a row belongs to. */
  static final String FICHE = "@fiche";

  /** What a row is called within its fiche, and where a row of another sheet belongs. */
  static final String NUMBER = "@n";

  /** The code of the fiche above. */
  static final String PARENT = "@parent";

  /** The name of a fiche's level. */
  static final String LEVEL = "@level";

  SheetTable {
    columns = List.copyOf(columns);
  }

  static SheetTable of(SheetId id, SheetColumn... columns) {
    return new SheetTable(id, List.of(columns));
  }

  /** The column that a refusal of a plan file names by a key. */
  Optional<SheetColumn> findColumn(String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key) || column.lastKey().equals(key))
        .findFirst();
  }
}
