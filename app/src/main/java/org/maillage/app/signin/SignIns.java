package org.maillage.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.operations.Meters;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.springframework.stereotype.Service;

/**
 * Checks passwords and codes. Nothing in the answers, nor in the time they take, tells whether an
 * address is anybody's: unknown, without a password, not active and mistyped are one and the same.
 */
@Service
public class SignIns {

  private final SignInRepository store;
  private final PeopleRepository people;
  private final PasswordHashes hashes;
  private final SignInDelays delays;
  private final SignInKeys keys;
  private final RecoveryCodes recovery;
  private final SignInLog log;
  private final UnitOfWork work;
  private final Clock clock;
  private final OneTimeCodes codes = new OneTimeCodes();

  SignIns(
      SignInRepository store,
      PeopleRepository people,
      PasswordHashes hashes,
      SignInDelays delays,
      SignInKeys keys,
      RecoveryCodes recovery,
      SignInLog log,
      UnitOfWork work,
      Clock clock) {
    this.store = store;
    this.people = people;
    this.hashes = hashes;
    this.delays = delays;
    this.keys = keys;
    this.recovery = recovery;
    this.log = log;
    this.work = work;
    this.clock = clock;
  }

  /** What comes of an attempt. */
  public sealed interface Answer {
    /**
     * It was right.
     *
     * @param personId whose it is
     */
    record Right(String personId) implements Answer {}

    /** It was wrong, in whatever way. */
    record Wrong() implements Answer {}

    /**
     * It was not even looked at.
     *
     * @param delay before the next attempt
     */
    record TooSoon(Duration delay) implements Answer {}
  }

  /** Checks the first step: address and password. A right one is not signed in yet. */
  public Answer password(SignInDelays.Caller caller, String password) {
    Duration wait = delays.begin(caller);
    if (!wait.isZero()) {
      return new Answer.TooSoon(wait);
    }
    Optional<Person> person =
        work.read(() -> people.findPersonByEmail(caller.account()).filter(Person::active));
    @Nullable String personId = person.map(Person::id).orElse(null);
    if (personId == null || !isPassword(personId, password)) {
      if (personId == null) {
        // The same work as for a known one.
        hashes.matches(password, null);
      }
      failed(personId, "password");
      return new Answer.Wrong();
    }
    delays.passed(caller);
    return new Answer.Right(personId);
  }

  private boolean isPassword(String personId, String password) {
    Optional<PasswordWay> way = work.read(() -> store.findPassword(personId));
    @Nullable String hash = way.map(PasswordWay::passwordHash).orElse(null);
    boolean right = hashes.matches(password, hash);
    if (right && hash != null && hashes.isOld(hash)) {
      work.writeAll(() -> store.rehash(personId, hashes.hash(password)));
    }
    return right;
  }

  /** Checks the second step: a one-time code, or a recovery code, of whoever knew the password. */
  public Answer code(SignInDelays.Caller caller, String personId, String code) {
    Duration wait = delays.begin(caller);
    if (!wait.isZero()) {
      return new Answer.TooSoon(wait);
    }
    boolean right = work.write(() -> takeCode(personId, code));
    if (!right) {
      failed(personId, "code");
      return new Answer.Wrong();
    }
    delays.succeeded(caller);
    return new Answer.Right(personId);
  }

  private boolean takeCode(String personId, String code) {
    Optional<PasswordWay> way = store.findPassword(personId);
    if (way.isEmpty()) {
      return false;
    }
    byte[] secret = keys.open(personId, way.get().codeSecret());
    OptionalLong step = codes.check(secret, code, clock.instant(), way.get().codeStep());
    if (step.isPresent()) {
      return store.takeStep(personId, step.getAsLong());
    }
    boolean recovered = store.takeRecoveryCode(personId, recovery.hash(personId, code));
    if (recovered) {
      log.recordAs(personId, SignInLog.RECOVERY_CODE_USED);
    }
    return recovered;
  }

  /**
   * Notes that somebody who proved who he is came in.
   *
   * @return false, and nothing is noted, when he may not (any more)
   */
  public boolean cameIn(String personId) {
    return work.write(
        () -> {
          if (people.findPerson(personId).filter(Person::active).isEmpty()) {
            return false;
          }
          people.seen(personId, LocalDate.ofInstant(clock.instant(), clock.getZone()));
          log.recordAs(personId, SignInLog.SIGNED_IN);
          return true;
        });
  }

  /** Notes that a passkey was no good. */
  public void failedPasskey() {
    failed(null, "passkey");
  }

  private void failed(@Nullable String personId, String way) {
    work.writeAll(() -> log.record(personId, SignInLog.FAILED));
    Meters.signInFailed(way);
  }

  /** Notes that somebody left. */
  public void left(String personId) {
    work.writeAll(() -> log.recordAs(personId, SignInLog.SIGNED_OUT));
  }

  /** Notes that somebody ended his sessions on other devices. */
  public void endedOthers(String personId) {
    work.writeAll(() -> log.recordAs(personId, SignInLog.SESSIONS_ENDED));
  }

  /** Notes that somebody came in with the link that the server printed. */
  public void cameInAtMachine() {
    work.writeAll(log::recordMachine);
  }
}
