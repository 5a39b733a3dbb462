package org.maillage.engine.query;

import java.util.Arrays;

/**
 * A queue of nodes by time for searches whose times never go back: a ring of buckets, each a stack,
 * all in one pool (Dial, Algorithm 360: shortest-path forest with topological ordering, CACM 1969).
 * Nodes of one bucket come in no order: the search corrects what this makes wrong.
 *
 * <p>Entries that are taken out are used again first, so the pool stays as small as the frontier of
 * the search and in the nearest cache.
 */
public final class BucketQueue {

  private static final int NONE = -1;
  private static final int MAX_SHIFT = 30;

  private final int shift;
  private int[] firstOfBucket;
  private int mask;
  private int bucket;

  /** Node and next entry of the same stack, alternating. */
  private int[] pool = new int[256];

  private int firstFree = NONE;
  private int used;
  private int size;

  /**
   * A queue.
   *
   * @param widthMs wanted width of a bucket in milliseconds; the power of two below is taken
   * @param spanMs longest time between what is taken out and what is pushed then
   */
  public BucketQueue(double widthMs, int spanMs) {
    shift = Math.min(MAX_SHIFT, Math.max(0, Math.getExponent(Math.max(1, widthMs))));
    firstOfBucket = new int[0];
    begin(0, spanMs);
  }

  /**
   * Makes the empty queue ready for times from the first one on.
   *
   * @param spanMs longest time between what is taken out and what is pushed then
   */
  public void begin(int firstMs, int spanMs) {
    int buckets = Integer.highestOneBit((spanMs >> shift) + 1) << 1;
    if (buckets > firstOfBucket.length) {
      firstOfBucket = new int[buckets];
      Arrays.fill(firstOfBucket, NONE);
      mask = buckets - 1;
    }
    bucket = firstMs >> shift;
  }

  /** Number of the bucket of a time: nodes of one bucket need not be pushed twice. */
  public int bucketOf(int timeMs) {
    return timeMs >> shift;
  }

  /** Puts a node in; the time is not before that of the bucket being emptied. */
  public void push(int timeMs, int node) {
    int entry = firstFree;
    if (entry == NONE) {
      entry = used;
      used += 2;
      if (used > pool.length) {
        pool = Arrays.copyOf(pool, 2 * pool.length);
      }
    } else {
      firstFree = pool[entry + 1];
    }
    int slot = (timeMs >> shift) & mask;
    pool[entry] = node;
    pool[entry + 1] = firstOfBucket[slot];
    firstOfBucket[slot] = entry;
    size++;
  }

  /** Takes a node out of the first bucket that holds any; -1 when the queue is empty. */
  public int pop() {
    if (size == 0) {
      return NONE;
    }
    int entry = firstOfBucket[bucket & mask];
    while (entry == NONE) {
      entry = firstOfBucket[++bucket & mask];
    }
    firstOfBucket[bucket & mask] = pool[entry + 1];
    pool[entry + 1] = firstFree;
    firstFree = entry;
    size--;
    return pool[entry];
  }
}
