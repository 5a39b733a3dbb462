package org.maillage.domain.siting.search;

import java.util.BitSet;

/** Sites decided so far: the choices that still may be made below this point of the search. */
final class Node {

  private static final int NONE = -1;

  final boolean[] in;
  final boolean[] out;

  Node(int sites) {
    this(new boolean[sites], new boolean[sites]);
  }

  private Node(boolean[] in, boolean[] out) {
    this.in = in;
    this.out = out;
  }

  Node copy() {
    return new Node(in.clone(), out.clone());
  }

  Node with(int site, boolean chosen) {
    Node child = copy();
    (chosen ? child.in : child.out)[site] = true;
    return child;
  }

  /**
   * Rules out what the chosen sites leave no room, money or distance for, and chooses what a row
   * has left; false if a rule cannot be kept any more.
   */
  boolean propagate(Stage stage) {
    do {
      if (!keepCeilings(stage)) {
        return false;
      }
    } while (takeLastOfRows(stage));
    return rowsCanBeMet(stage);
  }

  private boolean keepCeilings(Stage stage) {
    Model model = stage.model();
    long leftEur = model.budgetEur();
    int room = model.room();
    for (int site = 0; site < in.length; site++) {
      if (in[site]) {
        room--;
        leftEur -= model.costEur(site);
        BitSet close = model.tooClose(site);
        for (int other = close.nextSetBit(0); other >= 0; other = close.nextSetBit(other + 1)) {
          out[other] = true;
        }
      }
    }
    for (int site = 0; site < in.length; site++) {
      if (in[site] && out[site]) {
        return false;
      }
      if (!in[site] && (room <= 0 || model.costEur(site) > leftEur)) {
        out[site] = true;
      }
    }
    return room >= 0 && leftEur >= 0;
  }

  private boolean takeLastOfRows(Stage stage) {
    boolean taken = false;
    for (int[] row : stage.rows()) {
      int last = NONE;
      int count = 0;
      for (int site : row) {
        if (in[site]) {
          count = 2;
          break;
        }
        if (!out[site]) {
          last = site;
          count++;
        }
      }
      if (count == 1) {
        in[last] = true;
        taken = true;
      }
    }
    return taken;
  }

  private boolean rowsCanBeMet(Stage stage) {
    for (int[] row : stage.rows()) {
      boolean met = false;
      for (int site : row) {
        met |= !out[site];
      }
      if (!met) {
        return false;
      }
    }
    return true;
  }

  boolean isOpen(int site) {
    return !in[site] && !out[site];
  }

  int undecided() {
    int count = 0;
    for (int site = 0; site < in.length; site++) {
      count += isOpen(site) ? 1 : 0;
    }
    return count;
  }
}
