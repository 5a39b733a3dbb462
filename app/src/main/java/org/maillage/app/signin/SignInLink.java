package org.maillage.app.signin;

/** Another way in, beside passkeys and passwords: a provider, the accounts of the demo… */
public interface SignInLink {

  /** Key of its words. */
  String label();

  /** What its words are filled with. */
  default Object[] arguments() {
    return new Object[0];
  }

  /** Where it leads, from {@code /}. */
  String address();
}
