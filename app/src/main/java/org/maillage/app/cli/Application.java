package org.maillage.app.cli;

import java.net.BindException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.maillage.app.home.HomeException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import sun.misc.Signal;

/** The application behind the commands, started without or with its web server. */
final class Application implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Application(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts what commands need that serve no page. */
  static Application withoutServer(MaillageCommand root) {
    // Lazily: a command uses a part of the application only.
    return start(root, WebApplicationType.NONE, Map.of("spring.main.lazy-initialization", "true"));
  }

  /**
   * Starts everything, and serves.
   *
   * @param host name or address to listen on
   * @param port 0 for any free one
   */
  static Application withServer(MaillageCommand root, String host, int port) {
    return withServer(root, host, port, Map.of());
  }

  /**
   * Starts everything, and serves.
   *
   * @param more settings of the command
   */
  static Application withServer(
      MaillageCommand root, String host, int port, Map<String, String> more) {
    Map<String, String> settings = new LinkedHashMap<>(more);
    settings.put("server.address", host);
    settings.put("server.port", Integer.toString(port));
    try {
      return start(root, WebApplicationType.SERVLET, settings);
    } catch (PortInUseException e) {
      throw portTaken(port);
    } catch (RuntimeException e) {
      if (hasCause(e, PortInUseException.class) || hasCause(e, BindException.class)) {
        throw portTaken(port);
      }
      throw e;
    }
  }

  private static CommandFailure portTaken(int port) {
    return new CommandFailure(
        ExitCode.ENVIRONMENT, "failure.portTaken", String.valueOf(port), String.valueOf(port + 1));
  }

  private static Application start(
      MaillageCommand root, WebApplicationType type, Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--maillage.home=" + root.home());
    // The console's environment is the one that counts, set or not.
    arguments.add(
        "--maillage.data=" + root.console().environment().getOrDefault("MAILLAGE_DATA", ""));
    // What goes wrong at the start is told by the command line, in words and once.
    arguments.add("--logging.level.root=warn");
    arguments.add("--logging.level.org.springframework=error");
    arguments.add("--logging.level.org.springframework.boot.SpringApplication=off");
    arguments.add("--logging.level.org.springframework.boot.diagnostics=off");
    arguments.add("--logging.level.org.flywaydb=error");
    arguments.addAll(LogFormat.of(root.console().environment()).settings());
    settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    try {
      return new Application(
          new SpringApplicationBuilder(root.application())
              .web(type)
              .logStartupInfo(false)
              .run(arguments.toArray(String[]::new)));
    } catch (RuntimeException e) {
      throw HomeException.findIn(e)
          .<RuntimeException>map(
              home ->
                  new CommandFailure(
                      ExitCode.ENVIRONMENT, "failure.home." + home.kind(), home.place()))
          .orElse(e);
    }
  }

  private static boolean hasCause(Throwable problem, Class<? extends Throwable> type) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** The port that the server really listens on. */
  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /**
   * Returns when the application was asked to stop. A supervisor asks with SIGTERM: the command
   * then ends like any other, with exit code 0, after the requests in flight were answered.
   */
  void awaitStop() {
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      Signal.handle(new Signal("TERM"), signal -> stopped.countDown());
    } catch (IllegalArgumentException keptByTheVirtualMachine) {
      // The shutdown hook of the framework does the same, with exit code 143.
    }
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
