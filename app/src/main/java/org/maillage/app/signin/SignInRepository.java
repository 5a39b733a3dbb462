package org.maillage.app.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Passwords, codes and invitations in store. Passkeys are in {@link PasskeyRepository}. Writers
 * join the transaction of their caller.
 */
public interface SignInRepository {

  /** The password of a person. */
  Optional<PasswordWay> findPassword(String personId);

  /** Keeps a password with its codes, in place of the former. */
  void putPassword(PasswordWay way);

  /** Keeps another hash of the same password. */
  void rehash(String personId, String passwordHash);

  /**
   * Takes the code of a half minute.
   *
   * @return false when it, or a later one, was taken before
   */
  boolean takeStep(String personId, long step);

  /** Takes the password, its codes and the recovery codes away. */
  void deletePassword(String personId);

  /** Keeps recovery codes in place of all former ones. */
  void putRecoveryCodes(String personId, Collection<String> hashes);

  /** How many are left. */
  int countRecoveryCodes(String personId);

  /**
   * Takes a recovery code.
   *
   * @return false when there is no such code, or not any more
   */
  boolean takeRecoveryCode(String personId, String hash);

  /** Keeps an invitation in place of all former ones of the person. */
  void putInvitation(String tokenHash, String personId, Instant madeAt, Instant expiresAt);

  /** Whom an invitation that is still good at the moment is for. */
  Optional<String> findInvited(String tokenHash, Instant now);

  /**
   * Takes an invitation.
   *
   * @return false when it is not there, or too old
   */
  boolean takeInvitation(String tokenHash, Instant now);
}
