package org.maillage.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupKeys;
import org.maillage.app.backup.Backups;
import org.maillage.app.backup.Envelope;
import org.maillage.app.backup.Manifest;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the whole state into one file, while a server may go on. */
@Command(name = "backup", subcommands = BackupVerifyCommand.class)
final class BackupCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;
  @Spec private CommandSpec spec;

  // Not required, for the subcommand has a file of its own.
  @Parameters(arity = "0..1", paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private @Nullable Path file;

  @Option(names = "--encrypt-to", paramLabel = "age1…")
  private @Nullable List<String> recipients;

  @Option(names = "--passphrase-file", paramLabel = "${bundle:label.file}")
  private @Nullable Path passphraseFile;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--no-verify")
  private boolean unproven;

  MaillageCommand root() {
    return root;
  }

  @Override
  public Integer call() {
    Path target = file;
    if (target == null) {
      throw wrong("error.missing", root.words().text("label.file"));
    }
    if (recipients != null && passphraseFile != null) {
      throw wrong("failure.twoEncryptions");
    }
    Keeping.told(target, () -> make(target));
    return ExitCode.OK.number();
  }

  private ParameterException wrong(String key, Object... arguments) {
    return new ParameterException(new CommandLine(spec), root.words().text(key, arguments));
  }

  private Manifest make(Path target) {
    Envelope envelope = envelope();
    try (Work work = Work.begin(root)) {
      Keeping keeping = new Keeping(root, work);
      HomeProperties.Database database = keeping.database();
      MaillageHome home = keeping.home(database);
      Backups.Target written = new Backups.Target(target, force, envelope, !unproven);
      Manifest manifest =
          keeping.withSource(
              home, database, source -> Keeping.backups().write(source, written, work.progress()));
      keeping.tell(unproven ? "backup.read" : "backup.proven", manifest, target);
      Map<String, Object> report = keeping.report(manifest);
      report.put("file", target.toString());
      report.put("bytes", Keeping.sizeBytes(target));
      report.put("encrypted", envelope.encrypts());
      report.put("verified", !unproven);
      work.print(work.finish(report));
      return manifest;
    }
  }

  private Envelope envelope() {
    if (recipients != null) {
      return Envelope.to(recipients);
    }
    return passphraseFile == null
        ? Envelope.open()
        : Envelope.withPassphrase(BackupKeys.passphrase(passphraseFile));
  }
}
