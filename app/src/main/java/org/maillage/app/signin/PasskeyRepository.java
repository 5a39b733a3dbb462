package org.maillage.app.signin;

import java.util.List;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Passkeys in store, as the framework asks for them and as their owner does. */
public interface PasskeyRepository extends UserCredentialRepository {

  /** Passkeys of a person, the oldest first. */
  List<Passkey> listPasskeys(String personId);

  /**
   * Gives one another name.
   *
   * @return false when the person has no such passkey
   */
  boolean rename(String personId, String credentialId, String label);

  /**
   * Takes one away.
   *
   * @return false when the person has no such passkey
   */
  boolean remove(String personId, String credentialId);

  /** Takes all of a person away. */
  void removeAll(String personId);
}
