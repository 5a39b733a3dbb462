package org.maillage.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.crowfly.CrowFlyService;
import org.maillage.app.diagnostic.DiagnosticService;
import org.maillage.app.diagnostic.UnknownPanierException;
import org.maillage.app.diagnostic.UnknownTerritoryException;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.DiagnosticExport;
import org.maillage.app.export.ExportContent;
import org.maillage.app.export.ExportService;
import org.maillage.app.map.RoadLines;
import org.maillage.app.overview.Overview;
import org.maillage.app.overview.OverviewService;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.diagnostic.CrowFlyShortcut;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;
import org.maillage.engine.graph.RoadGraph;
import org.springframework.context.MessageSource;

/** Computes and exports diagnostics for a command. */
final class Diagnosing {

  private final MaillageCommand root;
  private final Work work;
  private final Application application;

  Diagnosing(MaillageCommand root, Work work, Application application) {
    this.root = root;
    this.work = work;
    this.application = application;
  }

  /**
   * Computes by every method and keeps the diagnostics, and what the crow-fly shortcut would miss.
   *
   * @throws CommandFailure when the territory or the basket is not in store, with near names
   */
  List<Diagnostic> compute(String territoryId, Optional<String> panierId) {
    String panier = panierId.orElse(ReferenceData.PANIER_SDAASP_13);
    try {
      List<Diagnostic> computed =
          application.get(DiagnosticService.class).compute(territoryId, panier, work.progress());
      application
          .get(CrowFlyService.class)
          .compute(
              territoryId,
              panier,
              CrowFlyShortcut.Settings.usual(CrowFlyService.USUAL_NEAREST),
              work.progress());
      return computed;
    } catch (UnknownTerritoryException e) {
      throw unknownTerritory(territoryId, e.known());
    } catch (UnknownPanierException e) {
      throw new CommandFailure(
          ExitCode.USAGE, "failure.unknownPanier", panier, String.join(", ", e.known()));
    }
  }

  /**
   * Whether a diagnostic by a method is in store, for the basket that the pages show.
   *
   * @throws CommandFailure when the territory is not in store, with near names
   */
  boolean isComputed(String territoryId, Methode methode) {
    DiagnosticReading reading = application.get(DiagnosticReading.class);
    if (reading.findTerritory(territoryId).isEmpty()) {
      throw unknownTerritory(
          territoryId,
          reading.listTerritories().stream().map(DiagnosticReading.TerritoryEntry::id).toList());
    }
    return reading.findDossier(territoryId, methode).isPresent();
  }

  /** A diagnostic in store, summed up. */
  Overview overview(String territoryId, Methode methode) {
    DiagnosticDossier dossier =
        application
            .get(DiagnosticReading.class)
            .findDossier(territoryId, methode)
            .orElseThrow(
                () -> new CommandFailure(ExitCode.USAGE, "failure.notComputed", territoryId));
    org.maillage.app.shell.Words words =
        new org.maillage.app.shell.Words(
            application.get(MessageSource.class), root.words().locale());
    return application.get(OverviewService.class).of(dossier, code -> true, words);
  }

  /**
   * The diagnostic in store that starts where people live.
   *
   * @throws CommandFailure when the territory is not in store, with near names, or has none
   */
  static DiagnosticDossier dossier(Application application, String territoryId) {
    DiagnosticReading reading = application.get(DiagnosticReading.class);
    if (reading.findTerritory(territoryId).isEmpty()) {
      throw unknownTerritory(
          territoryId,
          reading.listTerritories().stream().map(DiagnosticReading.TerritoryEntry::id).toList());
    }
    return reading
        .findDossier(territoryId, Methode.CARROYEE)
        .filter(dossier -> dossier.pointTimes().origins() == dossier.points().size())
        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "failure.notComputed", territoryId));
  }

  /**
   * What a diagnostic has times to.
   *
   * @throws CommandFailure when it has none to that, with near names
   */
  static Subject subject(String typed, DiagnosticDossier dossier) {
    List<String> known = subjects(dossier.diagnostic());
    if (!known.contains(typed)) {
      List<String> near = Suggestions.near(typed, known);
      throw new CommandFailure(
          ExitCode.USAGE,
          "failure.unknownSubjectOfTimes",
          typed,
          String.join(", ", near.isEmpty() ? known : near));
    }
    return Subject.parse(typed);
  }

  /** Everything that a diagnostic has times to, in the words of the command line. */
  static List<String> subjects(Diagnostic diagnostic) {
    List<String> known = new ArrayList<>(List.of(new Subject.OfPanier().key()));
    Arrays.stream(Gamme.values()).forEach(g -> known.add(new Subject.OfGamme(g).key()));
    diagnostic.services().forEach(s -> known.add(new Subject.OfService(s.serviceCode()).key()));
    return known;
  }

  /** No territory of that name: what there is, and what may have been meant. */
  static CommandFailure unknownTerritory(String typed, List<String> known) {
    if (known.isEmpty()) {
      return new CommandFailure(ExitCode.USAGE, "failure.noTerritory", typed);
    }
    List<String> near = Suggestions.near(typed, known);
    return near.isEmpty()
        ? new CommandFailure(
            ExitCode.USAGE, "failure.unknownTerritory", typed, String.join(", ", known))
        : new CommandFailure(
            ExitCode.USAGE, "failure.unknownTerritoryNear", typed, String.join(", ", near));
  }

  /** What the files of a computed diagnostic are made of. */
  ExportContent content(String territoryId, Methode methode, Optional<String> panierId) {
    work.progress().at("export.load", "", 0, -1);
    return application
        .get(ExportService.class)
        .find(territoryId, methode, panierId)
        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "failure.notComputed", territoryId));
  }

  /**
   * Writes every file into a folder: the tables, the GeoJSON, their description, the page and the
   * map.
   *
   * @return names of the files
   */
  List<String> write(ExportContent content, CsvDialect dialect, Path folder) {
    work.progress().at("export.distances", "", 0, -1);
    RoadGraph roads = application.get(ExportService.class).getRoads(content.territory().id());
    ExportContent whole = ExportService.withDistances(content, roads);
    work.progress().at("export.write", folder.toString(), 0, -1);
    try {
      List<Path> files =
          new ArrayList<>(
              new DiagnosticExport(whole, root.words().language(), dialect).writeAll(folder));
      PageFiles pages = new PageFiles(whole.dossier(), RoadLines.of(roads), root.words().locale());
      files.add(pages.writePage(folder.resolve("diagnostic.html")));
      pages.writeMap(new Subject.OfPanier(), folder.resolve("carte.svg")).ifPresent(files::add);
      return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", folder, e.toString());
    }
  }

  /** What a script reads about a diagnostic. */
  Map<String, Object> report(ExportContent content, List<String> files) {
    Map<String, Object> report = new LinkedHashMap<>(new DiagnosticReport(content, root).figures());
    report.put("files", new ArrayList<>(files));
    return report;
  }
}
