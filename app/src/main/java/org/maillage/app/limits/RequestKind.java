package org.maillage.app.limits;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Requests that share a limit. */
public enum RequestKind {
  /** Everything that is none of the others. */
  PAGE,
  /** A trial while a place is dragged. */
  DRAG,
  /** What leads to a session. */
  SIGN_IN,
  /** Reads a file, runs a search, or makes a document for somebody without an account. */
  EXPENSIVE;

  private static final Pattern DRAGGED = Pattern.compile("/territoires/[^/]+/.*/apercu");
  private static final Pattern LEADS_TO_SESSION =
      Pattern.compile("/(connexion|invitation|lien|entree|login|webauthn)(/.*)?");
  private static final Pattern COSTS_MUCH =
      Pattern.compile(
          "/territoires/[^/]+/(comparaison|observatoire/abonnement|signaler|implantations(/[^/]+/encore)?)");

  private static final Pattern PUBLIC_DOCUMENT =
      Pattern.compile("/territoires/[^/]+/plans-publies/.*/(documents/[^/]+|document\\.[a-z]+)");

  /** Style, scripts and pictures are in memory; probes of the operator come every few seconds. */
  private static final List<String> FREE =
      List.of("/app/", "/vendor/", "/favicon.ico", "/robots.txt", "/health");

  /**
   * The kind of a request.
   *
   * @param method GET, POST, …
   * @param path decoded, without parameters
   * @return nothing when it is never limited
   */
  public static Optional<RequestKind> of(String method, String path) {
    boolean reading = method.equals("GET") || method.equals("HEAD");
    if (reading && FREE.stream().anyMatch(path::startsWith)) {
      return Optional.empty();
    }
    if (LEADS_TO_SESSION.matcher(path).matches()) {
      return Optional.of(SIGN_IN);
    }
    if (!reading && DRAGGED.matcher(path).matches()) {
      return Optional.of(DRAG);
    }
    if (reading && PUBLIC_DOCUMENT.matcher(path).matches()) {
      return Optional.of(EXPENSIVE);
    }
    return Optional.of(!reading && COSTS_MUCH.matcher(path).matches() ? EXPENSIVE : PAGE);
  }
}
