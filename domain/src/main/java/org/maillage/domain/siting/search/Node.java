package org.maillage.domain.siting.search;

import java.util.Arrays;

/** Sites decided so far: the choices that still may be made below this point of the search. */
final class Node {

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
   * Rules out what the chosen sites leave no room, money or distance for; false if they break a
   * rule.
   */
  boolean propagate(Stage stage) {
    Model model = stage.model();
    long leftEur = model.budgetEur();
    int room = model.room();
    for (int site = 0; site < in.length; site++) {
      if (in[site]) {
        room--;
        leftEur -= model.costEur(site);
        if (out[site]) {
          return false;
        }
        model.tooClose(site).stream().forEach(other -> out[other] = true);
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
    return room >= 0 && leftEur >= 0 && rowsCanBeMet(stage);
  }

  private boolean rowsCanBeMet(Stage stage) {
    for (int[] row : stage.rows()) {
      if (Arrays.stream(row).allMatch(site -> out[site])) {
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
