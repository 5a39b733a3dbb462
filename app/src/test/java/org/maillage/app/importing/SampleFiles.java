package org.maillage.app.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.maillage.app.offer.SampleOffer;
import org.maillage.app.territory.SampleTerritory;
import org.maillage.data.description.DataFolder;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;
import org.maillage.data.territory.SourceReading;
import org.maillage.data.territory.TerritoryReading;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadGraphBuilder;
import org.maillage.engine.graph.RoadNetwork;
import org.maillage.engine.graph.RoadReport;
import org.maillage.engine.graph.TurnReport;
import org.maillage.engine.profile.RoadClass;

/**
 * Files of one number each, so that a test changes a territory by writing a number: how many
 * communes, and how many seconds each road takes. Any other text is refused.
 */
final class SampleFiles implements TerritoryFiles {

  static final String COMMUNES = "communes.txt";
  static final String ROADS = "roads.txt";

  /** Writes a territory folder with its files beside the description. */
  static Path write(Path folder, String communes, String roadSeconds) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(TerritoryDescription.FILE_NAME),
          """
          id: corse
          name: Corse
          departements: ["2A"]
          sources:
            - id: cog
              kind: communes
              file: communes.txt
              title: Communes
              producer: INSEE
              vintage: "2026"
              licence: Licence Ouverte 2.0
            - id: roads
              kind: osm-roads
              file: roads.txt
              title: Routes
              producer: OpenStreetMap
              vintage: "2025"
              licence: ODbL 1.0
          """);
      Files.writeString(folder.resolve(COMMUNES), communes);
      Files.writeString(folder.resolve(ROADS), roadSeconds);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(Path file) {
    try {
      return Integer.parseInt(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      throw RefusedFileException.of(
          IssueCode.FILE_NOT_OF_FORMAT, file.getFileName().toString(), 1, "", "number");
    }
  }

  /** What the territory is for a number of communes. */
  static Territory territory(int communes) {
    Territory sample = SampleTerritory.of("corse", communes, 5);
    return new Territory(
        sample.id(),
        sample.name(),
        sample.departementCodes(),
        List.of(
            new Source("cog", "Communes", "INSEE", "2026", "Licence Ouverte 2.0"),
            new Source("roads", "Routes", "OpenStreetMap", "2025", "ODbL 1.0")),
        sample.communes(),
        sample.zones(),
        sample.cells(),
        sample.indicators());
  }

  /** One long enough to be named, at the gates of the first commune, and one that is not. */
  private static final List<RoadReport.DroppedComponent> ISLANDS =
      SampleTerritory.of("corse", 3, 5).communes().stream()
          .limit(1)
          .map(Commune::townHall)
          .flatMap(
              place ->
                  Stream.of(
                      new RoadReport.DroppedComponent(3, 2_600, place.latDeg(), place.lonDeg()),
                      new RoadReport.DroppedComponent(2, 300, place.latDeg(), place.lonDeg())))
          .toList();

  /** The structures of every such territory, as the import leaves them. */
  static List<Structure> structures() {
    return SampleOffer.structures().stream()
        .sorted(java.util.Comparator.comparing(Structure::id))
        .toList();
  }

  @Override
  public TerritoryReading readTerritory(
      TerritoryDescription description, DataFolder data, IssueLog issues, Progress progress) {
    Path file = data.getFile(description.sources().get(0));
    issues.add(IssueCode.ROW_MALFORMED, COMMUNES, 3, "a;b");
    return new TerritoryReading(
        territory(number(file)),
        SampleOffer.structures(),
        List.of(),
        List.of(),
        List.of(new SourceReading("cog", COMMUNES, Fingerprint.ofFile(file), 1, 3, 2, 1)));
  }

  @Override
  public Roads readRoads(SourceDescription source, Path file, IssueLog issues, Progress progress) {
    int seconds = number(file);
    RoadNetwork roads = network(seconds);
    return new Roads(roads, network(10 * seconds), roads.graph().edgeCount());
  }

  /** Walkers take ten times as long. */
  private static RoadNetwork network(int seconds) {
    RoadGraphBuilder builder = new RoadGraphBuilder();
    if (seconds > 0) {
      List<Commune> along = SampleTerritory.of("corse", 3, 5).communes();
      along.forEach(c -> builder.addNode(c.townHall().latDeg(), c.townHall().lonDeg()));
      for (int i = 1; i < along.size(); i++) {
        builder.addEdge(i - 1, i, 5_000_000, seconds * 1000, seconds * 1000, RoadClass.TERTIARY);
      }
    }
    RoadGraph graph = builder.build();
    int edges = graph.edgeCount();
    return new RoadNetwork(
        graph,
        new RoadReport(
            edges,
            edges,
            3,
            edges,
            1,
            4,
            2,
            2_600,
            2,
            ISLANDS,
            0,
            List.of(),
            0,
            0,
            0,
            0,
            0,
            TurnReport.NONE));
  }
}
