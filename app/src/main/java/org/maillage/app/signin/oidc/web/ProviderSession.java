package org.maillage.app.signin.oidc.web;

import java.io.Serializable;

/**
 * What a session that began at a provider keeps, to end there too.
 *
 * @param idToken which session to end
 */
record ProviderSession(String providerId, String idToken) implements Serializable {

  /** Attribute of the session. */
  static final String KEY = ProviderSession.class.getName();
}
