package org.maillage.app.plan.comment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Comments in store. Each change is written with its entry in the journal of the fiche, or not at
 * all; the entry says that something was remarked on which section, never what: the journal cannot
 * forget, and what is taken back must be gone.
 */
public interface CommentRepository {

  /** Those of a fiche, the oldest first, also those that were taken back. */
  List<Comment> listComments(String planId, String nodeId);

  /** One of a plan. */
  Optional<Comment> findComment(String planId, String id);

  /** How many remarks are open, by fiche; a fiche without one is not in the answer. */
  Map<String, Integer> countOpen(String planId);

  /** Keeps a comment. */
  void add(String planId, Comment comment);

  /**
   * Says that nothing is to be done about a thread any more, or again.
   *
   * @param resolvedAt null for "again"
   * @return false when that was said already, or there is no such remark
   */
  boolean resolve(String planId, String id, @Nullable Instant resolvedAt);

  /**
   * Empties a comment for good; that it was there is kept.
   *
   * @return false when it was empty already, or there is no such comment
   */
  boolean takeBack(String planId, String id, Instant at);

  /** What a person wrote and still stands by. */
  List<Map<String, Object>> export(String personId);

  /** Forgets who wrote what a person wrote. */
  void forget(String personId);
}
