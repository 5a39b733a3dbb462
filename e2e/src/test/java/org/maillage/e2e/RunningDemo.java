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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.support.ui.FluentWait;

/** The executable jar as a user runs it: {@code demo}, in a home of its own, on a free port. */
final class RunningDemo implements AutoCloseable {

  /**
   * A third of the usual: pages are made of the same parts, and are checked in a third of the time.
   */
  static final int COMMUNES = 60;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Process process;
  private final Path log;
  private final String address;
  private final String told;

  private RunningDemo(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.address = "http://127.0.0.1:" + port;
    this.told = "http://localhost:" + port;
  }

  /** Starts it and returns when its home page answers. */
  static RunningDemo start() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "demo"));
      Path home = Files.createTempDirectory(folder.toAbsolutePath(), "home");
      Path log = Path.of(home + ".log");
      int port = freePort();
      Process process =
          Program.process(
                  "1g",
                  log,
                  List.of(
                      "demo",
                      "--no-open",
                      "--communes",
                      String.valueOf(COMMUNES),
                      "--home",
                      home.toString(),
                      "--port",
                      String.valueOf(port)))
              .start();
      RunningDemo demo = new RunningDemo(process, log, port);
      demo.waitForAnswer();
      return demo;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void waitForAnswer() {
    new FluentWait<>(this)
        .withTimeout(PATIENCE)
        .pollingEvery(Duration.ofMillis(250))
        .withMessage(() -> "the demo does not answer; its log:\n" + readLog())
        .until(RunningDemo::answers);
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the demo ended; its log:\n" + readLog());
    }
    try {
      // It serves from the start; it tells its address when everything is computed.
      return readLog().contains(told) && get("/").statusCode() < 400;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** What a path answers, redirections followed. */
  java.net.http.HttpResponse<String> get(String path) {
    try {
      return HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build()
          .send(
              HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String address(String path) {
    return address + path;
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
