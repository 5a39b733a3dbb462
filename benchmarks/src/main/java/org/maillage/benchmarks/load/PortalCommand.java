package org.maillage.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.maillage.benchmarks.report.Machine;
import org.maillage.data.reference.ReferenceData;
import org.maillage.domain.offer.Service;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long the portal takes when a whole département asks: {@code e2e/portal}. */
@Command(
    name = "e2e/portal",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks the portal and the open data of a register of 50,000 places so many questions a second",
      "as told, whatever the server answers, and prints how long the answers took as JSON. A",
      "request is measured from when it was due. Goal: 95 % within 100 ms."
    })
public final class PortalCommand implements Callable<Integer> {

  private static final double GOAL_MS = 100;
  private static final String TERRITORY = "serance-maritime";
  private static final String ALL = "all";

  /** More requests under way than these mean that the server has given up. */
  private static final int MOST_UNDER_WAY = 2_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MEMORY_MB = 2_500;

  @Option(names = "--places", defaultValue = "50000", description = "(default: ${DEFAULT-VALUE})")
  private int places;

  @Option(names = "--communes", defaultValue = "120", description = "(default: ${DEFAULT-VALUE})")
  private int communes;

  @Option(names = "--rate", defaultValue = "100", description = "a second (default: 100)")
  private int rate;

  @Option(names = "--seconds", defaultValue = "60", description = "(default: ${DEFAULT-VALUE})")
  private int seconds;

  @Option(names = "--seed", defaultValue = "1", description = "(default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--jar", required = true, description = "the executable jar")
  private Path jar = Path.of("");

  @Option(
      names = "--folder",
      required = true,
      description = "for the home and its logs; a home that is there is used again")
  private Path folder = Path.of("");

  private final PrintStream text = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  /** Runs it. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new PortalCommand());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Machine machine = Machine.current(Path.of(System.getProperty("maillage.root", "")));
    Path home = folder.resolve("home");
    prepare(home);
    Recorder recorder = new Recorder();
    HttpClient client = Load.client();
    try (LoadServer server = LoadServer.start(jar, home, Map.of(), MEMORY_MB, 0)) {
      RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      Questions questions = Questions.of(client, server.url());
      text.println("register of " + questions.places() + " places; warming up …");
      ask(client, server.url(), questions, chance, new Recorder(), rate, seconds / 2);
      text.println("measuring " + rate + " requests a second for " + seconds + " s …");
      ask(client, server.url(), questions, chance, recorder, rate, seconds);
      return report(machine, questions, recorder) ? 0 : 1;
    }
  }

  private void prepare(Path home) throws IOException, InterruptedException {
    Path marker = home.resolve("portal-ready");
    if (Files.exists(marker)) {
      return;
    }
    text.println(
        "preparing a département of " + communes + " communes and " + places + " places …");
    // Where the command "demo" looks for the département that it would generate.
    ManyPlaces.generate(home.resolve("demo").resolve("1-" + communes), communes, places, seed);
    LoadServer.run(
        jar, home, Map.of(), MEMORY_MB, "demo", "--no-serve", "--communes", "" + communes);
    Files.writeString(marker, "");
  }

  /** Sends a request whenever one is due. */
  private static void ask(
      HttpClient client,
      String server,
      Questions questions,
      RandomGenerator chance,
      Recorder recorder,
      int perSecond,
      int forSeconds)
      throws InterruptedException {
    Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
    long begun = System.nanoTime();
    long stepNs = 1_000_000_000L / perSecond;
    for (long i = 0; i < (long) perSecond * forSeconds; i++) {
      long due = begun + i * stepNs;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      underWay.acquire();
      send(client, server, questions.next(chance), due, recorder, underWay);
    }
    underWay.acquire(MOST_UNDER_WAY);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what it ends with is recorded by itself
  private static void send(
      HttpClient client,
      String server,
      Visits.Visit visit,
      long due,
      Recorder recorder,
      Semaphore underWay) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + visit.path()))
            .timeout(PATIENCE)
            .header("Accept-Encoding", "gzip")
            .header("Accept", visit.kind().equals("ogc") ? "*/*" : "text/html,*/*")
            .build();
    client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .whenComplete(
            (HttpResponse<byte[]> answer, Throwable failure) -> {
              long took = System.nanoTime() - due;
              recorder.took(visit.kind(), took);
              recorder.took(ALL, took);
              if (failure != null) {
                recorder.failed(visit.kind(), String.valueOf(failure));
              } else if (answer.statusCode() != 200) {
                recorder.failed(visit.kind(), "status " + answer.statusCode());
              }
              underWay.release();
            });
  }

  private boolean report(Machine machine, Questions questions, Recorder recorder) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("cpu", machine.cpu());
    report.put("cores", machine.cores());
    report.put("loadBefore", machine.load());
    report.put("commit", machine.commit());
    report.put("places", questions.places());
    report.put("requestsPerSecond", rate);
    report.put("seconds", seconds);
    double p95Ms = Double.POSITIVE_INFINITY;
    for (Recorder.Line line : recorder.lines()) {
      Map<String, Object> times = new LinkedHashMap<>();
      times.put("requests", line.requests());
      times.put("p50Ms", line.p50Ms());
      times.put("p95Ms", line.p95Ms());
      times.put("p99Ms", line.p99Ms());
      times.put("maxMs", line.longestMs());
      report.put(line.kind(), times);
      if (line.kind().equals(ALL)) {
        p95Ms = line.p95Ms();
      }
    }
    report.put("errors", recorder.errors());
    boolean reached = p95Ms < GOAL_MS && recorder.errors().isEmpty();
    report.put("goalP95Ms", GOAL_MS);
    report.put("reached", reached);
    System.out.println(
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report));
    return reached;
  }

  /**
   * What people ask.
   *
   * @param places how many there are in the register
   * @param communes names
   * @param names of places
   * @param keys of places in the open data
   * @param ids of places
   * @param spots coordinates
   * @param services codes
   */
  private record Questions(
      int places,
      List<String> communes,
      List<String> names,
      List<String> keys,
      List<String> ids,
      List<String> spots,
      List<String> services) {

    private static final List<String> WHEN =
        List.of("maintenant", "maintenant", "toujours", "2026-11-24T18:30", "2026-11-28T10:00");
    private static final int PAGE = 10_000;

    /** Read from the open data of the server itself. */
    static Questions of(HttpClient client, String server) throws IOException, InterruptedException {
      String base = server + "/territoires/" + TERRITORY + "/donnees/ogc/collections/";
      List<String> communes = new ArrayList<>();
      for (JsonNode feature :
          get(client, base + "communes/items?f=json&limit=1000").get("features")) {
        communes.add(feature.get("properties").get("nom").asString());
      }
      JsonNode page = get(client, base + "lieux/items?f=json&limit=" + PAGE);
      List<String> names = new ArrayList<>();
      List<String> keys = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      List<String> spots = new ArrayList<>();
      for (JsonNode feature : page.get("features")) {
        keys.add(feature.get("id").asString());
        ids.add(feature.get("properties").get("id").asString());
        names.add(feature.get("properties").get("nom").asString());
        JsonNode at = feature.get("geometry").get("coordinates");
        spots.add(
            String.format(Locale.ROOT, "%.5f, %.5f", at.get(1).asDouble(), at.get(0).asDouble()));
      }
      List<String> services = ReferenceData.services().stream().map(Service::code).toList();
      return new Questions(
          page.get("numberMatched").asInt(), communes, names, keys, ids, spots, services);
    }

    private static JsonNode get(HttpClient client, String address)
        throws IOException, InterruptedException {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answered " + answer.statusCode());
      }
      return JsonMapper.shared().readTree(answer.body());
    }

    /** Seven of ten look for a service; the others open a place, or ask as a program does. */
    Visits.Visit next(RandomGenerator chance) {
      String base = "/territoires/" + TERRITORY;
      int drawn = chance.nextInt(100);
      if (drawn < 70) {
        return new Visits.Visit("trouver", base + "/trouver?" + question(chance));
      }
      if (drawn < 85) {
        return new Visits.Visit("lieu", base + "/lieux?lieu=" + encoded(any(ids, chance)));
      }
      String items = base + "/donnees/ogc/collections/lieux/items";
      return new Visits.Visit(
          "ogc",
          drawn < 92
              ? items + "/" + any(keys, chance)
              : items
                  + "?limit=20&service="
                  + any(services, chance)
                  + "&offset="
                  + chance.nextInt(200));
    }

    private String question(RandomGenerator chance) {
      int drawn = chance.nextInt(100);
      String where =
          drawn < 60 ? any(communes, chance) : drawn < 85 ? any(names, chance) : any(spots, chance);
      return "besoin="
          + any(services, chance)
          + "&ou="
          + encoded(where)
          + "&quand="
          + encoded(any(WHEN, chance))
          + "&moyen="
          + (chance.nextInt(5) == 0 ? "pied" : "voiture");
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T> T any(List<T> values, RandomGenerator chance) {
      return values.get(chance.nextInt(values.size()));
    }
  }
}
