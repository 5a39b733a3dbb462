package org.maillage.app.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation comes to its end.
 *
 * @param until last day
 * @param successorIds whose work it becomes: one for a new name in law or a merger, several for a
 *     partition, none when nobody goes on
 * @param heirId successor that its mandates pass to; null when they end with it
 */
public record Ending(LocalDate until, List<String> successorIds, @Nullable String heirId) {

  public Ending {
    successorIds = successorIds.stream().distinct().toList();
  }
}
