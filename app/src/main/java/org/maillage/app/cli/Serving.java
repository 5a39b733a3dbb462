package org.maillage.app.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Addresses of the server, and the browser of the desktop. */
final class Serving {

  /** Only this machine can reach it. */
  static final String LOOPBACK = "localhost";

  private static final int LARGEST_PORT = 65_535;

  private Serving() {}

  /**
   * Checks the address before any work is done.
   *
   * @throws CommandFailure when the port is none or is taken, or the host is unknown
   */
  static void check(String host, int port) {
    if (port < 0 || port > LARGEST_PORT) {
      throw new CommandFailure(ExitCode.USAGE, "failure.noPort", String.valueOf(port));
    }
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.noHost", host);
    }
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT,
          "failure.portTaken",
          String.valueOf(port),
          String.valueOf(port == LARGEST_PORT ? port - 1 : port + 1));
    }
  }

  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** What to type into a browser on this machine. */
  static String url(String host, int port) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    String name = everywhere ? LOOPBACK : host;
    return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
  }

  /** Opens the browser where there is a desktop; says nothing where there is none. */
  static void openBrowser(String url, Map<String, String> environment) {
    Optional<List<String>> command = browserCommand(url, environment);
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(command.get())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noBrowser) {
      // the address is on the terminal
    }
  }

  private static Optional<List<String>> browserCommand(
      String url, Map<String, String> environment) {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")) {
      return Optional.of(List.of("open", url));
    }
    boolean desktop =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    for (String folder : environment.getOrDefault("PATH", "").split(":")) {
      Path opener = Path.of(folder, "xdg-open");
      if (desktop && Files.isExecutable(opener)) {
        return Optional.of(List.of(opener.toString(), url));
      }
    }
    return Optional.empty();
  }
}
