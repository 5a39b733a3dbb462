package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.people.Directory;
import org.maillage.app.people.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists organisations, those that ended too. */
@Command(name = "list")
final class OrganisationListCommand implements Callable<Integer> {

  @ParentCommand private OrganisationCommand parent;

  @Override
  public Integer call() {
    try (Work work = Work.begin(parent.root())) {
      List<Map<String, Object>> lines = new ArrayList<>();
      try (Application application = Application.withoutServer(parent.root())) {
        application
            .get(Directory.class)
            .listOrganisations()
            .forEach(organisation -> lines.add(line(organisation)));
        work.progress().endStage();
      }
      if (!parent.root().json()) {
        lines.forEach(
            line ->
                parent
                    .root()
                    .outWriter()
                    .println(
                        String.join("  ", line.values().stream().map(String::valueOf).toList())));
      }
      work.print(work.finish(Map.of("organisations", lines)));
    }
    return ExitCode.OK.number();
  }

  private static Map<String, Object> line(Organisation organisation) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", organisation.id());
    line.put("shortName", organisation.name().shortName());
    line.put("name", organisation.name().name());
    line.put("kind", organisation.kind().name());
    line.put("siret", organisation.siret() == null ? "-" : organisation.siret());
    line.put("territory", organisation.territoryId() == null ? "-" : organisation.territoryId());
    line.put("until", organisation.until() == null ? "-" : organisation.until().toString());
    return line;
  }
}
