package org.maillage.app.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Note;
import org.maillage.domain.plan.Status;

/**
 * Changes of single things of a fiche. Each is written with its entry in the journal, or not at
 * all; each of those that take a version changes nothing, and says so, when somebody else was
 * faster.
 */
public interface FicheRepository {

  /** The section as it is, with version 0 when nothing was ever written in it. */
  SectionEdition getSection(String planId, String nodeId, String key, @Nullable String partId);

  /**
   * Writes a section.
   *
   * @return false when the section is no longer of that version
   */
  boolean saveSection(String planId, SectionEdition edition);

  /**
   * The version of a node, for a form that changes its state.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such node
   */
  int getNodeVersion(String planId, String nodeId);

  /**
   * Changes how far an action is.
   *
   * @return false when the node is no longer of that version
   */
  boolean saveStatus(String planId, String nodeId, Status status, int version);

  /** Adds a dated note, after those of its day. */
  void addNote(String planId, String nodeId, Note note);

  /**
   * Says what has become of a promise.
   *
   * @param confirmedOn day on which its owner said so
   * @return false when the promise is no longer of that version
   */
  boolean saveCommitment(
      String planId,
      String commitmentId,
      Commitment.State state,
      LocalDate confirmedOn,
      int version);

  /**
   * The version of a promise.
   *
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such promise
   */
  int getCommitmentVersion(String planId, String commitmentId);
}
