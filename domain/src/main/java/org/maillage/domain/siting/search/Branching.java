package org.maillage.domain.siting.search;

import org.jspecify.annotations.Nullable;

/**
 * Branch and bound on the sites with the Lagrangian bound: a site is in, or it is out, and whatever
 * the bound leaves no choice about is decided at once.
 */
public final class Branching implements Prover {

  private static final int ROOT_ROUNDS = 12;
  private static final int ROOT_STEPS = 120;
  private static final int NODE_STEPS = 40;

  @Override
  public void prove(Stage stage, Incumbent incumbent) {
    new Tree(stage, incumbent).grow();
  }

  private static final class Tree {

    private final Stage stage;
    private final Incumbent incumbent;
    private final Relaxation relaxation;
    private final Interchange interchange;
    private final double[] waiting;

    Tree(Stage stage, Incumbent incumbent) {
      this.stage = stage;
      this.incumbent = incumbent;
      this.relaxation = new Relaxation(stage);
      this.interchange = incumbent.interchange();
      this.waiting = new double[stage.model().sites() + 1];
    }

    void grow() {
      int sites = stage.model().sites();
      boolean @Nullable [] start = incumbent.chosen();
      Multipliers prices = relaxation.start(start == null ? new boolean[sites] : start);
      Node root = new Node(sites);
      double length = 1.5;
      for (int round = 0; round < ROOT_ROUNDS; round++) {
        if (!root.propagate(stage) || !relaxation.enter(root)) {
          incumbent.settle();
          return;
        }
        double bound = relaxation.improve(prices, incumbent, ROOT_STEPS, length);
        length = Math.max(0.05, length * 0.7);
        incumbent.raise(bound);
        polish(root);
        if (!incumbent.goesOn()) {
          return;
        }
        relaxation.fix(root, prices, incumbent.cutoff());
      }
      explore(root, prices, 0, incumbent.bound());
      if (incumbent.goesOn()) {
        incumbent.settle();
      }
    }

    /** The sites that the relaxation selects, made a choice that keeps the rules. */
    private void polish(Node node) {
      boolean[] trial = selection(node);
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

    private void explore(Node node, Multipliers prices, int depth, double inherited) {
      double bound = inherited;
      int fixed = 1;
      for (int pass = 0; fixed > 0 && pass < 3; pass++) {
        if (!incumbent.goesOn() || !node.propagate(stage) || !relaxation.enter(node)) {
          return;
        }
        if (node.undecided() == 0) {
          incumbent.offer(node.in);
          return;
        }
        bound = Math.max(bound, relaxation.improve(prices, incumbent, NODE_STEPS, 0.6));
        if (bound >= incumbent.cutoff()) {
          return;
        }
        incumbent.offer(selection(node));
        fixed = relaxation.fix(node, prices, incumbent.cutoff());
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

    private void branch(Node node, Multipliers prices, int depth, double bound) {
      int site = mostDoubtful(node);
      boolean first = relaxation.share(site) >= 0.5;
      waiting[depth] = bound;
      raise(depth);
      explore(node.with(site, first), prices.copy(), depth + 1, bound);
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
