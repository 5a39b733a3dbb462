package org.maillage.app.plan.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kept filters in store. Each change is written with its entry in the journal of the plan, or not
 * at all; the entry tells the name of a shared one only.
 */
public interface SavedViewRepository {

  /**
   * Those that somebody sees, by name: his own and the shared ones.
   *
   * @param personId null for nobody in particular
   */
  List<SavedView> listViews(String planId, @Nullable String personId);

  /** One of a plan, whoever's. */
  Optional<SavedView> findView(String planId, String id);

  /** Keeps a filter. */
  void add(String planId, SavedView view);

  /**
   * Calls one otherwise.
   *
   * @return false when it is not there any more
   */
  boolean rename(String planId, String id, String name);

  /**
   * Takes one away for good.
   *
   * @return false when it is not there any more
   */
  boolean remove(String planId, String id);

  /** What a person keeps. */
  List<Map<String, Object>> export(String personId);

  /** Forgets a person: what he kept for himself goes, what he shared stays, of nobody. */
  void forget(String personId);
}
