package org.maillage.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.benchmarks.report.Machine;
import org.maillage.data.plan.PlanFileWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the pages of a very large plan take: {@code e2e/board}. */
@Command(
    name = "e2e/board",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Opens the pages of a plan of 300 fiches followed for six years on the real jar, one request",
      "after the other, beside those of an example of 40 fiches. Goal: the board in 300 ms."
    })
public final class BoardCommand implements Callable<Integer> {

  /** The goal for the 95th percentile of the board, milliseconds. */
  private static final double GOAL_MS = 300;

  private static final String TERRITORY = "serance-maritime";
  private static final List<String> PAGES =
      List.of("", "?etat=en-cours", "/indicateurs", "/partenaires");

  /** Leads from a board to its last fiche. */
  private static final Pattern LAST_FICHE = Pattern.compile(".*(/fiches/[\\w-]+)", Pattern.DOTALL);

  @Option(names = "--fiches", defaultValue = "300", description = "(default: ${DEFAULT-VALUE})")
  private int fiches;

  @Option(names = "--years", defaultValue = "6", description = "(default: ${DEFAULT-VALUE})")
  private int years;

  @Option(
      names = "--requests",
      defaultValue = "200",
      description =
          "of each page, after half as many that do not count (default: ${DEFAULT-VALUE})")
  private int requests;

  @Option(names = "--jar", required = true, description = "the executable jar")
  private Path jar = Path.of("");

  @Option(names = "--folder", required = true, description = "for the home and its logs")
  private Path folder = Path.of("");

  private final PrintStream text = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Runs it. */
  public static void main(String[] arguments) {
    CommandLine line = new CommandLine(new BoardCommand());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    System.exit(line.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Machine machine = Machine.current(Path.of(System.getProperty("maillage.root", "")));
    text.println(machine.cpu() + ", " + machine.cores() + " cores, load before: " + machine.load());
    Path home = folder.resolve("home");
    Path file = folder.resolve("grand-plan.yaml");
    Files.createDirectories(folder);
    Files.writeString(file, PlanFileWriter.write(LargePlan.of(fiches, years)));
    text.println("preparing a département and the plan …");
    LoadServer.run(jar, home, Map.of(), 1000, "demo", "--no-serve", "--communes", "20");
    LoadServer.run(
        jar, home, Map.of(), 1000, "plans", "--territory", TERRITORY, "--add", file.toString());
    Recorder recorder = new Recorder();
    HttpClient client = Load.client();
    try (LoadServer server = LoadServer.start(jar, home, Map.of(), 1000, 0)) {
      Reader reader =
          new Reader(
              client,
              WriterSession.begin(client, server.url()),
              server.url() + "/territoires/" + TERRITORY + "/plans");
      List<Visited> plans =
          List.of(
              reader.find("large", fiches + " fiches"),
              reader.find("example", "Schéma[^<]*Landes"));
      for (int page = 0; page <= PAGES.size(); page++) {
        // The two turn by turn: both meet the same machine.
        for (int i = -requests / 2; i < requests; i++) {
          for (Visited plan : plans) {
            String path = page < PAGES.size() ? PAGES.get(page) : plan.fiche();
            String kind = page < PAGES.size() ? "board" + path : "fiche";
            long began = System.nanoTime();
            reader.get(plan.path() + path);
            if (i >= 0) {
              recorder.took(plan.name() + " " + kind, System.nanoTime() - began);
            }
          }
        }
      }
    }
    return report(recorder) ? 0 : 1;
  }

  /**
   * A plan whose pages are opened.
   *
   * @param path below the plans of the territory
   * @param fiche its last fiche, below its own path
   */
  private record Visited(String name, String path, String fiche) {}

  /** Somebody who reads. */
  private record Reader(HttpClient client, WriterSession session, String base) {

    String get(String path) throws IOException, InterruptedException {
      HttpRequest request = session.sign(HttpRequest.newBuilder(URI.create(base + path))).build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(request.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    }

    /** The plan whose title begins so. */
    Visited find(String name, String title) throws IOException, InterruptedException {
      Pattern link = Pattern.compile("/plans(/[\\w-]+)\"[^>]*>(?:\\s*<[^>]+>)*\\s*" + title);
      String path = first(link, get(""));
      return new Visited(name, path, first(LAST_FICHE, get(path)));
    }

    private static String first(Pattern pattern, String html) {
      Matcher found = pattern.matcher(html);
      if (!found.find()) {
        throw new IllegalStateException("no " + pattern);
      }
      return found.group(1);
    }
  }

  private boolean report(Recorder recorder) {
    text.printf(
        Locale.ROOT, "%-28s %9s %9s %9s %9s%n", "page", "requests", "p50 ms", "p95 ms", "max ms");
    double boardMs = Double.POSITIVE_INFINITY;
    for (Recorder.Line line : recorder.lines()) {
      text.printf(
          Locale.ROOT,
          "%-28s %9d %9.1f %9.1f %9.1f%n",
          line.kind(),
          line.requests(),
          line.p50Ms(),
          line.p95Ms(),
          line.longestMs());
      if (line.kind().equals("large board")) {
        boardMs = line.p95Ms();
      }
    }
    boolean reached = boardMs < GOAL_MS;
    text.printf(
        Locale.ROOT,
        "goal (board of %d fiches and %d years, p95 < %.0f ms): %s%n",
        fiches,
        years,
        GOAL_MS,
        reached ? "reached" : "NOT reached");
    return reached;
  }
}
