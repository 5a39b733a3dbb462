package org.maillage.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupKeys;
import org.maillage.app.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Proves a backup by restoring it into a database that is thrown away. */
@Command(name = "verify")
final class BackupVerifyCommand implements Callable<Integer> {

  @ParentCommand private BackupCommand backup;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private Path file;

  @Option(names = "--passphrase-file", paramLabel = "${bundle:label.file}")
  private @Nullable Path passphraseFile;

  @Option(names = "--identity-file", paramLabel = "${bundle:label.file}")
  private @Nullable Path identityFile;

  @Override
  public Integer call() {
    MaillageCommand root = backup.root();
    Keeping.told(
        file,
        () -> {
          BackupKeys keys = BackupKeys.read(passphraseFile, identityFile);
          try (Work work = Work.begin(root)) {
            Keeping keeping = new Keeping(root, work);
            Manifest manifest = Keeping.backups().verify(file, keys, work.progress());
            keeping.tell("backup.proven", manifest, file);
            Map<String, Object> report = keeping.report(manifest);
            report.put("file", file.toString());
            report.put("bytes", Keeping.sizeBytes(file));
            report.put("verified", true);
            work.print(work.finish(report));
            return manifest;
          }
        });
    return ExitCode.OK.number();
  }
}
