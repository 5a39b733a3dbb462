package org.maillage.app.signin.oidc.web;

import java.io.Serializable;

/**
 * A sign-out that goes on at the provider.
 *
 * @param address of the provider, with everything
 * @param state that it must bring back
 */
record EndOfSession(String label, String address, String state) implements Serializable {

  /** Attribute of the session. */
  static final String KEY = EndOfSession.class.getName();
}
