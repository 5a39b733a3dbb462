package org.maillage.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Who changed what, and whether the record of it is whole. */
@Command(
    name = "journal",
    synopsisSubcommandLabel = "${bundle:label.command}",
    subcommands = {JournalVerifyCommand.class, JournalShowCommand.class})
final class JournalCommand implements Runnable {

  @ParentCommand private MaillageCommand root;
  @Spec private CommandSpec spec;

  MaillageCommand root() {
    return root;
  }

  /**
   * The application, for reading: a home that a server has open is read on its pages.
   *
   * @throws CommandFailure when it cannot be opened
   */
  Application open() {
    try {
      return Application.withoutServer(root);
    } catch (CommandFailure e) {
      throw e.code().equals("IN_USE")
          ? new CommandFailure(ExitCode.ENVIRONMENT, "failure.journalInUse", root.home().toString())
          : e;
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        new CommandLine(spec), root.words().text("failure.noSubcommand", "verify, show"));
  }
}
