package org.maillage.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The home on a file system of a few megabytes that fills up under people who write, under an
 * import and under a backup. Needs the right to mount one (root); without it nothing is done, and
 * that is said.
 */
final class FullDisk {

  private static final String SIZE = "48m";

  private final Installation installation;
  private final String territory;
  private final List<Path> territories;
  private final Findings findings;

  FullDisk(Installation installation, String territory, List<Path> territories, Findings findings) {
    this.installation = installation;
    this.territory = territory;
    this.territories = territories;
    this.findings = findings;
  }

  void run(Path folder) throws IOException, SQLException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    if (!command("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString())) {
      findings.say("no disk was filled: this user may not mount one (run as root)");
      return;
    }
    findings.say("the home is on a file system of " + SIZE + " (tmpfs)");
    try {
      fill(disk, folder);
    } finally {
      command("umount", disk.toString());
    }
  }

  private void fill(Path disk, Path folder) throws IOException, SQLException {
    Installation small =
        new Installation(
            installation.jar(), disk.resolve("home"), installation.port(), Map.of(), List.of());
    small.mustRun("import", "--territory", territories.get(0).toString(), "-q");
    small.mustRun("diagnostic", "--territory", territory, "--summary", "-q");
    String former;
    try (StoreCheck check = new StoreCheck(small, findings)) {
      former = check.imported();
    }
    underPeople(small, disk);
    Path ballast = fillUp(disk, 200_000);
    Installation.Ended import_ =
        small.run("import", "--territory", territories.get(1).toString(), "-q");
    findings.expect(import_.exitCode() != 0, "an import on a full disk says so", "exit 0");
    findings.fault("disk full under an import", "exit " + import_.exitCode());
    Files.delete(ballast);
    try (StoreCheck check = new StoreCheck(small, findings)) {
      String found = check.imported();
      findings.expect(found.equals(former), "imports that are whole or the one before", found);
      check.nothingIsHalf();
    }
    ballast = fillUp(disk, 60_000);
    Path file = disk.resolve("full.zip");
    Installation.Ended backup = small.run("backup", file.toString(), "-q");
    findings.fault("disk full under a backup", "exit " + backup.exitCode());
    findings.expect(
        backup.exitCode() == 4 && !Files.exists(file),
        "a backup on a full disk says so",
        file + "");
    Files.delete(ballast);
    Installation.Ended after = small.run("backup", folder.resolve("after.zip").toString(), "-q");
    findings.expect(after.exitCode() == 0, "a backup once there is room again", after.err());
  }

  /** Fills the disk while people write; what was acknowledged is there once there is room again. */
  private void underPeople(Installation small, Path disk) throws IOException, SQLException {
    Ledger ledger = new Ledger();
    int acknowledged;
    Path ballast;
    try (Served server = Served.start(small)) {
      Writers writers = Writers.start(Visitor.signedIn(server), territory, ledger, "full");
      findings.expect(writers.await(3, 30_000), "writes are accepted", Faults.tail(server.log()));
      ballast = fillUp(disk, 40_000);
      for (int i = 0; i < 200 && writers.refused() < 5; i++) {
        Installation.sleep(100);
      }
      acknowledged = writers.stop();
      findings.fault(
          "disk full under people who write",
          acknowledged + " acknowledged, then " + writers.refused() + " refused");
    }
    Files.delete(ballast);
    try (StoreCheck check = new StoreCheck(small, findings)) {
      check.nothingIsHalf();
      ledger.compare(check.scenarios(), findings);
    }
    try (Served server = Served.start(small)) {
      Writers writers = Writers.start(Visitor.signedIn(server), territory, ledger, "room");
      findings.expect(
          writers.await(3, 30_000), "writes go on once there is room", Faults.tail(server.log()));
      writers.stop();
    }
  }

  /** Writes zeros until so many bytes are left. */
  private static Path fillUp(Path disk, long leftBytes) throws IOException {
    Path ballast = disk.resolve("ballast");
    byte[] block = new byte[4096];
    try (var out =
        Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (Files.getFileStore(disk).getUsableSpace() > leftBytes) {
        out.write(block);
      }
    }
    return ballast;
  }

  private static boolean command(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
