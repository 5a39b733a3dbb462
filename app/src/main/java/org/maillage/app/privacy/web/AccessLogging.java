package org.maillage.app.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.privacy.AccessLog;
import org.maillage.app.privacy.Consulted;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes who was shown personal data, or a draft, once a day and thing. */
@Configuration(proxyBeanMethods = false)
class AccessLogging implements WebMvcConfigurer, HandlerInterceptor {

  private static final Set<Right> PERSONAL =
      Set.of(Right.SEE_PEOPLE, Right.MANAGE_PEOPLE, Right.MANAGE_PRIVACY);
  private static final Set<Right> DRAFTS =
      Set.of(Right.SEE_PUBLISHED, Right.SEE_DRAFT, Right.SEE_SCENARIOS);
  private static final int LONGEST_OBJECT = 200;

  /** More than that in a day: the store decides alone whether it was noted. */
  private static final int MOST_REMEMBERED = 20_000;

  private final AccessLog log;
  private final Access access;
  private final Clock clock;

  /** What was noted today, so that a page of work does not write to the store at each click. */
  private final Set<String> noted = ConcurrentHashMap.newKeySet();

  AccessLogging(AccessLog log, Access access, Clock clock) {
    this.log = log;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(100);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    Actor actor = access.actor();
    String personId = actor.personId();
    if (personId == null
        || failure != null
        || response.getStatus() >= 300
        || !request.getMethod().equals("GET")
        || !(handler instanceof HandlerMethod method)) {
      return;
    }
    Right right = right(method);
    String territoryId = territory(request);
    if (right != null && PERSONAL.contains(right)) {
      note(personId, Consulted.Kind.PERSONAL, request.getRequestURI());
    } else if (right != null
        && DRAFTS.contains(right)
        && territoryId != null
        && !access.isPublished(territoryId)) {
      note(personId, Consulted.Kind.DRAFT, territoryId);
    }
  }

  private static @Nullable Right right(HandlerMethod method) {
    Requires requires =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
    if (requires == null) {
      requires = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }
    return requires == null ? null : requires.value();
  }

  private static @Nullable String territory(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return request.getRequestURI().startsWith("/territoires/")
            && variables instanceof Map<?, ?> values
            && values.get("id") instanceof String id
        ? id
        : null;
  }

  private void note(String personId, Consulted.Kind kind, String object) {
    Instant now = clock.instant();
    String shortened = object.substring(0, Math.min(LONGEST_OBJECT, object.length()));
    String key =
        LocalDate.ofInstant(now, ZoneOffset.UTC) + " " + personId + " " + kind + " " + shortened;
    if (noted.size() > MOST_REMEMBERED) {
      noted.clear();
    }
    if (noted.add(key)) {
      log.note(new Consulted(personId, kind, shortened, now));
    }
  }
}
