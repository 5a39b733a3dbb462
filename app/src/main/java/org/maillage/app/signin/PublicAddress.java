package org.maillage.app.signin;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where people reach the platform: for links that are sent to them, and for passkeys, which are
 * bound to it. {@code maillage.address} says it; without, this machine alone is served.
 */
@Component
public class PublicAddress {

  private final String configured;
  private volatile int port;

  /**
   * An address.
   *
   * @param configured scheme, host and port, such as {@code https://acces.exemple.fr}; empty for
   *     {@code http://localhost} and the server's port
   * @throws IllegalArgumentException when it is no such address
   */
  public PublicAddress(
      @Value("${maillage.address:}") String configured, @Value("${server.port:8080}") int port) {
    this.configured = configured.strip().replaceAll("/+$", "");
    this.port = port;
    if (!this.configured.isEmpty()) {
      check(URI.create(this.configured), configured);
    }
  }

  private static void check(URI uri, String configured) {
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    boolean plain =
        uri.getHost() != null
            && uri.getRawUserInfo() == null
            && (uri.getRawPath() == null || uri.getRawPath().isEmpty())
            && uri.getRawQuery() == null;
    if (!web || !plain) {
      throw new IllegalArgumentException(
          "maillage.address is \""
              + configured
              + "\": scheme and host, as https://acces.exemple.fr");
    }
  }

  /** The port that was free, when any was asked for. */
  @EventListener
  void started(WebServerInitializedEvent event) {
    port = event.getWebServer().getPort();
  }

  /** Scheme, host and port, as browsers tell where a page is from. */
  public String origin() {
    return configured.isEmpty() ? "http://localhost:" + port : configured;
  }

  /** Host alone. */
  public String host() {
    return URI.create(origin()).getHost();
  }

  /** True when it is reached over TLS: cookies are then for TLS only. */
  public boolean isSecure() {
    return origin().startsWith("https:");
  }

  /**
   * A whole address.
   *
   * @param path from {@code /}
   */
  public String link(String path) {
    return origin() + path;
  }
}
