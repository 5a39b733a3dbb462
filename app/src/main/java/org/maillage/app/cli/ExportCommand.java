package org.maillage.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.DiagnosticExport;
import org.maillage.app.export.ExportContent;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.diagnostic.Methode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes one file of a diagnostic that was computed. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  /** What can be written. */
  enum Format {
    csv,
    geojson
  }

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--format", paramLabel = "csv|geojson", required = true)
  private Format format;

  @Option(names = "--out", paramLabel = "${bundle:label.fileOrDash}", required = true)
  private String out;

  @Option(names = "--methode", paramLabel = "${bundle:label.methode}", defaultValue = "CARROYEE")
  private Methode methode;

  @Option(names = "--csv", paramLabel = "tableur|machine", defaultValue = "TABLEUR")
  private CsvDialect csv;

  @Override
  public Integer call() {
    boolean toStandardOutput = out.equals(STANDARD_OUTPUT);
    if (toStandardOutput && root.json()) {
      throw new CommandFailure(ExitCode.USAGE, "failure.jsonAndStandardOutput");
    }
    try (Work work = Work.begin(root)) {
      ExportContent content;
      try (Application application = Application.withoutServer(root)) {
        TerritoryRepository territories = application.get(TerritoryRepository.class);
        if (territories.findSummary(territory).isEmpty()) {
          throw Diagnosing.unknownTerritory(
              territory, territories.listTerritories().stream().map(TerritorySummary::id).toList());
        }
        content =
            new Diagnosing(root, work, application).content(territory, methode, Optional.empty());
      }
      work.progress().at("export.write", out, 0, -1);
      DiagnosticExport export = new DiagnosticExport(content, root.words().language(), csv);
      try {
        if (toStandardOutput) {
          write(export, root.console().out());
        } else {
          try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(out)))) {
            write(export, file);
          }
        }
      } catch (IOException e) {
        throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", out, e.toString());
      }
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("territory", territory);
      report.put("format", format.name());
      report.put("file", out);
      report.put("communes", content.diagnostic().communes().size());
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private void write(DiagnosticExport export, OutputStream stream) throws IOException {
    switch (format) {
      case csv -> export.writeCommunesCsv(stream);
      case geojson -> export.writeCommunesGeoJson(stream);
    }
    stream.flush();
  }
}
