package org.maillage.domain.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * A named list of changes on top of a baseline.
 *
 * @param name shown to people
 * @param changes in the order in which they apply
 */
public record Scenario(String name, List<Change> changes) {
  public Scenario {
    changes = List.copyOf(changes);
  }

  /** This scenario with another one's changes after its own, under the other's name. */
  public Scenario then(Scenario upper) {
    List<Change> both = new ArrayList<>(changes);
    both.addAll(upper.changes());
    return new Scenario(upper.name(), both);
  }

  /** The same with one change more. */
  public Scenario with(Change change) {
    List<Change> more = new ArrayList<>(changes);
    more.add(change);
    return new Scenario(name, more);
  }
}
