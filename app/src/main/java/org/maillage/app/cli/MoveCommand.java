package org.maillage.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.backup.BackupStore;
import org.maillage.app.backup.Manifest;
import org.maillage.app.backup.StateWriter;
import org.maillage.app.backup.jdbc.JdbcBackupStore;
import org.maillage.app.home.HomeProperties;
import org.maillage.app.home.MaillageHome;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Copies the state from H2 to PostgreSQL, or back, and compares; the source stays. */
@Command(name = "move")
final class MoveCommand implements Callable<Integer> {

  private static final String H2 = "h2";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  @ParentCommand private MaillageCommand root;
  @Spec private CommandSpec spec;

  @Option(names = "--to", paramLabel = "h2|jdbc:postgresql://…", required = true)
  private String to;

  @Option(names = "--into", paramLabel = "${bundle:label.dir}")
  private @Nullable Path into;

  @Override
  public Integer call() {
    boolean back = to.equals(H2);
    if (!back && !to.startsWith(POSTGRESQL)) {
      throw wrong("failure.moveTo", to);
    }
    try (Work work = Work.begin(root)) {
      Keeping keeping = new Keeping(root, work);
      if (back && keeping.setting("URL").isBlank()) {
        throw wrong("failure.moveFrom");
      }
      HomeProperties.Database from = back ? keeping.database() : Keeping.EMBEDDED;
      HomeProperties.Database target = back ? Keeping.EMBEDDED : keeping.database(to);
      Path place = into == null ? root.home() : into;
      Manifest manifest = Keeping.told(root.home(), () -> move(keeping, work, from, target, place));
      keeping.tell("move.done", manifest, Path.of(back ? place.toString() : "PostgreSQL"));
      Map<String, Object> report = keeping.report(manifest);
      report.put("to", back ? H2 : "postgresql");
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private ParameterException wrong(String key, Object... arguments) {
    return new ParameterException(new CommandLine(spec), root.words().text(key, arguments));
  }

  /** A server that goes on writing would write into what is left behind: H2 must be free. */
  private Manifest move(
      Keeping keeping,
      Work work,
      HomeProperties.Database from,
      HomeProperties.Database target,
      Path place) {
    MaillageHome home = keeping.home(from);
    MaillageHome targetHome = MaillageHome.at(place);
    try (BackupStore source = JdbcBackupStore.openWhole(home, from)) {
      StateWriter writer = new StateWriter(source, home, root.console().clock());
      return Keeping.backups()
          .move(
              out -> writer.writeTo(out, work.progress()),
              home,
              () -> JdbcBackupStore.open(targetHome, target),
              targetHome,
              work.progress());
    }
  }
}
