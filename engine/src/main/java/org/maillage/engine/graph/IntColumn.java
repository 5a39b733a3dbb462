package org.maillage.engine.graph;

import java.nio.IntBuffer;
import java.util.Arrays;

/** Ints that grow. */
final class IntColumn {

  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  IntBuffer view() {
    return IntBuffer.wrap(values, 0, size).slice();
  }
}
