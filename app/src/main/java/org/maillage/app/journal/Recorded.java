package org.maillage.app.journal;

import java.util.List;

/**
 * Told to the whole application when a transaction with acts has been committed.
 *
 * @param acts in their order, at least one
 */
public record Recorded(List<Act> acts) {

  public Recorded {
    acts = List.copyOf(acts);
  }
}
