package org.maillage.app;

import org.maillage.app.cli.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one executable: starts the command line, which starts the server when asked to. */
@SpringBootApplication
public class Maillage {

  public static void main(String[] arguments) {
    System.exit(CommandLineEntry.run(Maillage.class, arguments));
  }
}
