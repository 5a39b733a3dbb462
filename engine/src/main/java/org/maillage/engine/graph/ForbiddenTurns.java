package org.maillage.engine.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a driver has to remember to obey a set of forbidden sequences of arcs: the longest end of
 * the way driven that begins one of them. These beginnings are the states, as in the automaton of
 * Aho and Corasick (Efficient string matching, CACM 1975); who is at no beginning is in state
 * {@link #NOTHING}. Villeneuve and Desaulniers (The shortest path problem with forbidden paths,
 * EJOR 2005) split a graph by it.
 */
final class ForbiddenTurns {

  /** Nothing has to be remembered. */
  static final int NOTHING = -1;

  /** The arc must not be taken. */
  static final int FORBIDDEN = -2;

  private final Set<List<Integer>> forbidden = new HashSet<>();
  private final Map<List<Integer>, Integer> stateOf = new HashMap<>();
  private final List<List<Integer>> states = new ArrayList<>();

  /**
   * @param sequences of two arcs or more, each arc beginning where the one before ends
   * @param remembered arcs to remember for another reason
   */
  ForbiddenTurns(List<int[]> sequences, Iterable<Integer> remembered) {
    List<int[]> shortestFirst = new ArrayList<>(sequences);
    shortestFirst.sort(Comparator.comparingInt(sequence -> sequence.length));
    for (int[] sequence : shortestFirst) {
      add(sequence);
    }
    for (int arc : remembered) {
      addState(List.of(arc));
    }
  }

  private void add(int[] sequence) {
    List<Integer> arcs = new ArrayList<>();
    for (int arc : sequence) {
      arcs.add(arc);
      if (endsForbidden(arcs)) {
        // A shorter one forbids it already; what comes after is never reached.
        return;
      }
    }
    for (int length = 1; length < sequence.length; length++) {
      addState(List.copyOf(arcs.subList(0, length)));
    }
    forbidden.add(List.copyOf(arcs));
  }

  private void addState(List<Integer> arcs) {
    if (stateOf.putIfAbsent(arcs, states.size()) == null) {
      states.add(arcs);
    }
  }

  private boolean endsForbidden(List<Integer> arcs) {
    for (int from = 0; from < arcs.size(); from++) {
      if (forbidden.contains(arcs.subList(from, arcs.size()))) {
        return true;
      }
    }
    return false;
  }

  /** Number of states but {@link #NOTHING}. */
  int stateCount() {
    return states.size();
  }

  /** Whether a state is entered from {@link #NOTHING}, by its one arc. */
  boolean isFirst(int state) {
    return states.get(state).size() == 1;
  }

  /** The arc by which a state is entered. */
  int lastArc(int state) {
    List<Integer> arcs = states.get(state);
    return arcs.get(arcs.size() - 1);
  }

  /** The state after one more arc, {@link #NOTHING} or {@link #FORBIDDEN}. */
  int next(int state, int arc) {
    List<Integer> arcs = new ArrayList<>(state == NOTHING ? List.of() : states.get(state));
    arcs.add(arc);
    if (endsForbidden(arcs)) {
      return FORBIDDEN;
    }
    for (int from = 0; from < arcs.size(); from++) {
      Integer next = stateOf.get(arcs.subList(from, arcs.size()));
      if (next != null) {
        return next;
      }
    }
    return NOTHING;
  }
}
