package org.maillage.app.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maillage.app.territory.SourceFile;
import org.maillage.data.description.DataFolder;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;
import org.maillage.data.territory.SourceReading;
import org.maillage.data.territory.TerritoryReading;
import org.maillage.domain.offer.OfferMerging;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.PopulationSpread;
import org.maillage.domain.territory.Source;
import org.maillage.domain.territory.Territory;
import org.maillage.engine.graph.Distance;
import org.maillage.engine.graph.RoadGraph;
import org.maillage.engine.graph.RoadNetwork;
import org.maillage.engine.graph.RoadReport;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.RoadClass;
import org.maillage.engine.snap.RoadSnapper;

/** Everything that happens in memory, before anything is written. */
final class ReadingStage {

  /** Shorter parts cut off from the network (yards, car parks) are counted, not named. */
  private static final double ISLAND_M = 1_000;

  private final TerritoryFiles files;
  private final IssueLog issues;
  private final Progress progress;

  ReadingStage(TerritoryFiles files, IssueLog issues, Progress progress) {
    this.files = files;
    this.issues = issues;
    this.progress = progress;
  }

  /**
   * Reads everything.
   *
   * @throws RefusedFileException when a file is not what it says
   */
  Reading read(TerritoryDescription description, DataFolder data) {
    SourceDescription roadSource =
        description
            .findRoads()
            .orElseThrow(
                () ->
                    RefusedFileException.of(
                        IssueCode.ROADS_NONE, TerritoryDescription.FILE_NAME, 0, ""));
    Path roadFile = data.getFile(roadSource);
    TerritoryFiles.Roads roads = files.readRoads(roadSource, roadFile, issues, progress);
    RoadReport report = roads.network().report();
    tell(roadSource.file(), report);
    TerritoryReading reading = files.readTerritory(description, data, issues, progress);
    Territory territory = reading.territory();
    tellIslands(roadSource.file(), report, territory);
    progress.at("import.derive", territory.name(), 0, 3);
    List<Structure> structures = merge(reading);
    progress.at("import.derive", territory.name(), 1, 3);
    List<PopulationPoint> points = spread(territory, roads.network().graph());
    progress.at("import.derive", territory.name(), 2, 3);
    tellCommunesWithoutRoad(territory, points, roads.network().graph());
    progress.at("import.derive", territory.name(), 3, 3);
    return new Reading(
        territory,
        sourceFiles(description, reading.readings(), roadSource, roadFile, roads),
        reading.structures(),
        reading.places(),
        structures,
        points,
        reading.vintages(),
        roads.network(),
        roads.walks());
  }

  private void tell(String file, RoadReport report) {
    if (report.edgesKept() == 0) {
      throw RefusedFileException.of(IssueCode.ROADS_NONE, file, 0, "");
    }
    if (report.nodesDropped() > 0) {
      issues.add(
          IssueCode.ROADS_DISCONNECTED,
          file,
          0,
          "",
          report.nodesDropped(),
          Math.round(report.lengthDroppedM() / 1000));
    }
  }

  /** The parts that may matter to somebody, by the commune whose mairie is nearest. */
  private void tellIslands(String file, RoadReport report, Territory territory) {
    for (RoadReport.DroppedComponent island : report.largestDropped()) {
      Optional<Commune> nearest =
          territory.communes().stream()
              .min(Comparator.comparingDouble(commune -> distanceM(commune, island)));
      if (island.lengthM() >= ISLAND_M && nearest.isPresent()) {
        issues.add(
            IssueCode.ROAD_ISLAND,
            file,
            0,
            nearest.get().name(),
            Math.round(island.lengthM() / 1000),
            island.nodes());
      }
    }
  }

  private static double distanceM(Commune commune, RoadReport.DroppedComponent island) {
    LatLon townHall = commune.townHall();
    return Distance.metres(townHall.latDeg(), townHall.lonDeg(), island.latDeg(), island.lonDeg());
  }

  private List<Structure> merge(TerritoryReading reading) {
    List<String> trusted = reading.territory().sources().stream().map(Source::id).toList();
    OfferMerging.Result merged =
        OfferMerging.merge(reading.structures(), trusted, reading.territory().communeNames());
    Map<OfferMerging.Rule, Integer> byRule = new EnumMap<>(OfferMerging.Rule.class);
    merged.merges().forEach(merge -> byRule.merge(merge.rule(), 1, Integer::sum));
    byRule.forEach(
        (rule, count) -> issues.add(IssueCode.STRUCTURES_MERGED, "", 0, rule.name(), count));
    return merged.structures();
  }

  private List<PopulationPoint> spread(Territory territory, RoadGraph graph) {
    PopulationSpread.Result spread =
        PopulationSpread.spread(territory.communes(), territory.cells(), homeRoads(graph));
    for (PopulationSpread.IncompleteCells incomplete : spread.incomplete()) {
      issues.add(
          IssueCode.CELLS_INCOMPLETE,
          "",
          0,
          incomplete.communeCode(),
          Math.round(100 * incomplete.share()));
    }
    return spread.points();
  }

  /** Where people live when cells do not tell; docs/methodes/population.md, rule 2. */
  private static List<PopulationSpread.Stretch> homeRoads(RoadGraph graph) {
    List<PopulationSpread.Stretch> stretches = new ArrayList<>();
    for (int edge = 0; edge < graph.originalEdgeCount(); edge++) {
      RoadClass roadClass = graph.roadClass(edge);
      if (roadClass.isResidential() || roadClass == RoadClass.UNCLASSIFIED) {
        addStretches(stretches, graph, edge, roadClass.isResidential());
      }
    }
    return stretches;
  }

  /** The straight pieces of an edge: people live along the drawing and not at its middle. */
  private static void addStretches(
      List<PopulationSpread.Stretch> stretches, RoadGraph graph, int edge, boolean street) {
    int pieces = graph.pointCount(edge) - 1;
    LatLon[] points = new LatLon[pieces + 1];
    double drawnM = 0;
    for (int i = 0; i <= pieces; i++) {
      points[i] = new LatLon(graph.pointLatE7(edge, i) / 1e7, graph.pointLonE7(edge, i) / 1e7);
      drawnM += i == 0 ? 0 : distanceM(points[i - 1], points[i]);
    }
    double lengthM = graph.lengthMm(edge) / 1e3;
    for (int i = 0; i < pieces; i++) {
      LatLon from = points[i];
      LatLon to = points[i + 1];
      LatLon middle =
          new LatLon((from.latDeg() + to.latDeg()) / 2, (from.lonDeg() + to.lonDeg()) / 2);
      double share = drawnM == 0 ? 1.0 / pieces : distanceM(from, to) / drawnM;
      stretches.add(new PopulationSpread.Stretch(middle, share * lengthM, street));
    }
  }

  private static double distanceM(LatLon from, LatLon to) {
    return Distance.metres(from.latDeg(), from.lonDeg(), to.latDeg(), to.lonDeg());
  }

  private void tellCommunesWithoutRoad(
      Territory territory, List<PopulationPoint> points, RoadGraph graph) {
    RoadSnapper snapper = new RoadSnapper(graph, CarProfile.french());
    Set<String> reached = new HashSet<>();
    for (PopulationPoint point : points) {
      String code = point.communeCode();
      LatLon place = point.position();
      if (!reached.contains(code)
          && snapper.findNearest(place.latDeg(), place.lonDeg()).isPresent()) {
        reached.add(code);
      }
    }
    for (Commune commune : territory.communes()) {
      if (!reached.contains(commune.code())) {
        issues.add(IssueCode.COMMUNE_WITHOUT_ROAD, "", 0, commune.code(), commune.name());
      }
    }
  }

  /** In the order of the description, the roads at their place. */
  private static List<SourceFile> sourceFiles(
      TerritoryDescription description,
      List<SourceReading> readings,
      SourceDescription roadSource,
      Path roadFile,
      TerritoryFiles.Roads roads) {
    RoadNetwork network = roads.network();
    List<SourceFile> files = new ArrayList<>();
    for (SourceDescription source : description.sources()) {
      if (source.id().equals(roadSource.id())) {
        long used = network.report().waysRead();
        files.add(
            new SourceFile(
                source.id(),
                source.file(),
                Fingerprint.ofFile(roadFile),
                size(roadFile),
                roads.rowsRead(),
                used,
                0));
      }
      for (SourceReading reading : readings) {
        if (reading.sourceId().equals(source.id())) {
          files.add(
              new SourceFile(
                  reading.sourceId(),
                  reading.file(),
                  reading.sha256(),
                  reading.bytes(),
                  reading.rowsRead(),
                  reading.rowsAccepted(),
                  reading.rowsRejected()));
        }
      }
    }
    return files;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
