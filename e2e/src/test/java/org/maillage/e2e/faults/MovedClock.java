package org.maillage.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Days forward, then back before they were: by libfaketime, which tells one process another time,
 * so that the product needs no clock for tests. Only the time of day moves; a computer's measure of
 * how long things take does not.
 *
 * <p>The library must leave waits on that measure alone as well: where it "mends" them, every wait
 * of a Java program ends at once, and the program spins instead of starting.
 */
final class MovedClock {

  private final Installation installation;
  private final String territory;
  private final Ledger ledger;
  private final Findings findings;

  MovedClock(Installation installation, String territory, Ledger ledger, Findings findings) {
    this.installation = installation;
    this.territory = territory;
    this.ledger = ledger;
    this.findings = findings;
  }

  void run(Path folder) throws IOException, SQLException {
    if (!Files.isExecutable(Path.of("/usr/bin/faketime"))) {
      findings.say("the clock was not moved: install faketime (Debian: apt-get install faketime)");
      return;
    }
    for (String offset : List.of("+400d", "-3d", "-1h", "+0")) {
      Installation moved =
          installation.behind(
              List.of(
                  "env",
                  "DONT_FAKE_MONOTONIC=1",
                  "FAKETIME_FORCE_MONOTONIC_FIX=0",
                  "/usr/bin/faketime",
                  "-f",
                  offset));
      try (Served server = Served.start(moved)) {
        Visitor visitor = Visitor.signedIn(server);
        Writers writers = Writers.start(visitor, territory, ledger, "clock" + offset);
        boolean written = writers.await(6, 60_000);
        int acknowledged = writers.stop();
        findings.expect(written, "writes go on when the clock moved", Faults.tail(server.log()));
        int status = visitor.get("/territoires/" + territory + "/scenarios").statusCode();
        findings.expect(status == 200, "pages answer when the clock moved", status + "");
        findings.fault("clock moved", offset + ", " + acknowledged + " acknowledged");
      }
      Path file = folder.resolve("clock.zip");
      Installation.Ended backup = moved.run("backup", file.toString(), "--force", "-q");
      findings.expect(
          backup.exitCode() == 0, "backups are made when the clock moved", backup.err());
    }
  }
}
