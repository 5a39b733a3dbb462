package org.maillage.app.operations.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may tell, in X-Forwarded-For and X-Forwarded-Proto, where a request came from: nobody, unless
 * {@code maillage.proxy.trusted} names the addresses of the proxies, such as {@code 127.0.0.1,
 * 10.0.0.0/8}. Anybody else's headers are ignored: they would choose their own limits.
 */
@Configuration(proxyBeanMethods = false)
class TrustedProxies {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxyValve(
      @Value("${maillage.proxy.trusted:}") String trusted) {
    return factory -> {
      if (!trusted.isBlank()) {
        factory.addEngineValves(valve(trusted));
      }
    };
  }

  static RemoteIpValve valve(String trusted) {
    RemoteIpValve valve = new RemoteIpValve();
    // Of a chain of addresses the last one that is no proxy counts; what stands before it may be
    // made up.
    valve.setInternalProxies(trusted.replaceAll("\\s", ""));
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
