package org.maillage.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.people.DirectoryException;
import org.maillage.app.people.Memberships;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Takes the access of a person; what he did stays. */
@Command(name = "deactivate")
final class AccountDeactivateCommand implements Callable<Integer> {

  @ParentCommand private AccountCommand parent;

  @Option(names = "--email", paramLabel = "E", required = true)
  private String email;

  @Override
  public Integer call() {
    try (Work work = Work.begin(parent.root())) {
      Person person;
      try (Application application = Application.withoutServer(parent.root())) {
        person =
            application
                .get(PeopleRepository.class)
                .findPersonByEmail(email)
                .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "failure.noAccount", email));
        application.get(Memberships.class).setActive(person.id(), person.version(), false);
        work.progress().endStage();
        work.say("account.deactivated", person.name());
      } catch (DirectoryException e) {
        throw new CommandFailure(ExitCode.USAGE, "failure.directory." + e.problem());
      }
      work.print(work.finish(Map.of("person", person.id(), "active", false)));
    }
    return ExitCode.OK.number();
  }
}
