package org.maillage.app.signin.oidc;

import org.springframework.security.core.AuthenticationException;

/** Somebody whom a provider sent does not come in. */
public final class SignInRefusedException extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public SignInRefusedException(Refusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }
}
