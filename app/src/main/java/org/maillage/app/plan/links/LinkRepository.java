package org.maillage.app.plan.links;

import org.maillage.domain.plan.FicheLink;

/**
 * Links of fiches in store. Each change is written with its entry in the journal, or not at all.
 */
public interface LinkRepository {

  /**
   * Adds a link, the last of its fiche.
   *
   * @param name of the thing, for the journal
   * @return false, and nothing is written, when the fiche has it already
   */
  boolean add(String planId, String nodeId, FicheLink link, String name);

  /**
   * Takes a link away.
   *
   * @param name of the thing, for the journal
   * @return false, and nothing is written, when the fiche has it not
   */
  boolean remove(String planId, String nodeId, FicheLink link, String name);
}
