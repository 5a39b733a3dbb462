package org.maillage.app.register;

import java.util.Set;
import org.maillage.domain.register.RegisterComparison.Snapshot;

/**
 * The register of a territory is otherwise than before; told within the transaction of the change.
 *
 * @param territoryId of the register
 * @param before as it was
 * @param after as it is; places that an import missed for the first time are not in it
 * @param absentBefore ids of places that had been missed already before this change
 */
public record RegisterChange(
    String territoryId, Snapshot before, Snapshot after, Set<String> absentBefore) {
  public RegisterChange {
    absentBefore = Set.copyOf(absentBefore);
  }
}
