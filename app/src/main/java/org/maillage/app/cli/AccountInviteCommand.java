package org.maillage.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.people.Directory;
import org.maillage.app.people.DirectoryException;
import org.maillage.app.people.EntryLinks;
import org.maillage.app.people.MandateDraft;
import org.maillage.app.people.Memberships;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationDraft;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.people.Siret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Brings a person in, or makes another link for one who is there. */
@Command(name = "invite")
final class AccountInviteCommand implements Callable<Integer> {

  @ParentCommand private AccountCommand parent;

  @Option(names = "--email", paramLabel = "E", required = true)
  private String email;

  @Option(names = "--name", paramLabel = "N", required = true)
  private String name;

  @Option(names = "--function", paramLabel = "N")
  private @Nullable String function;

  @Option(names = "--organisation", paramLabel = "N", required = true)
  private String organisation;

  @Option(names = "--siret", paramLabel = "N", defaultValue = "")
  private String siret;

  @Option(names = "--kind", paramLabel = "K", defaultValue = "OTHER")
  private OrganisationKind kind;

  @Option(names = "--role", paramLabel = "ROLE", required = true)
  private List<Role> roles;

  @Option(names = "--territory", paramLabel = "ID")
  private @Nullable String territory;

  @Override
  public Integer call() {
    try (Work work = Work.begin(parent.root())) {
      Map<String, Object> report = new LinkedHashMap<>();
      try (Application application = Application.withoutServer(parent.root())) {
        Person person = application.get(UnitOfWork.class).write(() -> person(application));
        String link = application.get(EntryLinks.class).invite(person.id());
        work.progress().endStage();
        work.say("account.invited", person.name());
        report.put("person", person.id());
        report.put("link", link);
        if (!parent.root().json()) {
          parent.root().outWriter().println(link);
        }
      } catch (DirectoryException e) {
        throw new CommandFailure(ExitCode.BAD_INPUT, "failure.directory." + e.problem());
      }
      work.print(work.finish(report));
    }
    return ExitCode.OK.number();
  }

  /** The person of the address, brought in first when there is none, with the organisation. */
  private Person person(Application application) {
    Optional<Person> known = application.get(PeopleRepository.class).findPersonByEmail(email);
    if (known.isPresent()) {
      if (!known.get().active()) {
        throw new CommandFailure(ExitCode.USAGE, "failure.accountInactive", email);
      }
      return known.get();
    }
    Scope scope = territory == null ? Scope.EVERYWHERE : Scope.ofTerritory(territory);
    List<Grant> grants = new ArrayList<>();
    roles.forEach(role -> grants.add(new Grant(role, scope)));
    return application
        .get(Memberships.class)
        .invite(
            name,
            email,
            new MandateDraft(organisation(application).id(), null, function, null, null, grants));
  }

  private Organisation organisation(Application application) {
    Directory directory = application.get(Directory.class);
    String number = Siret.normalized(siret);
    return directory.listOrganisations().stream()
        .filter(
            o ->
                number.isEmpty()
                    ? o.name().name().equalsIgnoreCase(organisation)
                        || o.name().shortName().equalsIgnoreCase(organisation)
                    : number.equals(o.siret()))
        .findFirst()
        .orElseGet(
            () ->
                directory.create(
                    new OrganisationDraft(
                        organisation, organisation, siret, kind, territory, null)));
  }
}
