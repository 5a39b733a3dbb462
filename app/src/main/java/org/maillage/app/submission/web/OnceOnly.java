package org.maillage.app.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.home.UnguessableIds;
import org.maillage.app.submission.Submissions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A form that is sent twice counts once: the second waits for the first and is led where it was. A
 * form that was refused may be sent again. Answers that lead nowhere else (a file, JSON) are not
 * held back either: there is nothing to lead the second one to.
 */
@Component
class OnceOnly implements HandlerInterceptor {

  private static final String OWN = OnceOnly.class.getName();
  private static final long LOOK_MS = 50;

  /** Longer than any form takes. */
  private static final long MOST_LOOKS = 600;

  /** A server that went away while it answered does not come back to end it. */
  private static final Duration LEFT = Duration.ofMinutes(2);

  private static final int LONGEST_SECRET = 64;

  private final Submissions submissions;
  private final Access access;
  private final Clock clock;

  OnceOnly(Submissions submissions, Access access, Clock clock) {
    this.submissions = submissions;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    String secret =
        request.getMethod().equals("POST") ? request.getParameter(FormSecret.FIELD) : null;
    if (secret == null || secret.isEmpty() || secret.length() > LONGEST_SECRET) {
      return true;
    }
    String id = id(request, secret);
    submissions.freeIfBegunBefore(id, clock.instant().minus(LEFT));
    for (long look = 0; look < MOST_LOOKS; look++) {
      if (!submissions.isKnown(id) && submissions.begin(id)) {
        request.setAttribute(OWN, id);
        return true;
      }
      Optional<String> led = submissions.findLocation(id);
      if (led.isPresent()) {
        response.sendRedirect(led.get());
        return false;
      }
      if (!pause()) {
        break;
      }
    }
    response.sendError(HttpStatus.CONFLICT.value());
    return false;
  }

  private static boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MS);
      return true;
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Of the form and of who sent it: a secret that was seen by somebody else is of no use to him.
   */
  private String id(HttpServletRequest request, String secret) {
    HttpSession session = request.getSession(false);
    String person = access.actor().personId();
    String who = person != null ? person : session != null ? session.getId() : "";
    String whole = secret.length() + ":" + secret + who + " " + request.getRequestURI();
    return UnguessableIds.hash(whole);
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (!(request.getAttribute(OWN) instanceof String id)) {
      return;
    }
    String location = response.getHeader("Location");
    if (failure == null && location != null && response.getStatus() / 100 == 3) {
      submissions.end(id, location);
    } else {
      submissions.free(id);
    }
  }
}
