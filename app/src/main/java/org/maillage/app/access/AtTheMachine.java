package org.maillage.app.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Whoever followed the link that the server printed on its own terminal. */
public record AtTheMachine() implements AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return "operator";
  }
}
