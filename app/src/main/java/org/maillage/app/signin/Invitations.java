package org.maillage.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.people.EntryLinks;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.springframework.stereotype.Service;

/**
 * Links by which a person chooses how to sign in: the first time, and again when he lost what he
 * signed in with. Each is good once, for a week, until another is made; the database keeps its hash
 * alone.
 */
@Service
public class Invitations implements EntryLinks {

  /** How long one is good. */
  public static final Duration LIFE = Duration.ofDays(7);

  private static final int TOKEN_BYTES = 32;

  private final SignInRepository store;
  private final PasskeyRepository passkeys;
  private final PeopleRepository people;
  private final PublicAddress address;
  private final SignInLog log;
  private final UnitOfWork work;
  private final Clock clock;
  private final UnguessableIds ids = new UnguessableIds();

  Invitations(
      SignInRepository store,
      PasskeyRepository passkeys,
      PeopleRepository people,
      PublicAddress address,
      SignInLog log,
      UnitOfWork work,
      Clock clock) {
    this.store = store;
    this.passkeys = passkeys;
    this.people = people;
    this.address = address;
    this.log = log;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Invites a person; a former invitation is worth nothing any more. Whoever calls this has checked
   * the right to manage people.
   *
   * @return whole address of the link: it is said once, and cannot be asked for again
   * @throws IllegalArgumentException when there is no such person, or he may not sign in
   */
  @Override
  public String invite(String personId) {
    String token = ids.next(TOKEN_BYTES);
    Instant now = clock.instant();
    work.writeAll(
        () -> {
          if (people.findPerson(personId).filter(Person::active).isEmpty()) {
            throw new IllegalArgumentException("no person " + personId + " who may sign in");
          }
          store.putInvitation(UnguessableIds.hash(token), personId, now, now.plus(LIFE));
          log.record(personId, SignInLog.INVITED);
        });
    return address.link("/invitation/" + token);
  }

  /** The person whom the link is for, while it is good. */
  public Optional<Person> findInvited(String token) {
    return work.read(
        () ->
            store
                .findInvited(UnguessableIds.hash(token), clock.instant())
                .flatMap(people::findPerson)
                .filter(Person::active));
  }

  /**
   * Accepts an invitation and does what it allows, both or neither. What the person signed in with
   * before counts no more: whoever is invited again lost it, and someone else may have it.
   *
   * @param choice keeps what he chose to sign in with
   * @return false, and nothing is done, when the link is not good (any more)
   */
  public boolean accept(String token, Runnable choice) {
    return work.write(
        () -> {
          Optional<Person> invited = findInvited(token);
          if (invited.isEmpty()
              || !store.takeInvitation(UnguessableIds.hash(token), clock.instant())) {
            return false;
          }
          String personId = invited.get().id();
          passkeys.removeAll(personId);
          store.deletePassword(personId);
          log.recordAs(personId, SignInLog.ACCEPTED);
          choice.run();
          return true;
        });
  }
}
