package org.maillage.domain.siting.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound on the sites with the Lagrangian bound: a site is in, or it is out, and whatever
 * the bound leaves no choice about is decided at once. Earlier goals prune too: what cannot keep
 * their values is not looked at.
 */
public final class Branching implements Prover {

  private static final int ROOT_ROUNDS = 12;
  private static final int ROOT_STEPS = 120;
  private static final int NODE_STEPS = 40;

  private final long mostNodes;

  /** Branches until the best is proven. */
  public Branching() {
    this(Long.MAX_VALUE);
  }

  /**
   * Gives up after so many nodes, and leaves the incumbent unsettled.
   *
   * @param mostNodes 0 for the bound of the root alone
   */
  public Branching(long mostNodes) {
    this.mostNodes = mostNodes;
  }

  @Override
  public void prove(Stage stage, Incumbent incumbent) {
    new Tree(stage, incumbent, mostNodes).grow();
  }

  private static final class Tree {

    private final Stage stage;
    private final Incumbent incumbent;
    private final Bounding relaxation;
    private final List<Bounding> earlier = new ArrayList<>();
    private final double[] waiting;
    private long nodesLeft;

    Tree(Stage stage, Incumbent incumbent, long mostNodes) {
      this.nodesLeft = mostNodes;
      this.stage = stage;
      this.incumbent = incumbent;
      this.relaxation = stage.hasTarget() ? new CoverRelaxation(stage) : new Relaxation(stage);
      for (Stage.Cap cap : stage.caps()) {
        earlier.add(new Relaxation(cap.stage()));
      }
      this.waiting = new double[stage.model().sites() + 1];
    }

    /** Prices of the stage itself, then of the earlier ones. */
    private List<Multipliers> startPrices() {
      boolean @Nullable [] best = incumbent.chosen();
      boolean[] chosen = best == null ? new boolean[stage.model().sites()] : best;
      List<Multipliers> prices = new ArrayList<>();
      prices.add(relaxation.start(chosen));
      earlier.forEach(one -> prices.add(one.start(chosen)));
      return prices;
    }

    private static List<Multipliers> copy(List<Multipliers> prices) {
      return prices.stream().map(Multipliers::copy).toList();
    }

    void grow() {
      List<Multipliers> prices = startPrices();
      Node root = root(prices);
      if (root == null) {
        incumbent.settle();
      } else if (incumbent.goesOn()) {
        explore(root, prices, 0, incumbent.bound());
      }
      if (incumbent.goesOn() && nodesLeft > 0) {
        incumbent.settle();
      }
    }

    private @Nullable Node root(List<Multipliers> prices) {
      Node root = new Node(stage.model().sites());
      double length = 1.5;
      for (int round = 0; round < ROOT_ROUNDS && incumbent.goesOn(); round++) {
        if (!keepsEarlier(root, prices, ROOT_STEPS, length)
            || !root.propagate(stage)
            || !relaxation.enter(root)) {
          return null;
        }
        double bound = improve(prices, ROOT_STEPS, length);
        length = Math.max(0.05, length * 0.7);
        incumbent.raise(bound);
        polish(root);
        relaxation.fix(root, prices.get(0), incumbent.cutoff());
      }
      return root;
    }

    private double improve(List<Multipliers> prices, int steps, double length) {
      double upper = stage.hasTarget() ? 1 : incumbent.value();
      return relaxation.improve(
          prices.get(0), incumbent.cutoff(), upper, steps, length, incumbent::goesOn);
    }

    /** Bounds and fixes by the earlier goals; false if their values cannot be kept. */
    private boolean keepsEarlier(Node node, List<Multipliers> prices, int steps, double length) {
      for (int c = 0; c < earlier.size(); c++) {
        Stage.Cap cap = stage.caps().get(c);
        Bounding one = earlier.get(c);
        if (!node.propagate(stage) || !one.enter(node)) {
          return false;
        }
        double most = Math.nextUp(cap.most());
        double bound =
            one.improve(prices.get(c + 1), most, cap.most(), steps, length, incumbent::goesOn);
        if (bound >= most) {
          return false;
        }
        one.fix(node, prices.get(c + 1), most);
      }
      return true;
    }

    /** The sites that the relaxation selects, made a choice that keeps the rules. */
    private void polish(Node node) {
      boolean[] trial = selection(node);
      Interchange interchange = incumbent.interchange();
      interchange.cut(trial);
      interchange.descend(trial, incumbent);
      incumbent.offer(trial);
    }

    private boolean[] selection(Node node) {
      boolean[] trial = node.in.clone();
      boolean[] selected = relaxation.selected();
      for (int site = 0; site < trial.length; site++) {
        trial[site] |= selected[site];
      }
      return trial;
    }

    private void explore(Node node, List<Multipliers> prices, int depth, double inherited) {
      if (--nodesLeft <= 0) {
        nodesLeft = 0;
        return;
      }
      double bound = inherited;
      int fixed = 1;
      for (int pass = 0; fixed > 0 && pass < 3; pass++) {
        if (!incumbent.goesOn()
            || !keepsEarlier(node, prices, NODE_STEPS, 0.6)
            || !node.propagate(stage)
            || !relaxation.enter(node)) {
          return;
        }
        if (node.undecided() == 0) {
          incumbent.offer(node.in);
          return;
        }
        bound = Math.max(bound, improve(prices, NODE_STEPS, 0.6));
        if (bound >= incumbent.cutoff()) {
          return;
        }
        incumbent.offer(selection(node));
        fixed = relaxation.fix(node, prices.get(0), incumbent.cutoff());
      }
      if (!node.propagate(stage)) {
        return;
      }
      if (node.undecided() == 0) {
        incumbent.offer(node.in);
        return;
      }
      branch(node, prices, depth, bound);
    }

    private void branch(Node node, List<Multipliers> prices, int depth, double bound) {
      int site = mostDoubtful(node);
      boolean first = relaxation.share(site) >= 0.5;
      waiting[depth] = bound;
      raise(depth);
      explore(node.with(site, first), copy(prices), depth + 1, bound);
      waiting[depth] = Double.POSITIVE_INFINITY;
      explore(node.with(site, !first), prices, depth + 1, bound);
    }

    private void raise(int depth) {
      double lowest = Double.POSITIVE_INFINITY;
      for (int d = 0; d <= depth; d++) {
        lowest = Math.min(lowest, waiting[d]);
      }
      incumbent.raise(lowest);
    }

    private int mostDoubtful(Node node) {
      int best = -1;
      double most = -1;
      for (int site = 0; site < node.in.length; site++) {
        if (node.isOpen(site)) {
          double share = relaxation.share(site);
          double doubt = Math.min(share, 1 - share);
          if (doubt > most) {
            most = doubt;
            best = site;
          }
        }
      }
      return best;
    }
  }
}
