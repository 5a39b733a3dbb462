package org.maillage.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The whole story: see {@code e2e/faults --help}. Ends with 1 when anything was found wrong. */
public final class Faults {

  /** Two sizes of one département: an import of the other one changes everything. */
  private static final List<String> COMMUNES = List.of("20", "24");

  private final Options options;
  private final Findings findings = new Findings();
  private final SplittableRandom random;
  private final Ledger ledger = new Ledger();
  private final List<Path> territories = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();
  private Installation installation;
  private String territory = "";
  private long importMs;
  private boolean journal;

  private Faults(Options options, Installation installation) {
    this.options = options;
    this.installation = installation;
    this.random = new SplittableRandom(options.seed());
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(List.of(arguments));
    deleteAll(options.folder());
    Files.createDirectories(options.folder());
    Optional<Postgres> postgres = Optional.empty();
    Map<String, String> settings = Map.of();
    if (options.database().equals("postgresql")) {
      postgres = Postgres.start(options.folder(), options.port() + 1000);
      if (postgres.isEmpty()) {
        System.out.println("No PostgreSQL here: its programs (initdb, pg_ctl) were not found.");
        System.exit(2);
      }
      Postgres started = postgres.get();
      settings = Installation.database(started.url(), started.user(), "");
    }
    Installation installation =
        new Installation(
            options.jar(), options.folder().resolve("home"), options.port(), settings, List.of());
    boolean good;
    try {
      good = new Faults(options, installation).run(postgres);
    } finally {
      postgres.ifPresent(Postgres::close);
    }
    System.exit(good ? 0 : 1);
  }

  static void deleteAll(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean run(Optional<Postgres> postgres) throws Exception {
    prepare();
    int kills = options.kills();
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      rounds.add(List.<Round>of(this::edit, this::load, this::job, this::backup).get(i % 4));
    }
    if (options.only().isEmpty() || options.only().equals("kill")) {
      long until = System.nanoTime() + options.minutes() * 60_000_000_000L;
      for (int i = 0; i < kills && System.nanoTime() < until; i++) {
        rounds.get(i).run(i);
        lookAgain();
      }
    }
    if (postgres.isPresent() && wanted("restart")) {
      restarts(postgres.get());
      lookAgain();
    }
    if (wanted("clock")) {
      new MovedClock(installation, territory, ledger, findings).run(options.folder());
      lookAgain();
    }
    if (installation.isEmbedded() && wanted("disk")) {
      new FullDisk(installation, territory, territories, findings).run(options.folder());
    }
    return findings.summarize(options.database(), options.seed());
  }

  private boolean wanted(String kind) {
    return options.only().isEmpty() || options.only().equals(kind);
  }

  /** Kills something. */
  @FunctionalInterface
  private interface Round {
    void run(int number) throws Exception;
  }

  /** Two sizes of a département, whose figures are known from imports that nobody cut. */
  private void prepare() throws SQLException, IOException {
    findings.say("preparing two versions of a département");
    for (String communes : COMMUNES) {
      Path home = options.folder().resolve("made-" + communes);
      Installation maker =
          new Installation(installation.jar(), home, installation.port(), Map.of(), List.of());
      maker.mustRun("demo", "--communes", communes, "--no-serve", "-q");
      Path folder;
      try (Stream<Path> made = Files.list(home.resolve("demo"))) {
        folder = made.filter(Files::isDirectory).findFirst().orElseThrow();
      }
      territories.add(folder);
    }
    if (!idOf(territories.get(0)).equals(idOf(territories.get(1)))) {
      throw new IllegalStateException("two territories: neither would take the other's place");
    }
    territory = idOf(territories.get(0));
    journal = installation.run("help", "journal").exitCode() == 0;
    findings.say("the journal is " + (journal ? "verified each time" : "not there to verify"));
    for (Path folder : territories) {
      long began = System.nanoTime();
      installation.mustRun("import", "--territory", folder.toString(), "-q");
      importMs = (System.nanoTime() - began) / 1_000_000;
      try (StoreCheck check = new StoreCheck(installation, findings)) {
        whole.add(check.imported());
      }
    }
    installation.mustRun("diagnostic", "--territory", territory, "--summary", "-q");
    findings.say("an import takes " + importMs + " ms");
  }

  private static String idOf(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("territoire.yaml")).stream()
        .filter(line -> line.startsWith("id:"))
        .map(line -> line.substring(3).strip())
        .findFirst()
        .orElseThrow();
  }

  /** Import: cut anywhere between its first line and its last. */
  private void load(int number) throws SQLException, IOException {
    Path log = options.folder().resolve("import.log");
    Path folder = territories.get(number / 4 % 2);
    long atMs = random.nextLong(importMs / 6, importMs * 11 / 10);
    Process process =
        installation.start(
            log, ProcessBuilder.Redirect.DISCARD, "import", "--territory", folder.toString());
    boolean ended;
    try {
      ended = process.waitFor(atMs, java.util.concurrent.TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Installation.kill(process);
    String which;
    try (StoreCheck check = new StoreCheck(installation, findings)) {
      String found = check.imported();
      which = whole.indexOf(found) < 0 ? "NEITHER" : "version " + (1 + whole.indexOf(found));
      findings.expect(whole.contains(found), "imports that are whole or the one before", found);
      check.nothingIsHalf();
    }
    findings.fault(
        "kill -9 of an import", "after " + atMs + " ms" + (ended ? " (over)" : "") + ": " + which);
    // The next rounds look at pages: the diagnostic belongs to the import in force.
    Installation.Ended mended =
        installation.run("diagnostic", "--territory", territory, "--summary", "-q");
    findings.expect(mended.exitCode() == 0, "diagnostics after a cut import", mended.err());
  }

  /** Edits: the server is cut while people write. */
  private void edit(int number) throws SQLException, IOException {
    Served server = Served.start(installation);
    Writers writers = Writers.start(Visitor.signedIn(server), territory, ledger, "edit" + number);
    boolean begun = writers.await(1, 30_000);
    findings.expect(begun, "writes are accepted", tail(server.log()));
    long atMs = random.nextLong(100, 3_000);
    Installation.sleep(atMs);
    server.kill();
    findings.fault(
        "kill -9 of a server at edits",
        "after " + atMs + " ms of edits, " + writers.stop() + " acknowledged");
  }

  /** A search: cut while it runs, and taken up again by the next server. */
  private void job(int number) throws SQLException, IOException {
    Served server = Served.start(installation);
    Visitor visitor = Visitor.signedIn(server);
    HttpResponse<String> answer =
        visitor.post(
            "/territoires/" + territory + "/implantations",
            Map.of("service", "france-services", "ajouter", "3", "secondes", "4"));
    String location = answer.headers().firstValue("Location").orElse("");
    findings.expect(
        answer.statusCode() / 100 == 3, "searches are accepted", answer.statusCode() + "");
    String id = location.replaceAll(".*/([0-9a-f]{32}).*", "$1");
    ledger.submitted(id);
    long atMs = random.nextLong(50, 4_000);
    Installation.sleep(atMs);
    server.kill();
    String before;
    try (StoreCheck check = new StoreCheck(installation, findings)) {
      before = check.job(id);
      findings.expect(!before.isEmpty(), "acknowledged writes that are there", "job " + id);
    }
    findings.fault("kill -9 of a server at a search", "after " + atMs + " ms, found " + before);
    finish(id);
  }

  private void finish(String id) throws SQLException, IOException {
    boolean shown = false;
    try (Served server = Served.start(installation)) {
      Visitor visitor = Visitor.signedIn(server);
      String page = "/territoires/" + territory + "/implantations/" + id;
      for (int waited = 0; waited < 90 && !shown; waited++) {
        Installation.sleep(1_000);
        HttpResponse<String> answer = visitor.get(page);
        // The page asks for itself again until the search is over.
        shown = answer.statusCode() == 200 && !answer.body().contains("every 1s");
      }
    }
    String state;
    try (StoreCheck check = new StoreCheck(installation, findings)) {
      state = check.job(id);
    }
    findings.expect(over(state), "searches that were taken up again", id + " " + state);
  }

  private static boolean over(String state) {
    return List.of("DONE", "STOPPED", "INTERRUPTED").contains(state);
  }

  /** A backup: its server, or its command, is cut. */
  private void backup(int number) throws SQLException, IOException {
    Path file = options.folder().resolve("backup-" + number + ".zip");
    boolean ofServer = installation.isEmbedded() && random.nextBoolean();
    Path log = options.folder().resolve("backup.log");
    Served server = installation.isEmbedded() ? Served.start(installation) : null;
    long atMs = random.nextLong(1_000, 7_000);
    Process process =
        installation.start(log, ProcessBuilder.Redirect.DISCARD, "backup", file.toString());
    Installation.sleep(atMs);
    if (ofServer && server != null) {
      server.kill();
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    } else {
      Installation.kill(process);
    }
    if (server != null) {
      server.kill();
    }
    boolean there = Files.exists(file);
    findings.fault(
        "kill -9 of a backup's " + (ofServer ? "server" : "command"),
        "after " + atMs + " ms: " + (there ? "the file is there" : "no file"));
    if (there) {
      Installation.Ended verified = installation.run("backup", "verify", file.toString());
      findings.expect(
          verified.exitCode() == 0, "backup files that are whole or absent", verified.err());
      Files.delete(file);
    } else {
      findings.checked("backup files that are whole or absent", 1);
    }
  }

  /** Looks at everything that must hold after any fault, past the program and with it. */
  private void lookAgain() throws SQLException, IOException {
    try (StoreCheck check = new StoreCheck(installation, findings)) {
      check.nothingIsHalf();
      ledger.compare(check.scenarios(), findings);
    }
    if (journal) {
      Installation.Ended verified = installation.run("journal", "verify");
      findings.expect(verified.exitCode() == 0, "journals that hold", verified.err());
    }
  }

  /** The database goes away under load, and comes back; the server stays. */
  private void restarts(Postgres postgres) {
    try (Served server = Served.start(installation)) {
      // The link that the server prints is good for one entry.
      Visitor visitor = Visitor.signedIn(server);
      for (int i = 0; i < 3; i++) {
        Writers writers = Writers.start(visitor, territory, ledger, "restart" + i);
        findings.expect(writers.await(3, 30_000), "writes are accepted", tail(server.log()));
        Installation.sleep(random.nextLong(200, 2_000));
        postgres.restart();
        int before = writers.acknowledged();
        boolean again = writers.await(before + 6, 60_000);
        findings.expect(again, "writes go on after the database came back", tail(server.log()));
        findings.fault(
            "restart of the database under load",
            before + " writes before, " + writers.refused() + " refused, then on again");
        writers.stop();
      }
    }
  }

  static String tail(String log) {
    return log.substring(Math.max(0, log.length() - 2_000));
  }
}
