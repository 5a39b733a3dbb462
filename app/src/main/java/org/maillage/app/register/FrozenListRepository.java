package org.maillage.app.register;

import java.util.List;
import java.util.Optional;

/** The frozen lists in store. What was frozen is never changed. */
public interface FrozenListRepository {

  /** Those of a territory, the latest first. */
  List<FrozenList> listLists(String territoryId);

  /** One of them. */
  Optional<FrozenList> findList(String territoryId, int number);

  /** Content of one that is there. */
  byte[] getContent(String territoryId, int number);

  /** Keeps one under its number, which must be free. */
  void add(String territoryId, FrozenList list, byte[] content);
}
