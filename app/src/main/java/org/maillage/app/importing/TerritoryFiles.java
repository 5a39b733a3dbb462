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
   * The road networks of one file, and how many rows it had.
   *
   * @param network graph and report for cars
   * @param walks graph and report for walkers
   * @param rowsRead ways or links handed over by the reader
   */
  record Roads(RoadNetwork network, RoadNetwork walks, long rowsRead) {}

  /**
   * Reads every source but the roads.
   *
   * @throws RefusedFileException when a file is not what it says
   */
  TerritoryReading readTerritory(
      TerritoryDescription description, DataFolder data, IssueLog issues, Progress progress);

  /**
   * Reads the roads and makes the networks of cars and of walkers.
   *
   * @param file the file of the source
   * @throws RefusedFileException when the file is not what it says
   */
  Roads readRoads(SourceDescription source, Path file, IssueLog issues, Progress progress);
}
