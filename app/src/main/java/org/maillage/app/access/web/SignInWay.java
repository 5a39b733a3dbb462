package org.maillage.app.access.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to sign in: passkeys, a provider… It adds its filters to the one chain. */
@FunctionalInterface
public interface SignInWay {

  /** Adds itself. */
  void addTo(HttpSecurity http);
}
