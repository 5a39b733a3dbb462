package org.maillage.app.privacy;

import java.util.List;
import java.util.Map;

/** A module that keeps data about people. */
public interface PersonalDataSource {

  /** Name of its part in an export: {@code personne}, {@code acces}… */
  String key();

  /** What it keeps of a person, as JSON will show it: maps, lists, texts; empty for nothing. */
  List<Map<String, Object>> export(String personId);

  /**
   * Forgets who the person is. Joins the transaction of its caller; says nothing about it in the
   * journal, which the caller does.
   */
  void erase(String personId);

  /** True when the person cannot be erased now: the last one who keeps accounts. */
  default boolean mustStay(String personId) {
    return false;
  }

  /** People that it knows by name, not erased. */
  default List<Subject> listSubjects() {
    return List.of();
  }

  /** Somebody. */
  record Subject(String id, String name) {}
}
