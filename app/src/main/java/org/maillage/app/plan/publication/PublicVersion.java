package org.maillage.app.plan.publication;

import java.util.List;
import java.util.Optional;
import org.maillage.app.plan.view.PlanIndex;

/**
 * A version as it is read.
 *
 * @param territoryId whose plan it is
 * @param version number, days, what is public
 * @param current whether no newer one was published
 * @param others all versions that everybody may read, the newest first, this one among them
 * @param index the frozen plan
 * @param parts documents of the scheme
 */
public record PublicVersion(
    String territoryId,
    PlanVersion version,
    boolean current,
    List<PlanVersion> others,
    PlanIndex index,
    List<FrozenPart> parts) {

  public PublicVersion {
    others = List.copyOf(others);
    parts = List.copyOf(parts);
  }

  /** The newest that everybody may read, where this is a former one. */
  public Optional<PlanVersion> newer() {
    return others.stream().filter(other -> other.number() > version.number()).findFirst();
  }
}
