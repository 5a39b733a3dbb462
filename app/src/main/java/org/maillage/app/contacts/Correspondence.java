package org.maillage.app.contacts;

import java.time.LocalDate;
import java.util.List;
import org.maillage.app.people.Organisation;

/**
 * Whom an operator named for the others.
 *
 * @param correspondents whom who acts may see
 * @param deputies in their place
 */
public record Correspondence(
    Organisation operator, List<Contact> correspondents, List<Contact> deputies) {

  /** How the operator is reached. Words: {@code contacts.state.<STATE>}. */
  public enum State {
    /** Nobody is named. */
    NONE,
    /** Somebody is named, and nobody can be reached. */
    UNREACHABLE,
    /** Nobody who can be reached was confirmed within twelve months. */
    STALE,
    /** Somebody answers. */
    NAMED
  }

  public Correspondence {
    correspondents = List.copyOf(correspondents);
    deputies = List.copyOf(deputies);
  }

  /** How it stands on a day. */
  public State state(LocalDate today) {
    if (correspondents.isEmpty()) {
      return State.NONE;
    }
    List<Contact> reachable = correspondents.stream().filter(Contact::isReachable).toList();
    if (reachable.isEmpty()) {
      return State.UNREACHABLE;
    }
    return reachable.stream().allMatch(contact -> contact.isStale(today))
        ? State.STALE
        : State.NAMED;
  }
}
