package org.maillage.app.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with what it was called when.
 *
 * @param id that documents keep for ever
 * @param siret 14 digits; null where unknown
 * @param kind what it is
 * @param territoryId where it works; null for everywhere
 * @param names from the oldest to the newest, never empty
 * @param since first day; null where unknown
 * @param until last day; null while it exists
 * @param successorIds whose work it became; empty while it exists or when it has none
 * @param version from 1, one more at each change
 */
public record Organisation(
    String id,
    @Nullable String siret,
    OrganisationKind kind,
    @Nullable String territoryId,
    List<Name> names,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    List<String> successorIds,
    int version) {

  /**
   * What it is called from a day on.
   *
   * @param since first day of the name
   * @param name in full
   * @param shortName sigle or short form, as in tables
   */
  public record Name(LocalDate since, String name, String shortName) {}

  public Organisation {
    names = List.copyOf(names);
    successorIds = List.copyOf(successorIds);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("organisation " + id + " has no name");
    }
  }

  /** Its last name. */
  public Name name() {
    return names.get(names.size() - 1);
  }

  /** Its name on a day: the oldest for days before it had one. */
  public Name nameOn(LocalDate day) {
    Name found = names.get(0);
    for (Name name : names) {
      if (!name.since().isAfter(day)) {
        found = name;
      }
    }
    return found;
  }

  /** True when it exists on the day. */
  public boolean existsOn(LocalDate day) {
    return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
  }
}
