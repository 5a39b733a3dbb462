package org.maillage.app.importing;

import java.nio.file.Path;
import org.maillage.data.description.DataFolder;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.SourceKind;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.matsim.MatsimNetworkReader;
import org.maillage.data.osm.OsmPbfReader;
import org.maillage.data.progress.Progress;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.data.reference.ReferenceData;
import org.maillage.data.territory.TerritoryReader;
import org.maillage.data.territory.TerritoryReading;
import org.maillage.engine.graph.RoadNetwork;
import org.maillage.engine.graph.RoadNetworkBuilder;
import org.maillage.engine.profile.CarProfile;
import org.maillage.engine.profile.FootProfile;
import org.springframework.stereotype.Component;

/** The files of a territory folder, read by the readers of open formats. */
@Component
class OpenDataFiles implements TerritoryFiles {

  private static final int LAMBERT_93 = 2154;

  @Override
  public TerritoryReading readTerritory(
      TerritoryDescription description, DataFolder data, IssueLog issues, Progress progress) {
    return TerritoryReader.read(description, data, ReferenceData.services(), issues, progress);
  }

  @Override
  public Roads readRoads(SourceDescription source, Path file, IssueLog issues, Progress progress) {
    RoadNetworkBuilder cars = new RoadNetworkBuilder(CarProfile.french());
    long rowsRead = read(source, file, cars, issues, progress);
    progress.at("import.roads", source.file(), 0, 1);
    RoadNetwork roads = cars.build();
    progress.at("import.roads", source.file(), 1, 1);
    // One after the other: the memory of two networks in the making would be needed for both at
    // once. What is wrong with the file has been told by then.
    RoadNetworkBuilder walkers = new RoadNetworkBuilder(FootProfile.french());
    read(source, file, walkers, new IssueLog(), progress);
    progress.at("import.walks", source.file(), 0, 1);
    RoadNetwork walks = walkers.build();
    progress.at("import.walks", source.file(), 1, 1);
    return new Roads(roads, walks, rowsRead);
  }

  private static long read(
      SourceDescription source,
      Path file,
      RoadNetworkBuilder builder,
      IssueLog issues,
      Progress progress) {
    return source.kind() == SourceKind.MATSIM_ROADS
        ? readMatsim(source, file, builder, issues, progress)
        : readOsm(source, file, builder, issues, progress);
  }

  private static long readOsm(
      SourceDescription source,
      Path file,
      RoadNetworkBuilder builder,
      IssueLog issues,
      Progress progress) {
    OsmPbfReader.Options options = new OsmPbfReader.Options(source.lengthTag());
    return OsmPbfReader.readRoads(file, options, builder, issues, progress).ways();
  }

  private static long readMatsim(
      SourceDescription source,
      Path file,
      RoadNetworkBuilder builder,
      IssueLog issues,
      Progress progress) {
    CoordinateSystem system = CoordinateSystem.ofEpsg(source.epsgOr(LAMBERT_93));
    return MatsimNetworkReader.readRoads(file, system, builder, issues, progress).links();
  }
}
