package org.maillage.app.importing;

import java.nio.file.Path;
import org.maillage.data.description.DataFolder;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.progress.Progress;
import org.maillage.data.territory.TerritoryReading;
import org.maillage.engine.graph.RoadNetwork;

/** Reads the files of a territory into memory; writes nothing. */
interface TerritoryFiles {

  /**
   * A road network, and how many rows its file had.
   *
   * @param network graph and report
   * @param rowsRead ways or links handed over by the reader
   */
  record Roads(RoadNetwork network, long rowsRead) {}

  /**
   * Reads every source but the roads.
   *
   * @throws RefusedFileException when a file is not what it says
   */
  TerritoryReading readTerritory(
      TerritoryDescription description, DataFolder data, IssueLog issues, Progress progress);

  /**
   * Reads the roads and makes their network.
   *
   * @param file the file of the source
   * @throws RefusedFileException when the file is not what it says
   */
  Roads readRoads(SourceDescription source, Path file, IssueLog issues, Progress progress);
}
