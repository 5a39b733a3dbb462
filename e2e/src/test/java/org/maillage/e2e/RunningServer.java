package org.maillage.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.support.ui.FluentWait;

/** The executable jar as an administration runs it: {@code serve}, with people who are invited. */
final class RunningServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern INVITATION = Pattern.compile("(/invitation/[0-9a-f]{64})");
  private static final Pattern ENTRY = Pattern.compile("http://\\S+(/entree/[0-9a-f]{64})");

  private final Process process;
  private final Path log;
  private final String address;
  private final Map<String, String> invitations;

  private RunningServer(Process process, Path log, int port, Map<String, String> invitations) {
    this.process = process;
    this.log = log;
    this.address = "http://localhost:" + port;
    this.invitations = invitations;
  }

  /** Invites people into a fresh home, starts the server over it and returns when it answers. */
  static RunningServer start(List<String> names) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "serve"));
      Path home = Files.createTempDirectory(folder.toAbsolutePath(), "home");
      Path log = Path.of(home + ".log");
      int port = freePort();
      Map<String, String> invitations = new LinkedHashMap<>();
      for (String name : names) {
        invitations.put(name, invite(home, Path.of(home + "-" + name + ".log"), name));
      }
      Process process = run(home, log, "serve", "--port", String.valueOf(port)).start();
      RunningServer server = new RunningServer(process, log, port, invitations);
      new FluentWait<>(server)
          .withTimeout(PATIENCE)
          .pollingEvery(Duration.ofMillis(250))
          .withMessage(() -> "the server does not answer; its log:\n" + server.readLog())
          .until(RunningServer::answers);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The path that {@code account invite} says, before the server holds the home. */
  private static String invite(Path home, Path log, String name) throws IOException {
    Process process =
        run(
                home,
                log,
                "account",
                "invite",
                "--email",
                name + "@exemple.fr",
                "--name",
                name,
                "--function",
                "chargée de mission",
                "--organisation",
                "Département de Test",
                "--kind",
                "DEPARTEMENT",
                "--role",
                "SECRETARIAT")
            .start();
    try {
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      Matcher link = INVITATION.matcher(Files.readString(log));
      if (!ended || !link.find()) {
        throw new IllegalStateException("no invitation of " + name + ": " + Files.readString(log));
      }
      return link.group(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder run(Path home, Path log, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--home", home.toString()));
    return Program.process("512m", log, arguments);
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server ended; its log:\n" + readLog());
    }
    return ENTRY.matcher(readLog()).find();
  }

  String address(String path) {
    return address + path;
  }

  /** The invitation of somebody. */
  String invitation(String name) {
    return address(invitations.getOrDefault(name, "/"));
  }

  /** The link that the server printed for whoever sits at it. */
  String entry() {
    Matcher entry = ENTRY.matcher(readLog());
    return entry.find() ? address(entry.group(1)) : address("/");
  }

  private String readLog() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
