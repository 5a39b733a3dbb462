package org.maillage.engine.query;

import java.util.Arrays;

/** A binary heap of ints by long keys, the smallest key first, in two flat arrays. */
final class MinHeap {

  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void push(long key, int value) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    int hole = size++;
    while (hole > 0 && keys[(hole - 1) / 2] > key) {
      keys[hole] = keys[(hole - 1) / 2];
      values[hole] = values[(hole - 1) / 2];
      hole = (hole - 1) / 2;
    }
    keys[hole] = key;
    values[hole] = value;
  }

  /** The smallest key; the heap is not empty. */
  long peekKey() {
    return keys[0];
  }

  /** Takes out the value of the smallest key; the heap is not empty. */
  int pop() {
    int top = values[0];
    size--;
    long key = keys[size];
    int value = values[size];
    int hole = 0;
    while (2 * hole + 1 < size) {
      int child = 2 * hole + 1;
      if (child + 1 < size && keys[child + 1] < keys[child]) {
        child++;
      }
      if (keys[child] >= key) {
        break;
      }
      keys[hole] = keys[child];
      values[hole] = values[child];
      hole = child;
    }
    keys[hole] = key;
    values[hole] = value;
    return top;
  }
}
