package org.maillage.app.access.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one chain of filters, and the guard of routes. The chain only knows who somebody is; what he
 * may do is the guard's. Requests of other sites are refused by {@code app.shell.web.SameOrigin},
 * headers are set by {@code app.shell.web.SecurityHeaders}, both for every answer.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSecurity
class SecurityConfiguration implements WebMvcConfigurer {

  /** How many a person may have is counted where they begin, in {@code app.signin.web.Sessions}. */
  private static final int ANY_NUMBER = -1;

  private final RouteGuard guard;

  SecurityConfiguration(RouteGuard guard) {
    this.guard = guard;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(guard);
  }

  /** Tells the registry when a session ends. */
  @Bean
  static HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  /** Nobody reads how long each filter took; measuring them cost more than what they do. */
  @Bean
  static SecurityObservationSettings filtersAreNotMeasured() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  static SecurityFilterChain chain(
      HttpSecurity http, SessionRegistry sessions, ObjectProvider<SignInWay> ways) {
    http.csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .sessionManagement(
            management ->
                management
                    .sessionFixation(fixation -> fixation.changeSessionId())
                    .maximumSessions(ANY_NUMBER)
                    .sessionRegistry(sessions)
                    .expiredUrl("/connexion?fini"))
        .logout(
            logout ->
                logout
                    .logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults()
                            .matcher(HttpMethod.POST, "/deconnexion"))
                    .logoutSuccessUrl("/"));
    ways.orderedStream().forEach(way -> way.addTo(http));
    return http.build();
  }
}
