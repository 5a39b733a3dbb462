package org.maillage.domain.siting.search;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Leaves a local best by taking some sites away at random, with a fixed seed. */
final class Kicks {

  private static final long SEED = 20_261_122;

  private final Interchange interchange;
  private final Incumbent incumbent;

  Kicks(Incumbent incumbent) {
    this.interchange = incumbent.interchange();
    this.incumbent = incumbent;
  }

  /** Searches around the best choice, or from nothing where there is none. */
  void search(int kicks) {
    SplittableRandom random = new SplittableRandom(SEED);
    boolean[] local = start();
    interchange.descend(local, incumbent);
    incumbent.offer(local);
    for (int kick = 0; kick < kicks && incumbent.goesOn(); kick++) {
      boolean @Nullable [] best = incumbent.chosen();
      boolean[] trial = best == null ? local : best;
      kick(trial, random);
      interchange.descend(trial, incumbent);
      incumbent.offer(trial);
      local = trial;
    }
  }

  private boolean[] start() {
    boolean @Nullable [] best = incumbent.chosen();
    return best == null ? new boolean[incumbent.sites()] : best;
  }

  private void kick(boolean[] chosen, SplittableRandom random) {
    int count = 0;
    for (boolean one : chosen) {
      count += one ? 1 : 0;
    }
    int taken = Math.min(count, 1 + random.nextInt(Math.max(1, Math.min(4, count))));
    while (taken > 0) {
      int site = random.nextInt(chosen.length);
      if (chosen[site]) {
        chosen[site] = false;
        taken--;
      }
    }
    for (int attempt = 0; attempt < 2 && chosen.length > 0; attempt++) {
      chosen[random.nextInt(chosen.length)] = true;
    }
    interchange.cut(chosen);
  }
}
