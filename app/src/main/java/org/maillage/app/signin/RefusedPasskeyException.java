package org.maillage.app.signin;

/** What a browser answered makes no passkey: asked too long ago, for another site, or broken. */
public final class RefusedPasskeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedPasskeyException(Throwable cause) {
    super("the answer of the browser makes no passkey", cause);
  }
}
