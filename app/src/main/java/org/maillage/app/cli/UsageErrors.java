package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command as it was typed, and how to write it. */
final class UsageErrors implements IParameterExceptionHandler {

  private final MaillageCommand root;

  UsageErrors(MaillageCommand root) {
    this.root = root;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    Words words = root.words();
    CommandLine at = problem.getCommandLine();
    String message = message(problem, words);
    if (root.json() || Arrays.asList(arguments).contains("--json")) {
      Report.print(root.console(), Report.ofFailure("usage", message, ExitCode.USAGE));
    }
    root.console().err().println(words.text("error.prefix", message));
    boolean ofRoot = at.getParent() == null;
    root.console()
        .err()
        .println(
            ofRoot
                ? words.text("error.seeHelp")
                : words.text("error.seeHelpOf", at.getCommandName()));
    return ExitCode.USAGE.number();
  }

  private static String message(ParameterException problem, Words words) {
    List<String> unmatched = unmatchedArguments(problem);
    if (!unmatched.isEmpty()) {
      return unmatched(unmatched.get(0), problem.getCommandLine().getCommandSpec(), words);
    }
    if (problem instanceof MissingParameterException missing) {
      return words.text("error.missing", names(missing.getMissing()));
    }
    if (problem instanceof OverwrittenOptionException twice) {
      return words.text("error.twice", names(List.of(twice.getOverwritten())));
    }
    ArgSpec option = problem.getArgSpec();
    String value = problem.getValue();
    if (option != null && value != null) {
      return words.text("error.value", value, names(List.of(option)), expected(option, words));
    }
    return words.text("error.other", String.valueOf(problem.getMessage()));
  }

  /** What nobody understood; told before what is missing, which is often the same mistake. */
  private static List<String> unmatchedArguments(ParameterException problem) {
    return problem instanceof UnmatchedArgumentException unmatched
        ? unmatched.getUnmatched()
        : problem.getCommandLine().getUnmatchedArguments();
  }

  private static String unmatched(String typed, CommandSpec command, Words words) {
    boolean option = typed.startsWith("-");
    List<String> known = new ArrayList<>();
    if (option) {
      command.options().forEach(o -> known.addAll(Arrays.asList(o.names())));
    } else {
      known.addAll(command.subcommands().keySet());
    }
    String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
    List<String> near = Suggestions.near(name, known);
    String what =
        option
            ? words.text("error.unknownOption", typed)
            : words.text(known.isEmpty() ? "error.unknownArgument" : "error.unknownCommand", typed);
    return near.isEmpty() ? what : what + " " + words.text("error.near", String.join(", ", near));
  }

  private static String names(List<ArgSpec> specs) {
    return specs.stream()
        .map(
            spec ->
                spec instanceof OptionSpec option
                    ? option.longestName()
                        + (option.arity().max() > 0 ? " " + option.paramLabel() : "")
                    : spec.paramLabel())
        .collect(Collectors.joining(", "));
  }

  private static String expected(ArgSpec option, Words words) {
    Class<?> type = option.type();
    if (type.isEnum()) {
      String values =
          Arrays.stream(type.getEnumConstants())
              .map(value -> value.toString())
              .collect(Collectors.joining(", "));
      return words.text("expected.oneOf", values);
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return words.text("expected.number");
    }
    return option.paramLabel();
  }
}
