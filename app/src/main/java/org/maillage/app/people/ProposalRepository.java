package org.maillage.app.people;

import java.time.Instant;
import java.util.List;

/** Answers of organisations in store. Writers join the transaction of their caller. */
public interface ProposalRepository {

  /** Keeps a new one. */
  void insert(Proposal proposal);

  /** Those of an organisation that nobody decided on yet, the oldest first. */
  List<Proposal> listOpen(String organisationId);

  /**
   * Notes a decision.
   *
   * @return false, and nothing is changed, when someone else decided meanwhile
   */
  boolean decide(String id, boolean accepted, Instant at);
}
