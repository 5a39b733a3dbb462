package org.maillage.app.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.AtTheMachine;
import org.maillage.app.access.SignedIn;
import org.maillage.app.signin.SignIns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionDestroyedEvent;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions of people: begun once somebody proved who he is, five at most for each, ended when they
 * are too old. Every way of signing in ends here.
 */
@Component
public class Sessions {

  /** A person at work has a desk, a laptop and a phone. */
  static final int MOST = 5;

  /** How long somebody counts as just signed in, for changes of how he signs in. */
  static final Duration RECENT = Duration.ofMinutes(10);

  /** A session in which nobody signed in yet holds a challenge or a password half way. */
  private static final Duration UNSIGNED = Duration.ofMinutes(15);

  private static final String SIGNED_IN_AT = Sessions.class.getName() + ".at";

  private final SessionRegistry registry;
  private final SignIns signIns;
  private final Clock clock;
  private final Duration idle;
  private final Duration longest;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();

  Sessions(
      SessionRegistry registry,
      SignIns signIns,
      Clock clock,
      @Value("${maillage.session.idle:8h}") Duration idle,
      @Value("${maillage.session.longest:12h}") Duration longest) {
    this.registry = registry;
    this.signIns = signIns;
    this.clock = clock;
    this.idle = idle;
    this.longest = longest;
  }

  /** When and on what a session was begun. */
  private record Begun(Instant at, Device device) {}

  /**
   * A session of somebody.
   *
   * @param since sign-in
   * @param seen last request
   * @param device browser and system
   * @param here whether it is the one that asks
   */
  record Open(Instant since, Instant seen, Device device, boolean here) {}

  /**
   * Begins the session of a person who proved who he is: with another id than before, noted in the
   * journal.
   *
   * @return false, and nothing begins, when he may not sign in (any more)
   */
  public boolean begin(String personId, HttpServletRequest request, HttpServletResponse response) {
    Object before = principal();
    String mandateId =
        before instanceof SignedIn same && same.personId().equals(personId)
            ? same.mandateId()
            : null;
    return begin(new SignedIn(personId, mandateId), request, response);
  }

  /**
   * Begins the session of a person under a mandate, as {@link #begin(String, HttpServletRequest,
   * HttpServletResponse)} does.
   *
   * @return false, and nothing begins, when he may not sign in (any more)
   */
  public boolean begin(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
    if (!signIns.cameIn(person.personId())) {
      return false;
    }
    endOldest(person.personId());
    open(person, request, response);
    return true;
  }

  /** Begins the session of whoever sits at the machine. */
  void beginAtMachine(HttpServletRequest request, HttpServletResponse response) {
    signIns.cameInAtMachine();
    open(new AtTheMachine(), request, response);
  }

  private void open(
      AuthenticatedPrincipal principal, HttpServletRequest request, HttpServletResponse response) {
    HttpSession former = request.getSession(false);
    if (former != null) {
      // Nothing that was put there before the sign-in is believed after it.
      former.invalidate();
    }
    HttpSession session = request.getSession(true);
    note(request);
    become(principal, session, request, response);
  }

  /** From now on the session grows old, and its owner counts as just signed in. */
  private void note(HttpServletRequest request) {
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval((int) idle.toSeconds());
    session.setAttribute(SIGNED_IN_AT, clock.instant());
    begun.put(
        session.getId(), new Begun(clock.instant(), Device.of(request.getHeader("User-Agent"))));
  }

  private void become(
      AuthenticatedPrincipal principal,
      HttpSession session,
      HttpServletRequest request,
      HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    registry.removeSessionInformation(session.getId());
    registry.registerNewSession(session.getId(), principal);
  }

  /** Goes on in the same session under another mandate of the same person. */
  void actUnder(
      String personId, String mandateId, HttpServletRequest request, HttpServletResponse response) {
    become(new SignedIn(personId, mandateId), request.getSession(), request, response);
  }

  /** A session for somebody who did not sign in yet; it does not last. */
  static HttpSession unsigned(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      session = request.getSession(true);
      session.setMaxInactiveInterval((int) UNSIGNED.toSeconds());
    }
    return session;
  }

  /** True when whoever asks signed in within the last ten minutes. */
  boolean isRecent(HttpServletRequest request) {
    Instant at = signedInAt(request);
    return at != null && at.plus(RECENT).isAfter(clock.instant());
  }

  /** True when the session of the request went on for too long: sign-in is asked for again. */
  boolean isTooOld(HttpServletRequest request) {
    Instant at = signedInAt(request);
    return at != null && !at.plus(longest).isAfter(clock.instant());
  }

  private static @Nullable Instant signedInAt(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(SIGNED_IN_AT) instanceof Instant at ? at : null;
  }

  private static @Nullable Object principal() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? null : authentication.getPrincipal();
  }

  /** Open sessions of a person, the latest sign-in first. */
  List<Open> list(String personId, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String here = session == null ? "" : session.getId();
    return of(personId)
        .map(
            info -> {
              Instant seen = info.getLastRequest().toInstant();
              Begun note = begun.getOrDefault(info.getSessionId(), new Begun(seen, Device.UNKNOWN));
              return new Open(note.at(), seen, note.device(), info.getSessionId().equals(here));
            })
        .sorted(Comparator.comparing(Open::since).reversed())
        .toList();
  }

  /** Ends all sessions of a person but the one of the request. */
  void endOthers(String personId, HttpServletRequest request) {
    String here = request.getSession().getId();
    of(personId)
        .filter(info -> !info.getSessionId().equals(here))
        .forEach(SessionInformation::expireNow);
    signIns.endedOthers(personId);
  }

  /** Ends all sessions of a person: at his next click he is asked who he is. */
  public void endAll(String personId) {
    of(personId).forEach(SessionInformation::expireNow);
  }

  private void endOldest(String personId) {
    List<SessionInformation> open =
        of(personId).sorted(Comparator.comparing(SessionInformation::getLastRequest)).toList();
    open.stream().limit(Math.max(0, open.size() - MOST + 1)).forEach(SessionInformation::expireNow);
  }

  /** Under whatever mandate. */
  private Stream<SessionInformation> of(String personId) {
    return registry.getAllPrincipals().stream()
        .filter(p -> p instanceof SignedIn person && person.personId().equals(personId))
        .flatMap(p -> registry.getAllSessions(p, false).stream());
  }

  @EventListener
  void ended(SessionDestroyedEvent event) {
    begun.remove(event.getId());
  }
}
