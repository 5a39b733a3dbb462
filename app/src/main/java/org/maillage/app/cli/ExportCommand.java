package org.maillage.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.DiagnosticExport;
import org.maillage.app.export.ExportContent;
import org.maillage.app.export.ExportService;
import org.maillage.app.map.RoadLines;
import org.maillage.app.offer.PanierRepository;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
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

  @Option(names = "--panier", paramLabel = "ID")
  private @Nullable String panier;

  @Option(names = "--csv", paramLabel = "tableur|machine", defaultValue = "TABLEUR")
  private CsvDialect csv;

  @Option(names = "--subject", paramLabel = "CODE", defaultValue = "panier")
  private String subject;

  @Override
  public Integer call() {
    boolean toStandardOutput = out.equals(STANDARD_OUTPUT);
    if (toStandardOutput && root.json()) {
      throw new CommandFailure(ExitCode.USAGE, "failure.jsonAndStandardOutput");
    }
    try (Work work = Work.begin(root)) {
      int communes;
      try (Application application = Application.withoutServer(root)) {
        checkKnown(application);
        ExportContent content = content(application, work);
        communes = content.diagnostic().communes().size();
        byte[] file = file(content, application);
        work.progress().at("export.write", out, 0, -1);
        write(file, toStandardOutput);
      }
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("territory", territory);
      report.put("format", format.name());
      report.put("file", out);
      report.put("communes", communes);
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private ExportContent content(Application application, Work work) {
    Optional<String> basket = Optional.ofNullable(panier);
    PanierRepository paniers = application.get(PanierRepository.class);
    if (basket.isPresent() && paniers.findPanier(basket.get()).isEmpty()) {
      List<String> known =
          paniers.listPaniers().stream().map(stored -> stored.panier().id()).toList();
      throw new CommandFailure(
          ExitCode.USAGE, "failure.unknownPanier", basket.get(), String.join(", ", known));
    }
    return new Diagnosing(root, work, application).content(territory, methode, basket);
  }

  private void checkKnown(Application application) {
    TerritoryRepository territories = application.get(TerritoryRepository.class);
    if (territories.findSummary(territory).isEmpty()) {
      throw Diagnosing.unknownTerritory(
          territory, territories.listTerritories().stream().map(TerritorySummary::id).toList());
    }
  }

  /** The whole file, made before anything of it is written. */
  private byte[] file(ExportContent content, Application application) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      switch (format) {
        case csv -> export(content).writeCommunesCsv(bytes);
        case geojson -> export(content).writeCommunesGeoJson(bytes);
        case html -> {
          StringWriter page = new StringWriter();
          pages(content, application).writePage(page);
          bytes.writeBytes(page.toString().getBytes(StandardCharsets.UTF_8));
        }
        case svg ->
            bytes.writeBytes(
                pages(content, application)
                    .map(subject(content))
                    .orElseThrow(
                        () -> new CommandFailure(ExitCode.BAD_INPUT, "failure.noMap", territory))
                    .getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private DiagnosticExport export(ExportContent content) {
    return new DiagnosticExport(content, root.words().language(), csv);
  }

  private PageFiles pages(ExportContent content, Application application) {
    RoadLines roads = RoadLines.of(application.get(ExportService.class).getRoads(territory));
    return new PageFiles(content.dossier(), roads, root.words().locale());
  }

  private Subject subject(ExportContent content) {
    List<String> known = Diagnosing.subjects(content.diagnostic());
    if (!known.contains(subject)) {
      List<String> near = Suggestions.near(subject, known);
      throw new CommandFailure(
          ExitCode.USAGE,
          "failure.unknownSubject",
          subject,
          String.join(", ", near.isEmpty() ? known : near));
    }
    return Subject.parse(subject);
  }

  private void write(byte[] file, boolean toStandardOutput) {
    try {
      if (toStandardOutput) {
        root.console().out().write(file);
        root.console().out().flush();
      } else {
        Files.write(Path.of(out), file);
      }
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", out, e.toString());
    }
  }
}
