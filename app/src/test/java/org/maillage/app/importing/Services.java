package org.maillage.app.importing;

import java.nio.file.Path;
import java.time.Clock;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.importing.jdbc.ImportRunRepositories;
import org.maillage.app.journal.jdbc.Journals;
import org.maillage.app.offer.jdbc.PanierRepositories;
import org.maillage.app.territory.jdbc.TerritoryRepositories;

/** Import services over a database, outside of any container. */
final class Services {

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
        database.work(),
        Journals.over(database),
        Clock.systemUTC(),
        "");
  }
}
