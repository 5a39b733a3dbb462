package org.maillage.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Actors;
import org.maillage.app.access.Role;
import org.maillage.app.contacts.DemoContacts;
import org.maillage.app.diagnostic.DiagnosticRepository;
import org.maillage.app.importing.ImportOutcome;
import org.maillage.app.job.Jobs;
import org.maillage.app.observatory.DemoChanges;
import org.maillage.app.people.DemoDirectory;
import org.maillage.app.plan.DemoPlan;
import org.maillage.app.plan.ExamplePlans;
import org.maillage.app.plan.partner.PlanActors;
import org.maillage.app.plan.publication.DemoVersion;
import org.maillage.app.publication.Publications;
import org.maillage.app.register.channels.DemoVolumes;
import org.maillage.app.scenario.DemoScenario;
import org.maillage.app.signin.demo.DemoEntry;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.demo.DemoGenerator;
import org.maillage.demo.DemoParameters;
import org.maillage.domain.diagnostic.Methode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Generates the fictional département, computes its diagnostic and shows it. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  /** Long enough on a slow machine; what is not measured then is measured when it serves. */
  private static final Duration EFFECTS = Duration.ofMinutes(3);

  @ParentCommand private MaillageCommand root;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
  private long seed;

  @Option(names = "--communes", paramLabel = "N", defaultValue = "180")
  private int communes;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  private int port;

  @Option(names = "--no-serve")
  private boolean noServe;

  @Option(names = "--no-open")
  private boolean noOpen;

  @Override
  public Integer call() {
    DemoParameters parameters = parameters();
    if (!noServe) {
      Serving.check(Serving.LOOPBACK, port);
    }
    try (Work work = Work.begin(root);
        Application application =
            noServe
                ? Application.withoutServer(root)
                : Application.withServer(
                    root, Serving.LOOPBACK, port, Map.of(DemoEntry.SETTING, "true"))) {
      Path folder = generate(parameters, work);
      Importing importing = new Importing(root, work, application);
      ImportOutcome outcome = importing.run(folder, folder);
      if (outcome.status() == ImportOutcome.Status.REFUSED) {
        work.print(work.finish(importing.report(outcome)));
        return Importing.exitCode(outcome).number();
      }
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("seed", seed);
      report.put("import", outcome.status().name());
      report.putAll(figures(work, application, outcome));
      publish(application, outcome.territoryId());
      if (noServe) {
        work.print(work.finish(report));
        return ExitCode.OK.number();
      }
      String url = Serving.url(Serving.LOOPBACK, application.port());
      report.put("url", url);
      report = work.finish(report);
      work.say("serve.here", url, Serving.LOOPBACK);
      work.print(report);
      if (!noOpen) {
        Serving.openBrowser(url, root.console().environment());
      }
      application.awaitStop();
    }
    return ExitCode.OK.number();
  }

  /**
   * Brings the people of the scheme, whose two presidents publish the diagnostic, its plans, and
   * some months of changes.
   */
  private static void publish(Application application, String territoryId) {
    DemoDirectory directory = application.get(DemoDirectory.class);
    directory.fill(territoryId);
    application.get(DemoPlan.class).fill(territoryId);
    application.get(ExamplePlans.class).fill(territoryId);
    application.get(PlanActors.class).acceptProposals(territoryId);
    Publications publications = application.get(Publications.class);
    long inForce = publications.state(territoryId).importRunId();
    List<Actor> presidents = actors(application, Role.CO_PRESIDENT);
    presidents.forEach(one -> Acting.as(one, () -> publications.turn(territoryId, inForce)));
    Actor keeper = actors(application, Role.SECRETARIAT).get(0);
    application.get(DemoVersion.class).fill(territoryId, keeper, presidents);
    Acting.as(
        keeper,
        () -> {
          application.get(DemoScenario.class).fill(territoryId);
          return territoryId;
        });
    application.get(DemoVolumes.class).fill(territoryId);
    application.get(DemoContacts.class).fill(territoryId);
    application.get(DemoChanges.class).fill(territoryId);
    awaitEffects(application);
  }

  private static List<Actor> actors(Application application, Role role) {
    Actors actors = application.get(Actors.class);
    return application.get(DemoDirectory.class).listPeople().stream()
        .filter(person -> person.role() == role)
        .map(person -> actors.findActor(person.personId(), null).orElseThrow())
        .toList();
  }

  /** What is measured in the background belongs to the demonstration: a copy of it is whole. */
  private static void awaitEffects(Application application) {
    try {
      application.get(Jobs.class).awaitAll(EFFECTS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DemoParameters parameters() {
    try {
      return DemoParameters.ofSize(seed, communes);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, "failure.demoSize", String.valueOf(communes));
    }
  }

  /** The folder of the département, generated unless it is there whole. */
  private Path generate(DemoParameters parameters, Work work) {
    Path folder = root.home().resolve("demo").resolve(seed + "-" + communes);
    if (Files.isRegularFile(TerritoryDescription.fileOf(folder))) {
      return folder;
    }
    try {
      DemoGenerator.generate(parameters, folder, work.progress());
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ENVIRONMENT, "failure.notWritten", folder, e.toString());
    }
    return folder;
  }

  /** Of the diagnostic in store, computed first unless the import in force already has one. */
  private Map<String, Object> figures(Work work, Application application, ImportOutcome outcome) {
    String id = outcome.territoryId();
    Diagnosing diagnosing = new Diagnosing(root, work, application);
    if (application.get(DiagnosticRepository.class).listIds(id).size() < Methode.values().length) {
      diagnosing.compute(id, Optional.empty());
    }
    return new DiagnosticReport(diagnosing.content(id, Methode.CARROYEE, Optional.empty()), root)
        .figures();
  }
}
