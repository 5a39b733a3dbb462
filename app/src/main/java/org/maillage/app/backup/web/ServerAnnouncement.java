package org.maillage.app.backup.web;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.ServerFile;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.UnguessableIds;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Leaves the file by which commands find this server while it runs. Only with H2: PostgreSQL serves
 * commands by itself.
 */
@Component
class ServerAnnouncement implements DisposableBean {

  private static final int SECRET_BYTES = 32;
  private static final String LOOPBACK = "127.0.0.1";

  private final MaillageHome home;
  private final boolean embedded;
  private final @Nullable InetAddress listensTo;
  private volatile @Nullable ServerFile announced;

  ServerAnnouncement(
      MaillageHome home,
      HomeProperties properties,
      @Value("${server.address:#{null}}") @Nullable InetAddress listensTo) {
    String url = properties.db().url();
    this.home = home;
    this.embedded = url == null || url.isBlank();
    this.listensTo = listensTo;
  }

  @EventListener
  void announce(WebServerInitializedEvent event) {
    if (!embedded) {
      return;
    }
    ServerFile file =
        new ServerFile(
            reachableAt(listensTo),
            event.getWebServer().getPort(),
            new UnguessableIds().next(SECRET_BYTES),
            ProcessHandle.current().pid());
    file.write(home);
    announced = file;
  }

  /** Where this machine itself reaches the server. */
  private static String reachableAt(@Nullable InetAddress address) {
    return address == null || address.isAnyLocalAddress() ? LOOPBACK : address.getHostAddress();
  }

  /** The file that was left; empty when none was. */
  Optional<ServerFile> announced() {
    return Optional.ofNullable(announced);
  }

  @Override
  public void destroy() {
    announced().ifPresent(file -> file.delete(home));
  }
}
