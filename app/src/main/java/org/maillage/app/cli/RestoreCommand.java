package org.maillage.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupKeys;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.backup.Manifest;
import org.maillage.app.backup.StateReader;
import org.maillage.app.backup.jdbc.JdbcBackupStore;
import org.maillage.app.home.MaillageHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a backup into an empty home, and its database. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file;

  @Option(names = "--passphrase-file", paramLabel = "${bundle:label.file}")
  private @Nullable Path passphraseFile;

  @Option(names = "--identity-file", paramLabel = "${bundle:label.file}")
  private @Nullable Path identityFile;

  @Override
  public Integer call() {
    // The file is looked at, and told of, before the home is: nothing is made for a bad one.
    Manifest manifest;
    try (Work work = Work.begin(root)) {
      Keeping keeping = new Keeping(root, work);
      StateReader reader = new StateReader(file, Keeping.told(file, () -> keys()));
      work.progress().at("restore.check", "", 0, -1);
      manifest = Keeping.told(file, reader::check);
      Keeping.told(root.home(), () -> restore(reader, manifest, keeping, work));
      keeping.tell("restore.done", manifest, root.home());
      Map<String, Object> report = keeping.report(manifest);
      report.put("home", root.home().toString());
      report.put("restored", true);
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private BackupKeys keys() {
    return BackupKeys.read(passphraseFile, identityFile);
  }

  private Manifest restore(StateReader reader, Manifest manifest, Keeping keeping, Work work) {
    MaillageHome home = MaillageHome.at(root.home());
    try (BackupStore store = JdbcBackupStore.open(home, keeping.database())) {
      reader.restore(manifest, store, home, work.progress());
    }
    return manifest;
  }
}
