package org.maillage.engine.graph;

import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * Which of a run of numbers stand for a thing of their own and which are copies of one: originals
 * come first, then the copies in the order of their originals, so that the copies of one original
 * follow each other and 4 bytes a copy are enough.
 */
final class Copies {

  private final int originals;
  private final int[] copyOf;

  /**
   * @param total originals and copies together
   * @param copyOf the original of each copy
   * @throws IllegalArgumentException when an original is none or the copies are out of order
   */
  Copies(int total, IntBuffer copyOf) {
    this.copyOf = RoadGraph.array(copyOf);
    originals = total - this.copyOf.length;
    for (int i = 0; i < this.copyOf.length; i++) {
      int original = this.copyOf[i];
      if (original < 0 || original >= originals || (i > 0 && original < this.copyOf[i - 1])) {
        throw new IllegalArgumentException(
            "number %d copies %d of %d".formatted(originals + i, original, originals));
      }
    }
  }

  int originals() {
    return originals;
  }

  /** What a number stands for: itself or its original. */
  int original(int number) {
    return number < originals ? number : copyOf[number - originals];
  }

  /** The first copy of an original; equal to {@link #end} when there is none. */
  int begin(int original) {
    return originals + firstAtLeast(original);
  }

  /** The number after the last copy of an original. */
  int end(int original) {
    return originals + firstAtLeast(original + 1);
  }

  private int firstAtLeast(int original) {
    int from = 0;
    int to = copyOf.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (copyOf[middle] < original) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  IntBuffer column() {
    return IntBuffer.wrap(copyOf);
  }

  @Override
  public String toString() {
    return originals + " and copies of " + Arrays.toString(copyOf);
  }
}
