package org.maillage.app.offer;

import java.util.List;
import org.maillage.domain.offer.Structure;

/** The structures in store. */
public interface StructureRepository {

  /** All structures of a territory, in the order of the import; empty for an unknown territory. */
  List<Structure> listStructures(String territoryId);

  /** How many structures a territory has; 0 for an unknown territory. */
  int count(String territoryId);

  /** Puts structures in the place of the former ones of the territory, which must be in store. */
  void replace(String territoryId, List<Structure> structures);
}
