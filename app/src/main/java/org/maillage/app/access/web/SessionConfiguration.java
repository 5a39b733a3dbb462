package org.maillage.app.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;

/** Who has which sessions. Also without a server: whoever erases a person ends his sessions. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  static SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }
}
