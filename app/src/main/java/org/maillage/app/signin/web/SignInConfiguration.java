package org.maillage.app.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.maillage.app.access.SignedIn;
import org.maillage.app.access.web.SignInWay;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.signin.SignIns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sessions that end in time, cookies for TLS alone where there is TLS, pages that nobody keeps. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SignInConfiguration implements WebMvcConfigurer {

  /** Before anybody asks who acts: ends a session that is too old. Notes who signs out. */
  @Bean
  static SignInWay sessionLimits(Sessions sessions, SignIns signIns) {
    return http ->
        http.addFilterBefore(new TooOld(sessions), SecurityContextHolderFilter.class)
            .logout(
                logout ->
                    logout.addLogoutHandler(
                        (request, response, authentication) -> {
                          if (authentication != null
                              && authentication.getPrincipal() instanceof SignedIn person) {
                            signIns.left(person.personId());
                          }
                        }));
  }

  private static final class TooOld extends OncePerRequestFilter {

    private final Sessions sessions;

    TooOld(Sessions sessions) {
      this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      HttpSession session = request.getSession(false);
      if (session != null && sessions.isTooOld(request)) {
        session.invalidate();
      }
      chain.doFilter(request, response);
    }
  }

  /** What a browser sends over TLS it never sends in the clear. */
  @Bean
  static ServletContextInitializer sessionCookie(PublicAddress address) {
    return context -> {
      if (address.isSecure()) {
        context.getSessionCookieConfig().setSecure(true);
      }
    };
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new HandlerInterceptor() {
              @Override
              public boolean preHandle(
                  HttpServletRequest request, HttpServletResponse response, Object handler) {
                response.setHeader("Cache-Control", "no-store");
                return true;
              }
            })
        .addPathPatterns("/connexion/**", "/invitation/**", "/compte/**", "/entree/**");
  }
}
