package org.maillage.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Where the command line reads its surroundings and writes to.
 *
 * @param out standard output: results only
 * @param err standard error: progress and messages
 * @param columns width of the terminal behind standard error, 0 when it is no terminal
 * @param environment environment variables
 * @param clock the time, for commands that start no application to ask
 * @param uptimeMs milliseconds since the process started
 */
record Console(
    PrintStream out,
    PrintStream err,
    int columns,
    Map<String, String> environment,
    Clock clock,
    LongSupplier uptimeMs) {

  private static final int USUAL_COLUMNS = 80;

  Console {
    environment = Map.copyOf(environment);
  }

  /**
   * The console of this process. What libraries print on standard output is sent to standard error
   * from now on, so that standard output holds results only.
   */
  static Console ofThisProcess() {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.setOut(err);
    System.setErr(err);
    return new Console(
        out,
        err,
        terminalColumns(System.getProperty("maillage.terminal", "")),
        System.getenv(),
        Clock.systemUTC(),
        () -> java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime());
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** The launcher, which alone can see it, tells the width when standard error is a terminal. */
  private static int terminalColumns(String told) {
    if (told.isEmpty()) {
      return 0;
    }
    return told.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(told) : USUAL_COLUMNS;
  }

  boolean isTerminal() {
    return columns > 0;
  }
}
