package org.maillage.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import org.jspecify.annotations.Nullable;

/** The mixed-integer solver SCIP inside OR-Tools, where its native libraries load. */
final class NativeSolver {

  /** Linked by the first who searches, not by the start of a server that may never search. */
  private static final class Library {
    private static final boolean LOADS = loads();
  }

  private NativeSolver() {}

  /** Libraries are unpacked and linked once; a machine they were not built for just has none. */
  private static boolean loads() {
    try {
      Loader.loadNativeLibraries();
      MPSolver trial = MPSolver.createSolver("SCIP");
      if (trial != null) {
        trial.delete();
      }
      return trial != null;
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  /** Whether there is one on this machine. */
  static boolean isAvailable() {
    return Library.LOADS;
  }

  /** A new one, null where there is none; to be deleted by who asked for it. */
  static @Nullable MPSolver create() {
    return Library.LOADS ? MPSolver.createSolver("SCIP") : null;
  }
}
