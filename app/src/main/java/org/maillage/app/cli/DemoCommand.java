package org.maillage.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Generates the fictional département, computes its diagnostic and shows it. */
@Command(name = "demo")
final class DemoCommand {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed;

  @Option(names = "--communes", paramLabel = "N", defaultValue = "180")
  private int communes;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  private int port;

  @Option(names = "--no-serve")
  private boolean noServe;

  @Option(names = "--no-open")
  private boolean noOpen;
}
