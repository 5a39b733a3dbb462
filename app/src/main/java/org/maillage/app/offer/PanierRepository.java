package org.maillage.app.offer;

import java.util.List;
import java.util.Optional;
import org.maillage.domain.offer.Panier;

/**
 * The baskets in store. A version never changes once written: a diagnostic names the version it was
 * computed with. The reference baskets come with the product; a copy of one can be edited, and each
 * edit makes a new version.
 */
public interface PanierRepository {

  /** The version in force of every basket: the reference ones first, then by French name. */
  List<StoredPanier> listPaniers();

  /** The version in force. */
  Optional<StoredPanier> findPanier(String id);

  /** One version. */
  Optional<StoredPanier> findPanier(String id, String version);

  /** Every version of a basket, newest first; empty for an unknown basket. */
  List<StoredPanier> listVersions(String id);

  /**
   * Puts the product's baskets in store where that version is absent. Where it is there with other
   * services (a developer changed the file and not its version), it is written anew and the
   * diagnostics computed with it go.
   */
  void putReferences(List<Panier> references);

  /** Copies the version in force of a basket under a new id, as version 1. */
  PanierChange copy(String id, String newId, String nameFr, String nameEn);

  /**
   * Saves an edited basket as a new version.
   *
   * @param edited carries the version that was edited, which must still be the one in force
   */
  PanierChange edit(Panier edited);
}
