package org.maillage.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Keeps personal data. */
@Command(
    name = "privacy",
    synopsisSubcommandLabel = "${bundle:label.command}",
    subcommands = {PrivacyRegisterCommand.class, PrivacyRetentionCommand.class})
final class PrivacyCommand implements Runnable {

  @ParentCommand private MaillageCommand root;
  @Spec private CommandSpec spec;

  MaillageCommand root() {
    return root;
  }

  @Override
  public void run() {
    throw new ParameterException(
        new CommandLine(spec),
        root.words().text("failure.noSubcommand", "register, apply-retention"));
  }
}
