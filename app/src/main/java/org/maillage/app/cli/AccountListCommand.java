package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.maillage.app.people.Directory;
import org.maillage.app.people.Member;
import org.maillage.app.people.Memberships;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists people and what they may do. */
@Command(name = "list")
final class AccountListCommand implements Callable<Integer> {

  @ParentCommand private AccountCommand parent;

  @Override
  public Integer call() {
    try (Work work = Work.begin(parent.root())) {
      List<Map<String, Object>> lines = new ArrayList<>();
      try (Application application = Application.withoutServer(parent.root())) {
        Directory directory = application.get(Directory.class);
        Map<String, String> names =
            directory.listOrganisations().stream()
                .collect(Collectors.toMap(Organisation::id, o -> o.name().shortName()));
        for (Member member : application.get(Memberships.class).listMembers()) {
          lines.add(line(member, names, directory));
        }
        work.progress().endStage();
      }
      if (!parent.root().json()) {
        lines.forEach(line -> parent.root().outWriter().println(text(line, work)));
      }
      work.print(work.finish(Map.of("accounts", lines)));
    }
    return ExitCode.OK.number();
  }

  private static Map<String, Object> line(
      Member member, Map<String, String> names, Directory directory) {
    Person person = member.person();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("person", person.id());
    line.put("name", person.name());
    line.put("email", Optional.ofNullable(person.email()).orElse(""));
    line.put("active", person.active());
    line.put(
        "mandates",
        member.mandates().stream()
            .filter(m -> m.runsOn(directory.today()))
            .map(
                m ->
                    names.getOrDefault(m.organisationId(), m.organisationId())
                        + ": "
                        + m.grants().stream()
                            .map(g -> g.role().name())
                            .collect(Collectors.joining(" ")))
            .toList());
    return line;
  }

  private static String text(Map<String, Object> line, Work work) {
    String state = Boolean.TRUE.equals(line.get("active")) ? "account.active" : "account.inactive";
    return work.words()
        .text(
            "account.line",
            said(line, "email"),
            said(line, "name"),
            work.words().text(state),
            said(line, "mandates"));
  }

  private static String said(Map<String, Object> line, String key) {
    return String.valueOf(line.get(key));
  }
}
