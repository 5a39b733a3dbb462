package org.maillage.app.plan.convention;

import java.util.List;
import java.util.Optional;
import org.maillage.domain.plan.convention.Convention;

/** Conventions in store. Each change is one transaction, with its entry in the journal. */
public interface ConventionRepository {

  /** Those of a plan, by title. */
  List<Convention> listConventions(String planId);

  /** One of a plan. */
  Optional<Convention> findConvention(String planId, String id);

  /** Puts a new one. */
  void add(String planId, Convention convention);

  /**
   * Keeps a changed one, with its breaches.
   *
   * @param convention with the version that was read
   * @return false when another change came first, or it is gone
   */
  boolean change(String planId, Convention convention);

  /**
   * Takes one away; the journal keeps what it said.
   *
   * @return false when it is not there any more
   */
  boolean remove(String planId, String id);
}
