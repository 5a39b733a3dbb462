package org.maillage.app.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maillage.domain.register.PlaceMatching;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Component;

/**
 * Finds which records are one place and keeps it: a place keeps its id as long as any of its
 * records is there.
 */
@Component
class Matching {

  private final RegisterRepository register;
  private final Clock clock;

  Matching(RegisterRepository register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** Matches all records of today, within the transaction that changed them. */
  void match(String territoryId, Trust trust, Map<String, String> communeNames, Instant now) {
    List<RegisteredPlace> records = new ArrayList<>();
    for (Statement statement : register.listStatements(territoryId, LocalDate.now(clock), null)) {
      if (statement.record() != null) {
        records.add(statement.record());
      }
    }
    PlaceMatching.Result result =
        PlaceMatching.match(records, communeNames, register.listDecisions(territoryId));
    register.setMemberships(
        territoryId, memberships(territoryId, records, result.groups(), trust), now);
    register.setPairs(territoryId, result.toDecide());
  }

  private Map<String, String> memberships(
      String territoryId, List<RegisteredPlace> records, List<List<String>> groups, Trust trust) {
    Map<String, String> before = register.listMemberships(territoryId, null);
    Map<String, RegisteredPlace> byId = new HashMap<>();
    records.forEach(record -> byId.put(record.id(), record));
    Map<String, String> memberships = new HashMap<>();
    Set<String> grouped = new HashSet<>();
    for (List<String> group : groups) {
      String place = place(group, before, byId, trust);
      for (String record : group) {
        grouped.add(record);
        if (!record.equals(place)) {
          memberships.put(record, place);
        }
      }
    }
    for (String record : byId.keySet()) {
      String place = before.get(record);
      // It was found with a record that is gone: it still is that place.
      if (!grouped.contains(record) && place != null && !byId.containsKey(place)) {
        memberships.put(record, place);
      }
    }
    return memberships;
  }

  private static String place(
      List<String> group,
      Map<String, String> before,
      Map<String, RegisteredPlace> byId,
      Trust trust) {
    for (String record : group) {
      String place = before.get(record);
      if (place != null && (group.contains(place) || !byId.containsKey(place))) {
        return place;
      }
    }
    return group.stream()
        .min(
            Comparator.comparingInt((String record) -> trust.rank(sourceOf(record, byId)))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** Its first source; that of a record that is gone is no source. */
  private static String sourceOf(String record, Map<String, RegisteredPlace> byId) {
    RegisteredPlace told = byId.get(record);
    return told == null ? "" : told.references().get(0).sourceId();
  }
}
