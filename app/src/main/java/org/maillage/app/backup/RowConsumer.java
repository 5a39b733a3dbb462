package org.maillage.app.backup;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows one by one. */
@FunctionalInterface
public interface RowConsumer {

  /**
   * @param values in the order of the table's columns, null where there is none; valid until the
   *     call returns
   */
  void accept(List<@Nullable Object> values) throws IOException;
}
