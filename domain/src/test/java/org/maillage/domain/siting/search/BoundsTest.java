package org.maillage.domain.siting.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maillage.domain.siting.Candidate;
import org.maillage.domain.siting.Goal;
import org.maillage.domain.siting.SitingProblem;
import org.maillage.domain.siting.ZoneRule;
import org.maillage.domain.territory.LatLon;

/**
 * The bounds of the search against every choice there is: never above the best one, and where the
 * linear problem has whole solutions (one site; intervals on a line) as high as it.
 */
class BoundsTest {

  private static final double SLACK = 1e-7;

  /** A choice of sites and what it comes to. */
  private record Choice(boolean[] chosen, double value) {}

  private static int[] keptTimesMs(SitingProblem problem) {
    int[] keptMs = new int[problem.weights().size()];
    Arrays.fill(keptMs, Integer.MAX_VALUE);
    for (int demand = 0; demand < keptMs.length; demand++) {
      for (int site = 0; site < problem.candidates().size(); site++) {
        int timeMs = problem.times().timeMs(demand, site);
        if (problem.candidates().get(site).status() == Candidate.Status.KEPT && timeMs >= 0) {
          keptMs[demand] = Math.min(keptMs[demand], timeMs);
        }
      }
    }
    return keptMs;
  }

  /** The stages of a mean time, alone and after as many people as can be within 25. */
  private static List<Stage> stages(SitingProblem problem) {
    Model model = new Model(problem);
    if (model.room() < 0) {
      return List.of();
    }
    int[] keptMs = keptTimesMs(problem);
    CostLevel mean = model.level(new Goal.LowestMean(), keptMs);
    Stage alone = new Stage(model, mean, List.of(), List.of(), Stage.NO_TARGET);
    Stage people =
        new Stage(
            model,
            model.level(new Goal.MostPeopleWithin(25), keptMs),
            List.of(),
            List.of(),
            Stage.NO_TARGET);
    double least =
        choices(people, new Node(model.sites())).stream()
            .mapToDouble(Choice::value)
            .min()
            .orElse(0);
    Stage after =
        new Stage(
            model, mean, List.of(new Stage.Cap(people, least * 1.05)), List.of(), Stage.NO_TARGET);
    return List.of(alone, people, after);
  }

  private static List<Choice> choices(Stage stage, Node node) {
    List<Choice> all = new ArrayList<>();
    int sites = stage.model().sites();
    for (int mask = 0; mask < 1 << sites; mask++) {
      boolean[] chosen = new boolean[sites];
      for (int site = 0; site < sites; site++) {
        chosen[site] = (mask >> site & 1) == 1;
      }
      if (holds(node, chosen) && stage.allows(chosen)) {
        all.add(new Choice(chosen, stage.goal().value(chosen)));
      }
    }
    return all;
  }

  private static boolean holds(Node node, boolean[] chosen) {
    return IntStream.range(0, chosen.length)
        .allMatch(site -> (!node.in[site] || chosen[site]) && (!node.out[site] || !chosen[site]));
  }

  private static Node someNode(int sites, SplittableRandom random) {
    Node node = new Node(sites);
    for (int site = 0; site < sites; site++) {
      switch (random.nextInt(6)) {
        case 0 -> node.in[site] = true;
        case 1 -> node.out[site] = true;
        default -> {}
      }
    }
    return node;
  }

  private static boolean[] someSites(int sites, SplittableRandom random) {
    boolean[] chosen = new boolean[sites];
    for (int site = 0; site < sites; site++) {
      chosen[site] = random.nextInt(3) == 0;
    }
    return chosen;
  }

  private static double best(List<Choice> choices) {
    return choices.stream().mapToDouble(Choice::value).min().orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void noBoundIsAboveTheBestChoiceAndNothingBetterIsRuledOut() {
    int bounded = 0;
    int fixed = 0;
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      for (Stage stage : stages(SmallProblems.random(seed))) {
        int sites = stage.model().sites();
        Node node = someNode(sites, random);
        List<Choice> choices = choices(stage, node);
        Bounding relaxation = new Relaxation(stage);
        Multipliers prices = relaxation.start(someSites(sites, random));
        if (!relaxation.enter(node)) {
          assertThat(choices).as("seed %d: nothing is left", seed).isEmpty();
          continue;
        }
        double best = best(choices);
        double upper = random.nextBoolean() ? best : Double.POSITIVE_INFINITY;
        double bound =
            relaxation.improve(prices, Double.POSITIVE_INFINITY, upper, 40, 1.5, () -> true);
        assertThat(bound)
            .as("seed %d", seed)
            .isLessThanOrEqualTo(best + SLACK * Math.max(1, Math.abs(best)));
        bounded += Double.isFinite(best) ? 1 : 0;

        double[] values = choices.stream().mapToDouble(Choice::value).sorted().toArray();
        double cutoff = values.length == 0 ? 1 : values[values.length / 3] + SLACK;
        Node narrowed = node.copy();
        fixed += relaxation.fix(narrowed, prices, cutoff);
        for (Choice choice : choices) {
          assertThat(choice.value() >= cutoff || holds(narrowed, choice.chosen()))
              .as("seed %d: %s stays", seed, choice.value())
              .isTrue();
        }
      }
    }
    assertThat(bounded).as("nodes that hold a choice").isGreaterThan(100);
    assertThat(fixed).as("sites that a bound decides").isGreaterThan(100);
  }

  private static SitingProblem withOneSite(SplittableRandom random, List<ZoneRule> zones) {
    int sites = 8;
    int[][] timesMs = new int[20][sites];
    List<Double> weights = new ArrayList<>();
    for (int[] row : timesMs) {
      Arrays.setAll(row, site -> random.nextInt(50));
      weights.add(1.0 + random.nextInt(9));
    }
    return new SitingProblem(
        weights,
        weights.stream().map(weight -> true).toList(),
        candidates(sites),
        SmallProblems.table(timesMs, sites),
        60,
        1,
        null,
        0,
        zones,
        List.of(new Goal.LowestMean()));
  }

  private static List<Candidate> candidates(int sites) {
    return IntStream.range(0, sites)
        .mapToObj(
            site ->
                new Candidate(
                    "s" + site,
                    "S" + site,
                    "2A00" + site,
                    new LatLon(42 + site / 10.0, 9),
                    10,
                    Candidate.Status.FREE))
        .toList();
  }

  /** Of one site, halves are no help: the linear problem has a whole solution. */
  @Test
  void withRoomForOneSiteTheBoundIsTheBestChoice() {
    List<List<ZoneRule>> rules =
        List.of(
            List.of(),
            List.of(new ZoneRule("Z", "Z", List.of(1, 3, 5, 7))),
            List.of(
                new ZoneRule("Y", "Y", List.of(1, 2, 3, 4)),
                new ZoneRule("Z", "Z", List.of(3, 4, 5, 6))));
    for (List<ZoneRule> zones : rules) {
      for (long seed = 0; seed < 20; seed++) {
        SitingProblem problem = withOneSite(new SplittableRandom(seed), zones);
        Stage stage = stages(problem).get(0);
        Node root = new Node(stage.model().sites());
        double best = best(choices(stage, root));
        Relaxation relaxation = new Relaxation(stage);
        Multipliers prices = relaxation.start(new boolean[stage.model().sites()]);
        assertThat(relaxation.enter(root)).isTrue();
        double bound =
            relaxation.improve(prices, Double.POSITIVE_INFINITY, best, 800, 1.5, () -> true);
        assertThat(bound)
            .as("zones %s, seed %d", zones, seed)
            .isBetween(best * 0.995, best * 1.0001);
        assertThat(relaxation.at(prices))
            .as("at the prices given back")
            .isCloseTo(bound, within(SLACK));
      }
    }
  }

  /** What an earlier goal settled has a price too: without it the bound would be that of no cap. */
  @Test
  void anEarlierGoalRaisesTheBound() {
    double raised = 0;
    double gap = 0;
    for (long seed = 0; seed < 20; seed++) {
      List<Stage> stages = stages(withOneSite(new SplittableRandom(seed), List.of()));
      Node root = new Node(8);
      double without = best(choices(stages.get(0), root));
      double with = best(choices(stages.get(2), root));
      Relaxation relaxation = new Relaxation(stages.get(2));
      Multipliers prices = relaxation.start(new boolean[8]);
      assertThat(relaxation.enter(root)).isTrue();
      double bound =
          relaxation.improve(prices, Double.POSITIVE_INFINITY, with, 800, 1.5, () -> true);
      assertThat(bound).as("seed %d", seed).isBetween(without * 0.98, with * 1.0001);
      raised += bound - without;
      gap += with - without;
    }
    assertThat(raised / gap).as("share of what the cap costs").isGreaterThan(0.5);
  }

  /** Places on a line, each to have a site within reach: as many sites as disjoint intervals. */
  @Test
  void onALineTheCoverNeedsAsManySitesAsThereAreDisjointIntervals() {
    for (long seed = 0; seed < 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int sites = 12;
      int[] at = IntStream.range(0, 15).map(demand -> random.nextInt(120)).sorted().toArray();
      int[][] timesMs = new int[at.length][sites];
      for (int demand = 0; demand < at.length; demand++) {
        int place = at[demand];
        Arrays.setAll(timesMs[demand], site -> Math.abs(place - 10 * site) + 1);
      }
      int needed = disjoint(timesMs);
      for (int room = needed - 1; room <= needed; room++) {
        Stage stage = coverStage(timesMs, sites, room);
        Node root = new Node(sites);
        boolean possible = !choices(stage, root).isEmpty();
        assertThat(possible)
            .as("seed %d, room for %d of %d", seed, room, needed)
            .isEqualTo(room == needed);
        Bounding cover = new CoverRelaxation(stage);
        Multipliers prices = cover.start(new boolean[sites]);
        assertThat(cover.enter(root)).isTrue();
        double bound = cover.improve(prices, Double.POSITIVE_INFINITY, 1, 600, 1.5, () -> true);
        assertThat(bound)
            .as("seed %d, room for %d of %d", seed, room, needed)
            .isBetween(needed - room - 0.05, needed - room + SLACK);
        cover.fix(root, prices, stage.hopeless());
        assertThat(!choices(stage, root).isEmpty()).as("one is left").isEqualTo(possible);
      }
    }
  }

  private static final int REACH_MS = 15;

  private static Stage coverStage(int[][] timesMs, int sites, int room) {
    List<Double> weights = Arrays.stream(timesMs).map(row -> 1.0).toList();
    SitingProblem problem =
        new SitingProblem(
            weights,
            weights.stream().map(weight -> true).toList(),
            candidates(sites),
            SmallProblems.table(timesMs, sites),
            1_000,
            room,
            null,
            0,
            List.of(),
            List.of(new Goal.ShortestWorst()));
    Model model = new Model(problem);
    CostLevel far = model.farBeyond(REACH_MS, keptTimesMs(problem));
    return new Stage(model, far, List.of(), List.of(), 0);
  }

  /** Greedily from the left: the places whose sites no earlier one of them shares. */
  private static int disjoint(int[][] timesMs) {
    int count = 0;
    int last = -1;
    for (int[] row : timesMs) {
      int[] near = IntStream.range(0, row.length).filter(s -> row[s] <= REACH_MS).toArray();
      if (near[0] > last) {
        count++;
        last = near[near.length - 1];
      }
    }
    return count;
  }
}
