package org.maillage.app.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;

/**
 * What a person signs in with: his passkeys, his password with its codes. The last one stays:
 * nobody locks himself out.
 */
@Service
public class Ways {

  /** Longest name of a passkey. */
  public static final int LONGEST_LABEL = 100;

  private final SignInRepository store;
  private final PasskeyRepository passkeys;
  private final Passkeys ceremonies;
  private final PeopleRepository people;
  private final PasswordHashes hashes;
  private final SignInKeys keys;
  private final RecoveryCodes recovery;
  private final SignInLog log;
  private final UnitOfWork work;
  private final Clock clock;
  private final OneTimeCodes codes = new OneTimeCodes();

  Ways(
      SignInRepository store,
      PasskeyRepository passkeys,
      Passkeys ceremonies,
      PeopleRepository people,
      PasswordHashes hashes,
      SignInKeys keys,
      RecoveryCodes recovery,
      SignInLog log,
      UnitOfWork work,
      Clock clock) {
    this.store = store;
    this.passkeys = passkeys;
    this.ceremonies = ceremonies;
    this.people = people;
    this.hashes = hashes;
    this.keys = keys;
    this.recovery = recovery;
    this.log = log;
    this.work = work;
    this.clock = clock;
  }

  /**
   * What a person signs in with.
   *
   * @param passkeys the oldest first
   * @param password whether he has one
   * @param recoveryCodes how many are left
   */
  public record Held(List<Passkey> passkeys, boolean password, int recoveryCodes) {

    public Held {
      passkeys = List.copyOf(passkeys);
    }

    /** How many ways that are. */
    public int count() {
      return passkeys.size() + (password ? 1 : 0);
    }

    /** True when one can go and another is left. */
    public boolean oneCanGo() {
      return count() > 1;
    }
  }

  /** What the person signs in with. */
  public Held of(String personId) {
    return work.read(
        () ->
            new Held(
                passkeys.listPasskeys(personId),
                store.findPassword(personId).isPresent(),
                store.countRecoveryCodes(personId)));
  }

  /** A password that was chosen, with the secret of its codes, before a first code proves it. */
  public record Draft(String personId, String passwordHash, String sealedSecret)
      implements java.io.Serializable {}

  /** Why a password is not taken of a person; empty when it is. */
  public Optional<PasswordRules.Refusal> check(String personId, String password) {
    Optional<Person> person = work.read(() -> people.findPerson(personId));
    return PasswordRules.check(
        password,
        person.stream()
            .flatMap(p -> Stream.of(p.name(), Optional.ofNullable(p.email()).orElse("")))
            .toList());
  }

  /**
   * Begins to set a password.
   *
   * @throws IllegalArgumentException when the rules refuse it
   */
  public Draft draft(String personId, String password) {
    check(personId, password)
        .ifPresent(
            refusal -> {
              throw new IllegalArgumentException("password refused: " + refusal);
            });
    return new Draft(personId, hashes.hash(password), keys.seal(personId, codes.newSecret()));
  }

  /** The secret of a draft, for the telephone. */
  public byte[] secret(Draft draft) {
    return keys.open(draft.personId(), draft.sealedSecret());
  }

  /** The half minute whose code proves that the telephone has the secret. */
  public OptionalLong prove(Draft draft, String code) {
    return codes.check(secret(draft), code, clock.instant(), 0);
  }

  /**
   * Sets the password of a draft, in place of a former one.
   *
   * @param step of the code that proved it: it does not count again
   * @return new recovery codes, to be shown once
   */
  public List<String> setPassword(Draft draft, long step) {
    return work.write(
        () -> {
          store.putPassword(
              new PasswordWay(
                  draft.personId(),
                  draft.passwordHash(),
                  draft.sealedSecret(),
                  step,
                  clock.instant()));
          log.recordAs(draft.personId(), SignInLog.PASSWORD_SET);
          return putRecoveryCodes(draft.personId());
        });
  }

  /**
   * Changes the password and keeps the codes. Whoever calls this has checked the former password
   * and a code.
   *
   * @throws IllegalArgumentException when the rules refuse it
   */
  public void changePassword(String personId, String password) {
    String hash = draft(personId, password).passwordHash();
    work.writeAll(
        () -> {
          PasswordWay way = store.findPassword(personId).orElseThrow();
          store.putPassword(
              new PasswordWay(personId, hash, way.codeSecret(), way.codeStep(), clock.instant()));
          log.recordAs(personId, SignInLog.PASSWORD_SET);
        });
  }

  /**
   * Takes the password and its codes away.
   *
   * @return false when it is the last way to sign in: it stays
   */
  public boolean removePassword(String personId) {
    return work.write(
        () -> {
          if (passkeys.listPasskeys(personId).isEmpty()) {
            return false;
          }
          store.deletePassword(personId);
          log.recordAs(personId, SignInLog.PASSWORD_REMOVED);
          return true;
        });
  }

  /** Makes new recovery codes, to be shown once; the former count no more. */
  public List<String> renewRecoveryCodes(String personId) {
    return work.write(() -> putRecoveryCodes(personId));
  }

  private List<String> putRecoveryCodes(String personId) {
    List<String> made = recovery.make();
    store.putRecoveryCodes(
        personId, made.stream().map(code -> recovery.hash(personId, code)).toList());
    log.recordAs(personId, SignInLog.RECOVERY_CODES_MADE);
    return made;
  }

  /**
   * Adds the passkey that a browser made.
   *
   * @param asked what it was asked
   * @param answer JSON of the browser
   * @param label what its owner calls it
   * @throws RefusedPasskeyException when it is none
   */
  public void addPasskey(
      String personId, PublicKeyCredentialCreationOptions asked, String answer, String label) {
    work.writeAll(
        () -> {
          ceremonies.register(asked, answer, label);
          log.recordAs(personId, SignInLog.PASSKEY_ADDED);
        });
  }

  /** Gives a passkey of the person another name; false when he has no such one. */
  public boolean renamePasskey(String personId, String credentialId, String label) {
    return work.write(
        () -> {
          boolean renamed = passkeys.rename(personId, credentialId, label);
          if (renamed) {
            log.recordAs(personId, SignInLog.PASSKEY_RENAMED);
          }
          return renamed;
        });
  }

  /**
   * Takes a passkey of the person away.
   *
   * @return false when it is the last way to sign in, or none of his: nothing is done
   */
  public boolean removePasskey(String personId, String credentialId) {
    return work.write(
        () -> {
          if (!of(personId).oneCanGo() || !passkeys.remove(personId, credentialId)) {
            return false;
          }
          log.recordAs(personId, SignInLog.PASSKEY_REMOVED);
          return true;
        });
  }
}
