package org.maillage.app.plan.evidence;

import java.util.List;
import java.util.Optional;

/** Files of evidence in store. */
public interface EvidenceRepository {

  /** Those of a fiche, the oldest first, without their content. */
  List<Evidence> listEvidence(String planId, String nodeId);

  /** One of a plan, without its content. */
  Optional<Evidence> findEvidence(String planId, String id);

  /**
   * The content of one.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is none of that id
   */
  byte[] getContent(String planId, String id);

  /** Keeps a file, with the entry in the journal of its fiche. */
  void add(String planId, Evidence evidence, byte[] content);

  /**
   * Takes a file away for good; the journal keeps its name and its SHA-256.
   *
   * @return false when it is not there any more
   */
  boolean remove(String planId, String id);
}
