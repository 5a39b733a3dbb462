package org.maillage.benchmarks.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The real jar, as processes of its own, over one home and one database. */
final class LoadServer implements AutoCloseable {

  private static final long PATIENCE_MS = 180_000;

  private final Path jar;
  private final Path home;
  private final Map<String, String> settings;
  private final int port;
  private final int memoryMb;
  private Process process;

  private LoadServer(
      Path jar, Path home, Map<String, String> settings, int port, int memoryMb, Process process) {
    this.jar = jar;
    this.home = home;
    this.settings = settings;
    this.port = port;
    this.memoryMb = memoryMb;
    this.process = process;
  }

  /** Runs a command to its end. */
  static void run(Path jar, Path home, Map<String, String> settings, int memoryMb, String... words)
      throws IOException, InterruptedException {
    Process process = begin(jar, home, settings, memoryMb, words[0] + ".log", words);
    if (process.waitFor() != 0) {
      throw new IOException(
          String.join(" ", words) + " ended with " + process.exitValue() + ", see " + home);
    }
  }

  private static Process begin(
      Path jar, Path home, Map<String, String> settings, int memoryMb, String log, String... words)
      throws IOException {
    Files.createDirectories(home);
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memoryMb + "m",
                "-Xss2m",
                "-jar",
                jar.toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--home", home.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve(log).toFile()));
    builder.environment().putAll(settings);
    return builder.start();
  }

  /**
   * Starts a server and returns when it is well.
   *
   * @param communes of a département that the same process generates, imports and computes while it
   *     serves; 0 for none
   */
  static LoadServer start(
      Path jar, Path home, Map<String, String> settings, int memoryMb, int communes)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Map<String, String> all = new TreeMap<>(settings);
    // All readers share one address here.
    all.put("MAILLAGE_LIMITS_ENABLED", "false");
    all.put(WriterSession.SETTING, "true");
    List<String> words =
        communes == 0
            ? new ArrayList<>(List.of("serve"))
            : new ArrayList<>(
                List.of("demo", "--no-open", "--seed", "77", "--communes", "" + communes));
    words.addAll(List.of("--port", "" + port));
    Process process = begin(jar, home, all, memoryMb, "server.log", words.toArray(String[]::new));
    LoadServer server = new LoadServer(jar, home, all, port, memoryMb, process);
    server.awaitWell();
    return server;
  }

  /** The same home served anew, by another process. */
  void startAgain() throws IOException, InterruptedException {
    process = begin(jar, home, settings, memoryMb, "server.log", "serve", "--port", "" + port);
    awaitWell();
  }

  private void awaitWell() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    while (!Probe.isWell(url())) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("the server does not answer, see " + home);
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** How the import beside the load stands: the last line that the process told. */
  String lastWord() throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("server.log"));
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1).strip();
  }

  /** Asks the process to end, and tells with which exit code it did. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
