package org.maillage.data.matsim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The numbers of a network's nodes. MATSim names nodes with any text: a text that is a whole number
 * is taken for OSM's id, any other gets a number of ours in the order of its coming, far below all
 * of OSM's. The same file gives the same numbers.
 */
final class NodeNumbers {

  private static final long FIRST_OWN = Long.MIN_VALUE;

  private final Map<String, Long> own = new HashMap<>();
  private final Set<Long> known = new HashSet<>();
  private final Set<Long> missing = new HashSet<>();

  /** The number of a node that stands in the file; false when it stood there before. */
  boolean declare(long number) {
    return known.add(number);
  }

  /** The number of a node that a link uses. */
  long used(String name) {
    long number = of(name);
    if (!known.contains(number)) {
      missing.add(number);
    }
    return number;
  }

  /** How many nodes are used and do not stand in the file. */
  int missing() {
    return missing.size();
  }

  /** The number of a name. */
  long of(String name) {
    try {
      long number = Long.parseLong(name);
      // "007" and "+7" are other names than "7".
      if (Long.toString(number).equals(name)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // A name like any other.
    }
    return own.computeIfAbsent(name, unknown -> FIRST_OWN + own.size());
  }
}
