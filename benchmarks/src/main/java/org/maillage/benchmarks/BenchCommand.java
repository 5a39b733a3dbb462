package org.maillage.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.benchmarks.contender.PreparedRoads;
import org.maillage.benchmarks.contender.Question;
import org.maillage.benchmarks.measure.Measure;
import org.maillage.benchmarks.measure.MeasureList;
import org.maillage.benchmarks.measure.Trial;
import org.maillage.benchmarks.network.MeasuredNetwork;
import org.maillage.benchmarks.network.NetworkSource;
import org.maillage.benchmarks.report.Line;
import org.maillage.benchmarks.report.Machine;
import org.maillage.benchmarks.report.Run;
import org.maillage.benchmarks.report.RunFile;
import org.maillage.benchmarks.report.RunText;
import org.maillage.benchmarks.timing.Patience;
import org.maillage.benchmarks.timing.Stopwatch;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the engine on a generated network or on a PBF file: {@code ./maillage bench}. */
@Command(
    name = "maillage bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures what the engine costs, beside GraphHopper on the same graph in the same run.",
      "How, and what was found: docs/performance.md."
    })
public final class BenchCommand implements Callable<Integer> {

  /** Larger than the caches of any processor that this is likely to meet. */
  private static final int COPY_BYTES = 256 << 20;

  private static final int SMALL_COPY_BYTES = 1 << 20;

  @Option(
      names = "--nodes",
      defaultValue = "66000",
      description = "nodes of the generated graph, about (default: ${DEFAULT-VALUE})")
  private long nodes;

  @Option(
      names = "--services",
      defaultValue = "1",
      description = "services asked for at once (default: ${DEFAULT-VALUE})")
  private int services;

  @Option(
      names = "--facilities",
      defaultValue = "20",
      description = "facilities of a service (default: ${DEFAULT-VALUE})")
  private int facilities;

  @Option(
      names = "--threads",
      defaultValue = "1",
      description = "threads ours may use; peers use one (default: ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "of the network and of the facilities (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--pbf", paramLabel = "FILE", description = "this network instead")
  private @Nullable Path pbf;

  @Option(
      names = "--keep",
      paramLabel = "FOLDER",
      description = "keeps the generated network and its preparation there; starts from them again")
  private @Nullable Path keep;

  @Option(names = "--json", paramLabel = "FILE", description = "writes the result there too")
  private @Nullable Path json;

  @Option(names = "--no-peer", description = "measures without GraphHopper")
  private boolean noPeer;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      description = "measures only what has such a code, for example 'nearest.*sweep.*'")
  private @Nullable Pattern only;

  @Option(names = "--hasty", description = "no warm-up, few runs: figures mean nothing")
  private boolean hasty;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      arity = "1..*",
      description = "measures nothing: tables of the results that --json wrote")
  private List<Path> markdown = List.of();

  @Option(
      names = "--kernels",
      paramLabel = "REGEX",
      description = "runs the JMH kernels of that name instead ('.*': all)")
  private @Nullable String kernels;

  private final PrintStream out;
  private final PrintStream err;

  BenchCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs the command; 0 when everything was measured, 2 when the arguments are wrong. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new BenchCommand(out, err))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .execute(arguments);
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    if (kernels != null) {
      new Runner(new OptionsBuilder().include(kernels).build()).run();
      return 0;
    }
    if (!markdown.isEmpty()) {
      List<Run> runs = new ArrayList<>();
      for (Path file : markdown) {
        runs.add(RunFile.read(file));
      }
      RunText.markdown(runs).forEach(out::println);
      return 0;
    }
    Run run = measure();
    RunText.table(run).forEach(out::println);
    if (json != null) {
      RunFile.write(run, json);
    }
    return 0;
  }

  private Run measure() throws IOException {
    Stopwatch watch = Stopwatch.start();
    Machine machine = Machine.current(Path.of(System.getProperty("maillage.root", ".")));
    err.println("making the network ...");
    MeasuredNetwork network = network();
    Question question =
        Question.random(network.graph().nodeCount(), services, facilities, network.seed());
    Patience patience = hasty ? Patience.HASTY : Patience.THOROUGH;
    Trial trial =
        new Trial(
            network,
            question,
            patience,
            name -> err.printf(Locale.ROOT, "measuring: %s ...%n", name));
    int copyBytes = hasty ? SMALL_COPY_BYTES : COPY_BYTES;
    PreparedRoads prepared =
        new PreparedRoads(
            network.graph(),
            threads,
            keep == null || pbf != null ? null : NetworkSource.preparedFile(keep, seed, nodes));
    List<Line> lines = new ArrayList<>();
    for (Measure measure : MeasureList.of(trial, prepared, threads, !noPeer, copyBytes, patience)) {
      if (only == null || only.matcher(measure.code()).matches()) {
        lines.add(Line.of(measure));
      }
    }
    return Run.of(machine, network, question, threads, watch, lines);
  }

  private MeasuredNetwork network() throws IOException {
    if (pbf != null) {
      return NetworkSource.read(pbf, seed);
    }
    return keep == null
        ? NetworkSource.generate(seed, nodes)
        : NetworkSource.keep(keep, seed, nodes);
  }
}
