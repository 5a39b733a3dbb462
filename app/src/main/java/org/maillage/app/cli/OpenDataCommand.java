package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.export.WholeFile;
import org.maillage.app.opendata.OpenFile;
import org.maillage.app.opendata.OpenFiles;
import org.maillage.app.opendata.OpenRegister;
import org.maillage.app.opendata.OpenRegisters;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the open data of a territory into a folder, as the pages give them. */
@Command(name = "opendata")
final class OpenDataCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--territory", paramLabel = "ID", required = true)
  private String territory;

  @Option(names = "--output", paramLabel = "${bundle:label.dir}", required = true)
  private Path output;

  @Override
  public Integer call() {
    try (Work work = Work.begin(root)) {
      Map<String, Object> report = new LinkedHashMap<>();
      try (Application application = Application.withoutServer(root)) {
        OpenRegister register = register(application);
        Map<String, Long> files = new LinkedHashMap<>();
        for (OpenFile file : OpenFile.values()) {
          work.progress().at("export.write", file.address(), 0, -1);
          files.put(file.address(), write(application.get(OpenFiles.class), register, file));
        }
        work.progress().endStage();
        report.put("territory", territory);
        report.put("folder", output.toString());
        report.put("places", register.places().table().rows().size());
        report.put("services", register.services().table().rows().size());
        report.put("licence", register.licence().title());
        report.put("files", files);
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  private OpenRegister register(Application application) {
    return application
        .get(OpenRegisters.class)
        .find(territory)
        .orElseThrow(
            () ->
                Diagnosing.unknownTerritory(
                    territory,
                    application.get(TerritoryRepository.class).listTerritories().stream()
                        .map(TerritorySummary::id)
                        .toList()));
  }

  /** Bytes written. */
  private long write(OpenFiles files, OpenRegister register, OpenFile file) {
    try {
      Files.createDirectories(output);
      return Files.size(
          WholeFile.write(output, file.address(), out -> files.write(register, file, out)));
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.ENVIRONMENT, "failure.notWritten", output.resolve(file.address()), e.toString());
    }
  }
}
