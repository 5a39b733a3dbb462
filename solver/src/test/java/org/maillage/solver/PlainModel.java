package org.maillage.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.ZoneRule;

/**
 * The model that one would write first: a variable for each demand at each site, no start, nothing
 * left out. What all other methods are compared with.
 */
final class PlainModel {

  private static final double INFINITY = MPSolver.infinity();

  private final SitingProblem problem;
  private final Goal goal;
  private final MPSolver solver = MPSolver.createSolver("SCIP");
  private final MPVariable[] open;

  PlainModel(SitingProblem problem) {
    this.problem = problem;
    this.goal = problem.goals().get(0);
    open = new MPVariable[problem.candidates().size()];
    MPConstraint ceiling = solver.makeConstraint(0, problem.maxSites());
    for (int site = 0; site < open.length; site++) {
      boolean kept = problem.candidates().get(site).status() == Candidate.Status.KEPT;
      open[site] = solver.makeIntVar(kept ? 1 : 0, 1, "");
      ceiling.setCoefficient(open[site], 1);
    }
    for (ZoneRule zone : problem.zones()) {
      MPConstraint row = solver.makeConstraint(1, INFINITY);
      zone.sites().forEach(site -> row.setCoefficient(open[site], 1));
    }
    solver.objective().setMinimization();
    serve();
  }

  /** How many variables the model of a problem has besides the sites. */
  static long size(SitingProblem problem) {
    return (long) problem.weights().size() * problem.candidates().size();
  }

  private void serve() {
    MPVariable worst = solver.makeNumVar(0, INFINITY, "");
    if (goal instanceof Goal.ShortestWorst) {
      solver.objective().setCoefficient(worst, 1);
    }
    for (int demand = 0; demand < problem.weights().size(); demand++) {
      MPConstraint once = solver.makeConstraint(1, 1);
      MPConstraint longest = solver.makeConstraint(-INFINITY, 0);
      longest.setCoefficient(worst, -1);
      for (int site = 0; site < open.length; site++) {
        MPVariable served = solver.makeNumVar(0, 1, "");
        once.setCoefficient(served, 1);
        MPConstraint onlyIfOpen = solver.makeConstraint(-INFINITY, 0);
        onlyIfOpen.setCoefficient(served, 1);
        onlyIfOpen.setCoefficient(open[site], -1);
        int timeMs = Math.min(problem.times().timeMs(demand, site), problem.noWayMs());
        if (goal instanceof Goal.ShortestWorst) {
          longest.setCoefficient(served, timeMs);
        } else {
          solver.objective().setCoefficient(served, problem.weights().get(demand) * cost(timeMs));
        }
      }
    }
  }

  private double cost(int timeMs) {
    return goal instanceof Goal.MostPeopleWithin within
        ? (timeMs <= within.withinMs() ? 0 : 1)
        : timeMs;
  }

  /** Solves for so long on the processor, and says what came out: status and gap. */
  String solve(long limitMs) {
    solver.setTimeLimit(limitMs);
    solver.setSolverSpecificParametersAsString("timing/clocktype = 1");
    MPSolver.ResultStatus status = solver.solve();
    String gap = "no solution";
    if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE) {
      double value = solver.objective().value();
      double bound = solver.objective().bestBound();
      gap =
          "gap %.2f %%"
              .formatted(
                  100 * Math.abs(value - bound) / Math.max(Math.abs(value), Math.abs(bound)));
    }
    solver.delete();
    return status + ", " + gap;
  }
}
