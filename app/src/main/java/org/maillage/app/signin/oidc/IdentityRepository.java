package org.maillage.app.signin.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Identities in store. Writers join the transaction of their caller. */
public interface IdentityRepository {

  /** The identity of that provider and subject. */
  Optional<Identity> findIdentity(String issuer, String subject);

  /** Those of a person, by provider; at most one a provider. */
  List<Identity> listIdentities(String personId);

  /** Keeps a new one. */
  void insert(Identity identity);

  /** Notes a sign-in. */
  void used(String issuer, String subject, Instant at);

  /**
   * Forgets one.
   *
   * @return false when there was none
   */
  boolean delete(String issuer, String personId);
}
