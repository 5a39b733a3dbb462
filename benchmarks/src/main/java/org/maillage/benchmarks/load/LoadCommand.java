package org.maillage.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.report.Machine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the real jar under load: {@code e2e/load}. */
@Command(
    name = "e2e/load",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Readers and writers at work on the real jar while it imports, on H2 and on PostgreSQL.",
      "Readers wait a think time between two requests, as people do: their number is held, not",
      "the number of requests a second. Limits of requests are off: all share one address here."
    })
public final class LoadCommand implements Callable<Integer> {

  private static final String SMALL = "serance-maritime";
  private static final Pattern POSITION =
      Pattern.compile("\\[\\s*(-?[0-9]+\\.[0-9]+)\\s*,\\s*(-?[0-9]+\\.[0-9]+)\\s*]");

  @Option(
      names = "--minutes",
      defaultValue = "10",
      description = "how long (default: ${DEFAULT-VALUE})")
  private double minutes;

  @Option(
      names = "--readers",
      defaultValue = "200",
      description = "people who read (default: ${DEFAULT-VALUE})")
  private int readers;

  @Option(
      names = "--writers",
      defaultValue = "20",
      description = "people who change scenarios (default: ${DEFAULT-VALUE})")
  private int writers;

  @Option(
      names = "--think-ms",
      defaultValue = "5000",
      description = "mean pause of a person between two requests (default: ${DEFAULT-VALUE})")
  private long thinkMs;

  @Option(
      names = "--import-communes",
      defaultValue = "1000",
      description =
          "communes of the département that is imported meanwhile, 20 to 1000, 0 for none (default: ${DEFAULT-VALUE})")
  private int importCommunes;

  @Option(
      names = "--database",
      split = ",",
      defaultValue = "h2,postgresql",
      description = "(default: ${DEFAULT-VALUE})")
  private List<String> databases = List.of();

  @Option(
      names = "--memory-mb",
      defaultValue = "2000",
      description = "heap of the server (default: ${DEFAULT-VALUE})")
  private int memoryMb;

  @Option(names = "--seed", defaultValue = "1", description = "of all chance")
  private long seed;

  @Option(names = "--jar", required = true, description = "the executable jar")
  private Path jar = Path.of("");

  @Option(names = "--folder", required = true, description = "for homes and logs; made anew")
  private Path folder = Path.of("");

  @Option(
      names = "--corsica",
      description =
          "folder of a description whose files lie in MAILLAGE_DATA; read where it is published")
  private @Nullable Path corsica;

  @Option(names = "--out", description = "file for the figures as JSON")
  private @Nullable Path out;

  private final PrintStream text = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Runs it. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new LoadCommand());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Machine machine = Machine.current(Path.of(System.getProperty("maillage.root", "")));
    text.println(machine.cpu() + ", " + machine.cores() + " cores, load before: " + machine.load());
    List<LoadReport> reports = new ArrayList<>();
    for (String database : databases) {
      Optional<LoadReport> report = over(database, Files.createTempDirectory(folder, database));
      report.ifPresent(r -> text.print(r.text()));
      report.ifPresent(reports::add);
    }
    if (out != null) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("machine", machine);
      json.put("reports", reports.stream().map(LoadReport::json).toList());
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build()
          .writeValue(out.toFile(), json);
    }
    return !reports.isEmpty() && reports.stream().allMatch(LoadReport::reachesItsGoal) ? 0 : 1;
  }

  private Optional<LoadReport> over(String database, Path home)
      throws IOException, InterruptedException {
    Map<String, String> settings = new TreeMap<>();
    if (database.equals("h2")) {
      return Optional.of(measure(database, home, settings));
    }
    String given = System.getenv("MAILLAGE_TEST_POSTGRES_URL");
    if (given != null && !given.isBlank()) {
      settings.put("MAILLAGE_DB_URL", given);
      settings.put("MAILLAGE_DB_USER", environment("MAILLAGE_TEST_POSTGRES_USER", "maillage"));
      settings.put("MAILLAGE_DB_PASSWORD", environment("MAILLAGE_TEST_POSTGRES_PASSWORD", ""));
      return Optional.of(measure(database, home, settings));
    }
    Optional<TemporaryPostgres> started =
        TemporaryPostgres.start(Files.createTempDirectory("maillage-load-postgres"));
    if (started.isEmpty()) {
      text.println(
          "PostgreSQL is not installed, and MAILLAGE_TEST_POSTGRES_URL is not set: left out");
      return Optional.empty();
    }
    try (TemporaryPostgres postgres = started.get()) {
      settings.put("MAILLAGE_DB_URL", postgres.url());
      settings.put("MAILLAGE_DB_USER", "maillage");
      return Optional.of(measure(database, home, settings));
    }
  }

  private static String environment(String name, String usual) {
    String value = System.getenv(name);
    return value == null ? usual : value;
  }

  private LoadReport measure(String database, Path home, Map<String, String> settings)
      throws IOException, InterruptedException {
    List<String> territories = new ArrayList<>(List.of(SMALL));
    text.println(database + ": preparing what is read …");
    LoadServer.run(jar, home, settings, memoryMb, "demo", "--no-serve");
    if (corsica != null) {
      LoadServer.run(
          jar,
          home,
          settings,
          memoryMb,
          "diagnostic",
          "--territory",
          corsica.toString(),
          "--out",
          home.resolve("out").toString());
      territories.add("corse");
    }
    Load.Settings asked =
        new Load.Settings(readers, writers, thinkMs, Math.round(minutes * 60), seed);
    Recorder recorder = new Recorder();
    HttpClient client = Load.client();
    try (LoadServer server = LoadServer.start(jar, home, settings, memoryMb, importCommunes)) {
      Visits visits = Visits.find(client, server.url(), territories);
      text.println(database + ": " + visits.counts() + " addresses; load begins …");
      Load load = new Load(server.url(), asked, recorder, visits, client);
      Load.Outcome outcome = load.run(writers(client, server.url(), recorder));
      String imported =
          importCommunes == 0
              ? "none"
              : importCommunes + " communes in the same process; at the end: " + server.lastWord();
      int exitCode = server.stop();
      List<Recorder.Line> lines = recorder.lines();
      server.startAgain();
      WriterSession session = WriterSession.begin(client, server.url());
      List<String> lost = new ArrayList<>();
      for (Writer writer : outcome.writers()) {
        lost.addAll(writer.findLost(session));
      }
      return new LoadReport(
          database,
          visits.territories(),
          asked,
          outcome.seconds(),
          lines,
          recorder.errors(),
          outcome.acknowledged(),
          lost,
          imported,
          exitCode);
    }
  }

  private List<Writer> writers(HttpClient client, String server, Recorder recorder)
      throws IOException, InterruptedException {
    double[] somewhereDeg = somewhere(client, server);
    WriterSession session = WriterSession.begin(client, server);
    List<Writer> made = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      made.add(
          new Writer(
              client,
              server,
              SMALL,
              i + 1,
              somewhereDeg,
              session,
              recorder,
              RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1000 + i)));
    }
    return made;
  }

  /** A point of a contour: latitude and longitude, where a new place can be. */
  private static double[] somewhere(HttpClient client, String server)
      throws IOException, InterruptedException {
    String contours =
        client
            .send(
                HttpRequest.newBuilder(
                        URI.create(server + "/territoires/" + SMALL + "/communes.geojson"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    Matcher found = POSITION.matcher(contours);
    if (!found.find()) {
      throw new IllegalStateException("no contour in " + SMALL);
    }
    return new double[] {Double.parseDouble(found.group(2)), Double.parseDouble(found.group(1))};
  }
}
