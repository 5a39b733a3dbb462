package org.maillage.app.plan.publication;

import java.util.List;
import java.util.Optional;

/** Documents of schemes in store. Writers join the transaction of their caller. */
public interface PartRepository {

  /** Those of a plan, in their order. */
  List<SchemePart> listParts(String planId);

  /** One of a plan. */
  Optional<SchemePart> findPart(String planId, String id);

  /** Puts one at the end. */
  void add(String planId, SchemePart part);

  /**
   * Keeps a changed one.
   *
   * @param part with the version that was read
   * @return false when another change came first, or it is gone
   */
  boolean change(String planId, SchemePart part);

  /**
   * Takes one out of the list; versions keep theirs.
   *
   * @return false when it is not there any more
   */
  boolean remove(String planId, String id);

  /** Keeps the content of a file, once. */
  void keepFile(String planId, String sha256, byte[] content);

  /** The content of a file, when it is kept. */
  Optional<byte[]> findFile(String planId, String sha256);
}
