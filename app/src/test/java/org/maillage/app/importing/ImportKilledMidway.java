package org.maillage.app.importing;

import java.nio.file.Path;
import java.util.Optional;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import org.maillage.app.home.jdbc.Databases;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.data.progress.Progress;

/**
 * A process of its own that imports and stops dead at a point of the import, saying so, until it is
 * killed. Arguments: home, territory, stage, units done, then the database's url, user and password
 * unless it is H2.
 */
final class ImportKilledMidway {

  static final String STOPPED = "stopped at the point";

  private ImportKilledMidway() {}

  public static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    String stage = arguments[2];
    long done = Long.parseLong(arguments[3]);
    HomeProperties.Database server =
        arguments.length > 4
            ? new HomeProperties.Database(arguments[4], arguments[5], arguments[6])
            : new HomeProperties.Database(null, null, null);
    TestDatabase.Opened database = TestDatabase.over(Databases.open(MaillageHome.at(home), server));
    Progress stopping =
        (at, detail, units, total) -> {
          if (at.equals(stage) && units == done) {
            System.out.println(STOPPED);
            stopForever();
          }
        };
    Services.imports(database, home, new SampleFiles())
        .importTerritory(Path.of(arguments[1]), Optional.empty(), stopping);
  }

  private static void stopForever() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
