package org.maillage.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.app.Maillage;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.Organisation;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.signin.Invitations;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The executable jar as an administration runs it: {@code serve}, with people who are invited. */
final class RunningServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern ENTRY = Pattern.compile("http://\\S+(/entree/[0-9a-f]{64})");

  private final Process process;
  private final Path log;
  private final String address;
  private final Map<String, String> invitations;

  private RunningServer(Process process, Path log, int port, Map<String, String> invitations) {
    this.process = process;
    this.log = log;
    this.address = "http://localhost:" + port;
    this.invitations = invitations;
  }

  /** Invites people into a fresh home, starts the server over it and returns when it answers. */
  static RunningServer start(List<String> names) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "serve"));
      Path home = Files.createTempDirectory(folder.toAbsolutePath(), "home");
      Path log = folder.resolve("serve.log").toAbsolutePath();
      int port = freePort();
      Map<String, String> invitations = invite(home, port, names);
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-jar",
                  System.getProperty("maillage.jar", ""),
                  "serve",
                  "--home",
                  home.toString(),
                  "--port",
                  String.valueOf(port))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      RunningServer server = new RunningServer(process, log, port, invitations);
      new FluentWait<>(server)
          .withTimeout(PATIENCE)
          .pollingEvery(Duration.ofMillis(250))
          .withMessage(() -> "the server does not answer; its log:\n" + server.readLog())
          .until(RunningServer::answers);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** As the command line does it, before the server holds the home. */
  private static Map<String, String> invite(Path home, int port, List<String> names) {
    Map<String, String> paths = new LinkedHashMap<>();
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Maillage.class)
            .web(WebApplicationType.NONE)
            .run(
                "--maillage.home=" + home,
                "--server.port=" + port,
                "--spring.main.lazy-initialization=true")) {
      PeopleRepository people = application.getBean(PeopleRepository.class);
      application.getBean(UnitOfWork.class).writeAll(() -> add(people, names));
      for (String name : names) {
        String link = application.getBean(Invitations.class).invite(name);
        paths.put(name, link.substring(link.indexOf("/invitation/")));
      }
    }
    return paths;
  }

  private static void add(PeopleRepository people, List<String> names) {
    LocalDate since = LocalDate.of(2026, 1, 1);
    people.insertOrganisation(
        new Organisation(
            "o-dep",
            null,
            OrganisationKind.DEPARTEMENT,
            null,
            List.of(new Organisation.Name(since, "Département de Test", "Département")),
            null,
            null,
            List.of(),
            1));
    for (String name : names) {
      people.insertPerson(
          new Person(
              name,
              name,
              name + "@exemple.fr",
              true,
              1,
              Clock.systemUTC().instant(),
              null,
              null));
      people.insertMandate(
          new Mandate(
              "m-" + name,
              name,
              "o-dep",
              null,
              "chargée de mission",
              since,
              null,
              List.of(new Grant(Role.SECRETARIAT, Scope.EVERYWHERE))));
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server ended; its log:\n" + readLog());
    }
    return ENTRY.matcher(readLog()).find();
  }

  String address(String path) {
    return address + path;
  }

  /** The invitation of somebody. */
  String invitation(String name) {
    return address(invitations.getOrDefault(name, "/"));
  }

  /** The link that the server printed for whoever sits at it. */
  String entry() {
    Matcher entry = ENTRY.matcher(readLog());
    return entry.find() ? address(entry.group(1)) : address("/");
  }

  private String readLog() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
