package org.maillage.app.diagnostic.reading;

import java.util.List;
import java.util.Optional;
import org.maillage.app.map.RoadLines;
import org.maillage.domain.diagnostic.Methode;

/** What the pages need to read. Answers may be kept in memory: they are asked for at each click. */
public interface DiagnosticReading {

  /**
   * A territory in the list.
   *
   * @param id identifier
   * @param name shown to people
   * @param communes how many
   * @param population people
   * @param methodes methods whose diagnostic is in store; empty when none was computed
   */
  record TerritoryEntry(
      String id, String name, int communes, long population, List<Methode> methodes) {
    public TerritoryEntry {
      methodes = List.copyOf(methodes);
    }
  }

  /** All territories, by name. */
  List<TerritoryEntry> listTerritories();

  /** One line of the list. */
  default Optional<TerritoryEntry> findTerritory(String id) {
    return listTerritories().stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The diagnostic of a territory by a method, with what belongs to it. */
  Optional<DiagnosticDossier> findDossier(String territoryId, Methode methode);

  /** The diagnostic of a territory by the first of its methods; empty when none was computed. */
  default Optional<DiagnosticDossier> findDossier(String territoryId) {
    return findTerritory(territoryId)
        .flatMap(entry -> entry.methodes().stream().findFirst())
        .flatMap(methode -> findDossier(territoryId, methode));
  }

  /** The main roads of a territory; {@link RoadLines#NONE} when unknown. */
  RoadLines roads(String territoryId);
}
