package org.maillage.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of its own that can be restarted, from the programs of the machine. */
final class Postgres implements AutoCloseable {

  private static final String USER = "maillage";

  private final Path programs;
  private final Path folder;
  private final int port;

  private Postgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one; empty when its programs are not on this machine. */
  static Optional<Postgres> start(Path folder, int port) {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      return Optional.empty();
    }
    Postgres postgres = new Postgres(programs.get(), folder.resolve("postgres"), port);
    try {
      Files.createDirectories(postgres.folder);
      if (isRoot()) {
        // It refuses to run as root; its folder, and the way there, must be another's.
        run(List.of("chown", "-R", "postgres", postgres.folder.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    postgres.run("initdb", "-D", postgres.data(), "-U", USER, "-A", "trust", "-E", "UTF8");
    postgres.control("start");
    postgres.run("createdb", "-h", "127.0.0.1", "-p", port + "", "-U", USER, USER);
    return Optional.of(postgres);
  }

  private static Optional<Path> programs() {
    List<Path> places = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
      places.add(Path.of(folder));
    }
    try (Stream<Path> versions =
        Files.isDirectory(Path.of("/usr/lib/postgresql"))
            ? Files.list(Path.of("/usr/lib/postgresql"))
            : Stream.empty()) {
      versions.map(version -> version.resolve("bin")).forEach(places::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places.stream()
        .filter(place -> Files.isExecutable(place.resolve("initdb")))
        .filter(place -> Files.isExecutable(place.resolve("pg_ctl")))
        .filter(place -> Files.isExecutable(place.resolve("createdb")))
        .findFirst();
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + USER;
  }

  String user() {
    return USER;
  }

  private void control(String... what) {
    List<String> arguments = new ArrayList<>(List.of("pg_ctl", "-D", data(), "-w"));
    arguments.addAll(List.of("-l", folder.resolve("log").toString()));
    arguments.addAll(List.of("-o", "-p " + port + " -k " + folder));
    arguments.addAll(Arrays.asList(what));
    run(arguments.toArray(String[]::new));
  }

  /** Cuts it as a power failure would, and starts it again. */
  void restart() {
    control("restart", "-m", "immediate");
  }

  private void run(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    run(command);
  }

  private void run(String[] command) {
    run(command[0], Arrays.copyOfRange(command, 1, command.length));
  }

  private static void run(List<String> command) {
    try {
      // To a file: the database goes on and would hold a pipe open.
      Path out = Files.createTempFile("postgres", ".out");
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            command + " ended with " + code + ": " + Files.readString(out, StandardCharsets.UTF_8));
      }
      Files.delete(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    control("stop", "-m", "fast");
  }
}
