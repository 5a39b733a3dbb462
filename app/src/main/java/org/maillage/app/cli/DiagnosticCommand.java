package org.maillage.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Methode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Computes a diagnostic and writes it into files. */
@Command(name = "diagnostic")
final class DiagnosticCommand {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "${bundle:label.territory}", required = true)
  private String territory;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "${bundle:label.dir}", required = true)
  private Path out;

  @Option(names = "--methode", paramLabel = "${bundle:label.methode}", defaultValue = "CARROYEE")
  private Methode methode;

  @Option(names = "--panier", paramLabel = "ID")
  private @Nullable String panier;
}
