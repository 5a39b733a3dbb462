package org.maillage.app.cli;

import org.maillage.domain.diagnostic.Methode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes one file of a diagnostic that was computed. */
@Command(name = "export")
final class ExportCommand {

  /** What can be written. */
  enum Format {
    csv,
    geojson,
    html,
    svg
  }

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--format", paramLabel = "csv|geojson|html|svg", required = true)
  private Format format;

  @Option(names = "--out", paramLabel = "${bundle:label.fileOrDash}", required = true)
  private String out;

  @Option(names = "--methode", paramLabel = "${bundle:label.methode}", defaultValue = "CARROYEE")
  private Methode methode;
}
