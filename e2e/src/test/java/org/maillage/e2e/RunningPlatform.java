package org.maillage.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.support.ui.FluentWait;

/** The executable jar as an operator runs it: commands, then {@code serve} with an environment. */
final class RunningPlatform implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path home;
  private final int port;
  private final String address;
  private Process server;

  RunningPlatform() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "platform"));
    home = Files.createTempDirectory(folder.toAbsolutePath(), "home");
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    address = "http://127.0.0.1:" + port;
  }

  String address() {
    return address;
  }

  private ProcessBuilder java(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--home", home.toString()));
    return Program.process("600m", log(), line);
  }

  private Path log() {
    return home.resolveSibling(home.getFileName() + ".log");
  }

  /** Runs a command to its end. */
  void run(String... arguments) throws IOException, InterruptedException {
    Process process = java(arguments).start();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(
          String.join(" ", arguments) + " failed:\n" + Files.readString(log()));
    }
  }

  /** Starts the server and returns when it answers. */
  void serve(Map<String, String> environment) throws IOException {
    ProcessBuilder builder = java("serve", "--host", "127.0.0.1", "--port", Integer.toString(port));
    builder.environment().putAll(environment);
    builder.environment().put("MAILLAGE_ADDRESS", address);
    server = builder.start();
    new FluentWait<>(this)
        .withTimeout(PATIENCE)
        .pollingEvery(Duration.ofMillis(250))
        .withMessage(() -> "the platform does not answer; its log:\n" + readLog())
        .until(RunningPlatform::answers);
  }

  private boolean answers() {
    if (!server.isAlive()) {
      throw new IllegalStateException("the platform ended; its log:\n" + readLog());
    }
    try {
      return HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address + "/connexion")).build(),
                  BodyHandlers.discarding())
              .statusCode()
          < 500;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String readLog() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.destroy();
      try {
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
          server.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
