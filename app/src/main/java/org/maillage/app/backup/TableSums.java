package org.maillage.app.backup;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table, in any order, and says what they come to. */
public final class TableSums implements RowConsumer {

  private final Table table;
  private final TableDigest digest;

  public TableSums(Table table) {
    this.table = table;
    this.digest = new TableDigest(table.columns());
  }

  @Override
  public void accept(List<@Nullable Object> values) throws IOException {
    digest.add(values);
  }

  /** The sum of the rows so far. */
  public TableSum sum() {
    return digest.sum(table.name());
  }
}
