package org.maillage.app.register;

import java.util.List;
import java.util.Set;
import org.maillage.domain.register.RegisterComparison.Snapshot;
import org.maillage.domain.register.RegisteredPlace;

/**
 * The register of a territory is otherwise than before; told within the transaction of the change.
 *
 * @param territoryId of the register
 * @param before as it was
 * @param after as it is; places that an import missed for the first time are not in it
 * @param absentBefore ids of places that had been missed already before this change
 * @param beside places that are there and may not be compared: what is new of them is the source
 *     that tells it, and what is missing of them is to be checked
 */
public record RegisterChange(
    String territoryId,
    Snapshot before,
    Snapshot after,
    Set<String> absentBefore,
    List<RegisteredPlace> beside) {

  /** A change of which every place may be compared. */
  public RegisterChange(
      String territoryId, Snapshot before, Snapshot after, Set<String> absentBefore) {
    this(territoryId, before, after, absentBefore, List.of());
  }

  public RegisterChange {
    absentBefore = Set.copyOf(absentBefore);
    beside = List.copyOf(beside);
  }
}
