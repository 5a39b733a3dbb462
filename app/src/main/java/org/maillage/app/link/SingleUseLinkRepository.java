package org.maillage.app.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links in store. Writers join the transaction of their caller. */
public interface SingleUseLinkRepository {

  /** Keeps a new one. */
  void insert(SingleUseLink link, String tokenHash);

  /** The link of the secret. */
  Optional<SingleUseLink> findByHash(String tokenHash);

  /** The link of the id. */
  Optional<SingleUseLink> findLink(String id);

  /** Links to a page about one thing, the latest first. */
  List<SingleUseLink> listLinks(String pageKey, String subjectId);

  /**
   * Uses a link up.
   *
   * @return false, and nothing is changed, when it is not open (any more)
   */
  boolean use(String id, Instant at);

  /**
   * Takes a link back.
   *
   * @return false, and nothing is changed, when it is not open (any more)
   */
  boolean revoke(String id, Instant at);
}
