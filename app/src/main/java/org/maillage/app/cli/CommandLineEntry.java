package org.maillage.app.cli;

import java.util.Map;
import picocli.CommandLine;

/** Turns the words typed into a command, runs it and says how it ended. */
public final class CommandLineEntry {

  private static final String LANGUAGE_OPTION = "--lang";

  private CommandLineEntry() {}

  /**
   * Runs the command line in this process; a server runs until it is stopped.
   *
   * @param application the Spring Boot application class, started only by commands that need it
   * @param arguments as typed
   * @return exit code, see {@link ExitCode}
   */
  public static int run(Class<?> application, String... arguments) {
    return run(application, Console.ofThisProcess(), arguments);
  }

  static int run(Class<?> application, Console console, String... arguments) {
    Words words = Words.of(language(console.environment(), arguments));
    CommandLine commandLine = commandLine(application, console, words);
    if (arguments.length == 0) {
      commandLine.usage(console.err());
      return ExitCode.USAGE.number();
    }
    return commandLine.execute(arguments);
  }

  static CommandLine commandLine(Class<?> application, Console console, Words words) {
    MaillageCommand root = new MaillageCommand(application, console, words);
    CommandLine commandLine = new CommandLine(root);
    commandLine.setResourceBundle(words.helpBundle());
    commandLine.setOut(root.outWriter());
    commandLine.setErr(root.errWriter());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpWidth(helpWidth(console));
    commandLine.setUsageHelpLongOptionsMaxWidth(28);
    commandLine.setParameterExceptionHandler(new UsageErrors(root));
    commandLine.setExecutionExceptionHandler(new ExecutionErrors(root));
    return commandLine;
  }

  private static int helpWidth(Console console) {
    return Math.max(80, Math.min(console.columns(), 110));
  }

  /** The language is needed before the arguments are understood, to say what is wrong with them. */
  private static String language(Map<String, String> environment, String... arguments) {
    String language = environment.getOrDefault("MAILLAGE_LANG", "fr");
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(LANGUAGE_OPTION + "=")) {
        language = arguments[i].substring(LANGUAGE_OPTION.length() + 1);
      } else if (arguments[i].equals(LANGUAGE_OPTION) && i + 1 < arguments.length) {
        language = arguments[i + 1];
      }
    }
    return language;
  }
}
