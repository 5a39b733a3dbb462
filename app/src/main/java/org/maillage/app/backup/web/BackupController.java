package org.maillage.app.backup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.backup.ServerFile;
import org.maillage.app.backup.StateWriter;
import org.maillage.app.home.MaillageHome;
import org.maillage.data.progress.Progress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Hands the whole state to the command {@code backup} on the same machine, which cannot open H2's
 * file while this server has it.
 *
 * <p>PERMISSION TABLE: this route belongs to no role and to no session; the door is open to
 * everybody ({@code ENTER}) and the lock is behind it. Its right is the secret of the file {@code
 * server.json}, which whoever may read the home may read, and he has the data anyway. Whoever asks
 * without it, from another machine, or through a proxy, gets the answer of an address that is not
 * there. It writes no file and takes no path: the command does.
 */
@Controller
class BackupController {

  private final ServerAnnouncement announcement;
  private final StateWriter writer;
  private final Semaphore oneAtATime = new Semaphore(1);

  BackupController(
      ServerAnnouncement announcement, BackupStore store, MaillageHome home, Clock clock) {
    this.announcement = announcement;
    this.writer = new StateWriter(store, home, clock);
  }

  @Requires(Right.ENTER)
  @PostMapping(ServerFile.PATH)
  void backup(
      @RequestHeader(name = ServerFile.HEADER, defaultValue = "") String secret,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    boolean known = announcement.announced().filter(file -> file.isSecret(secret)).isPresent();
    if (!known || !isOfThisMachine(request)) {
      response.sendError(HttpStatus.NOT_FOUND.value());
      return;
    }
    if (!oneAtATime.tryAcquire()) {
      response.sendError(HttpStatus.CONFLICT.value());
      return;
    }
    try {
      response.setContentType("application/zip");
      // A failure from here on cuts the answer: whoever reads it misses the manifest at its end.
      writer.writeTo(response.getOutputStream(), Progress.SILENT);
    } finally {
      oneAtATime.release();
    }
  }

  private static boolean isOfThisMachine(HttpServletRequest request) throws IOException {
    boolean proxied =
        request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
    InetAddress from = InetAddress.getByName(request.getRemoteAddr());
    @Nullable String to = request.getLocalAddr();
    return !proxied && (from.isLoopbackAddress() || from.equals(InetAddress.getByName(to)));
  }
}
