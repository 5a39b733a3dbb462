package org.maillage.app.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.maillage.app.home.KeptSources;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.offer.jdbc.PanierRepositories;
import org.maillage.app.territory.jdbc.TerritoryRepositories;
import org.maillage.data.progress.Progress;

/** Import services over a database, outside of any container. */
public final class Services {

  private Services() {}

  static RoadFiles roadFiles(Path home) {
    return new RoadFiles(MaillageHome.at(home), Clock.systemUTC());
  }

  static ImportService imports(TestDatabase.Opened database, Path home, TerritoryFiles files) {
    return new ImportService(
        files,
        TerritoryRepositories.over(database),
        PanierRepositories.structuresOver(database),
        ImportRunRepositories.over(database),
        roadFiles(home),
        new KeptSources(MaillageHome.at(home), Clock.systemUTC()),
        database.work(),
        Journals.over(database),
        event -> {},
        Clock.systemUTC(),
        "");
  }

  /** Imports of the sample files: how many communes, how many seconds each road takes. */
  public static ImportOutcome importSample(
      TestDatabase.Opened database, Path folder, String communes, String roadSeconds) {
    return imports(database, folder.resolve("home"), new SampleFiles())
        .importTerritory(
            SampleFiles.write(folder.resolve("territory"), communes, roadSeconds),
            Optional.empty(),
            Progress.SILENT);
  }
}
