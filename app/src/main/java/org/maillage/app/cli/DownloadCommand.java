package org.maillage.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fetches the files of a territory from their official addresses. */
@Command(name = "download")
final class DownloadCommand {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "${bundle:label.dir}", required = true)
  private Path territory;

  @Option(names = "--data", paramLabel = "${bundle:label.dir}")
  private @Nullable Path data;
}
