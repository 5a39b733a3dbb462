package org.maillage.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves the pages of what was imported. */
@Command(name = "serve")
final class ServeCommand {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  private int port;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = "localhost")
  private String host;
}
