package org.maillage.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program as somebody installed it: a jar, a home, a database.
 *
 * @param jar the executable jar
 * @param home where its state is
 * @param port of its server
 * @param settings environment variables that name the database; none for H2
 * @param before what the command line begins with, a clock that is moved for example
 */
record Installation(
    Path jar, Path home, int port, Map<String, String> settings, List<String> before) {

  private static final long PATIENCE_S = 180;

  Installation {
    settings = Map.copyOf(settings);
    before = List.copyOf(before);
  }

  /** How a command ended. */
  record Ended(int exitCode, String out, String err) {}

  Installation at(Path otherHome) {
    return new Installation(jar, otherHome, port, settings, before);
  }

  Installation behind(List<String> words) {
    return new Installation(jar, home, port, settings, words);
  }

  boolean isEmbedded() {
    return settings.isEmpty();
  }

  /** Starts a command, its output in a file. */
  Process start(Path log, Redirect out, String... arguments) {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx700m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
    command.addAll(Arrays.asList(arguments));
    command.addAll(List.of("--lang", "en", "--home", home.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    try {
      return builder.redirectOutput(out).redirectError(Redirect.appendTo(log.toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command to its end. */
  Ended run(String... arguments) {
    try {
      Path log = Files.createTempFile("faults", ".log");
      Path out = Files.createTempFile("faults", ".out");
      Process process = start(log, Redirect.to(out.toFile()), arguments);
      if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
        kill(process);
      }
      Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(log));
      Files.delete(log);
      Files.delete(out);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a command that must succeed. */
  Ended mustRun(String... arguments) {
    Ended ended = run(arguments);
    if (ended.exitCode() != 0) {
      throw new IllegalStateException(
          String.join(" ", arguments) + " ended with " + ended.exitCode() + "\n" + ended.err());
    }
    return ended;
  }

  /** {@code kill -9}, and returns when the process is gone. */
  static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void sleep(long ms) {
    try {
      TimeUnit.MILLISECONDS.sleep(ms);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the settings of a server name. */
  static Map<String, String> database(String url, String user, String password) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("MAILLAGE_DB_URL", url);
    settings.put("MAILLAGE_DB_USER", user);
    settings.put("MAILLAGE_DB_PASSWORD", password);
    return settings;
  }

  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
