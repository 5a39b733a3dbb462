package org.maillage.solver;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingAnswer;
import org.maillage.domain.siting.SitingProblem;

/**
 * Prints what each method takes on the same invented territories in one run. No part of a build:
 * {@code mvn -pl solver -am test -Dtest=SolverComparison -Dsurefire.failIfNoSpecifiedTests=false
 * -Ddemands=360,3000 -Dseconds=60}, with the points of demand and the seconds of processor after
 * which a method is stopped.
 */
class SolverComparison {

  private static final int CANDIDATES = 360;
  private static final long MOST_VARIABLES = 150_000;
  private static final Goal MEAN = new Goal.LowestMean();
  private static final Goal COVER = new Goal.MostPeopleWithin(20 * 60_000);
  private static final Goal WORST = new Goal.ShortestWorst();

  private final long limitMs = 1000 * Long.getLong("seconds", 60);

  @Test
  void compareOnTheSizesAskedFor() {
    String[] sizes = System.getProperty("demands", "360,3000,10000").split(",", -1);
    System.out.println("native solver loads: " + ExactSitingSolver.hasNativeSolver());
    for (String size : sizes) {
      Instances territory = new Instances(CANDIDATES, Integer.parseInt(size), 7);
      for (List<Goal> goals :
          List.of(List.of(MEAN), List.of(COVER), List.of(WORST), List.of(COVER, MEAN))) {
        Map<String, SitingProblem> problems = new TreeMap<>();
        problems.put("add 5 to 37", territory.problem(37, 42, 0, goals));
        problems.put("choose 23 of 360", territory.problem(0, 23, 0, goals));
        problems.put("one in each of 26 zones, 30 sites", territory.problem(0, 30, 26, goals));
        problems.forEach((name, problem) -> compare(size, name, problem));
      }
    }
  }

  private void compare(String size, String name, SitingProblem problem) {
    String goals =
        problem.goals().stream().map(goal -> goal.getClass().getSimpleName()).toList().toString();
    System.out.printf("%n%s demands, %s, %s%n", size, name, goals);
    double plainS = -1;
    if (PlainModel.size(problem) <= MOST_VARIABLES) {
      plainS = measure("plain model, SCIP", -1, () -> new PlainModel(problem).solve(limitMs));
    } else {
      System.out.printf("  plain model: not built, %,d variables%n", PlainModel.size(problem));
    }
    measure("search alone", plainS, () -> solve(problem, false));
    measure("search, then SCIP", plainS, () -> solve(problem, true));
  }

  private String solve(SitingProblem problem, boolean mayAsk) {
    long endNs = cpuNs() + limitMs * 1_000_000;
    SitingAnswer answer = new ExactSitingSolver(mayAsk).solve(problem, sofar -> cpuNs() < endNs);
    StringBuilder words = new StringBuilder(answer.status().toString());
    answer
        .goals()
        .forEach(
            goal ->
                words.append(
                    String.format(
                        Locale.ROOT, ", gap %.2f %% of %.1f", 100 * goal.gap(), goal.bound())));
    return words.toString();
  }

  /** Processor seconds, all threads: what others do on the machine counts little. */
  private static double measure(String method, double plainS, Supplier<String> work) {
    long startNs = System.nanoTime();
    long cpuNs = cpuNs();
    String words = work.get();
    double cpuS = (cpuNs() - cpuNs) / 1e9;
    String ratio = plainS > 0 ? String.format(Locale.ROOT, "%.3f of plain", cpuS / plainS) : "";
    System.out.printf(
        Locale.ROOT,
        "  %-18s cpu %6.2f s, elapsed %6.2f s  %-16s %s%n",
        method,
        cpuS,
        (System.nanoTime() - startNs) / 1e9,
        ratio,
        words);
    return cpuS;
  }

  private static long cpuNs() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
