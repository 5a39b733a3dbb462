package org.maillage.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server that runs. */
final class Served implements AutoCloseable {

  private static final int PATIENCE_MS = 300_000;

  private final Process process;
  private final Path log;
  private final String address;

  private Served(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  /** Starts it and returns when it answers. */
  static Served start(Installation installation) {
    Path log;
    try {
      log = Files.createTempFile(installation.home().getParent(), "server", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String port = Integer.toString(installation.port());
    Process process = installation.start(log, Redirect.DISCARD, "serve", "--port", port);
    Served served = new Served(process, log, "http://localhost:" + port);
    for (int waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += 100) {
      if (!process.isAlive()) {
        break;
      }
      if (served.log().contains(served.address)) {
        return served;
      }
      Installation.sleep(100);
    }
    Installation.kill(process);
    throw new IllegalStateException("the server does not start:\n" + served.log());
  }

  String address() {
    return address;
  }

  String log() {
    return Installation.text(log);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  void kill() {
    Installation.kill(process);
  }

  /** Asks it to stop. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
