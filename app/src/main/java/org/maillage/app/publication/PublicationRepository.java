package org.maillage.app.publication;

import java.util.List;

/** Keys in store. Writers join the transaction of their caller. */
public interface PublicationRepository {

  /** The keys turned for a territory, whatever the import. */
  List<TurnedKey> listKeys(String territoryId);

  /** True when both keys are turned for the import in force. */
  boolean isPublished(String territoryId);

  /** Keeps a key in the place of the former one of its side. */
  void turn(TurnedKey key);

  /** Takes all keys of a territory back. */
  void withdraw(String territoryId);
}
