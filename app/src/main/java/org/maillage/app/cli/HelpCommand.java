package org.maillage.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the help of the whole or of one command. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      descriptionKey = "wanted",
      paramLabel = "${bundle:label.command}")
  private @Nullable String command;

  @Override
  public Integer call() {
    CommandLine parent = spec.parent().commandLine();
    if (command == null) {
      parent.usage(root.console().out());
      return ExitCode.OK.number();
    }
    CommandLine wanted = parent.getSubcommands().get(command);
    if (wanted == null) {
      List<String> near = Suggestions.near(command, parent.getSubcommands().keySet());
      throw near.isEmpty()
          ? new CommandFailure(ExitCode.USAGE, "error.unknownCommand", command)
          : new CommandFailure(
              ExitCode.USAGE, "error.unknownCommandNear", command, String.join(", ", near));
    }
    wanted.usage(root.console().out());
    return ExitCode.OK.number();
  }
}
