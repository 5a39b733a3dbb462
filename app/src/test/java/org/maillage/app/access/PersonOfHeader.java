package org.maillage.app.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.maillage.app.access.web.SignInWay;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** A way to sign in that only tests have: a header names the person. */
@TestConfiguration(proxyBeanMethods = false)
public class PersonOfHeader {

  public static final String NAME = "X-Test-Person";

  @Bean
  static SignInWay personOfHeader() {
    return http -> http.addFilterBefore(new HeaderFilter(), AnonymousAuthenticationFilter.class);
  }

  private static final class HeaderFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      String person = ((HttpServletRequest) request).getHeader(NAME);
      if (person != null && !person.equals(Role.PUBLIC.name())) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person, null), null, List.of()));
        SecurityContextHolder.setContext(context);
      }
      chain.doFilter(request, response);
    }
  }
}
