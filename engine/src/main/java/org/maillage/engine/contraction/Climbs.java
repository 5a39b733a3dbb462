package org.maillage.engine.contraction;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;

/**
 * The needed shortcuts of one direction with their times, as sweeps read them: for each position
 * pairs of a lower position and milliseconds, one behind the other, the fastest first: a search
 * with a limit stops at the first that is too slow.
 *
 * <p>Buffers outside the heap, so that one made in memory and one mapped from a file are read by
 * the same machine code. Immutable, safe for any number of threads. Memory: 4 bytes a node and 8 a
 * shortcut.
 */
public final class Climbs {

  private final IntBuffer begin;
  private final IntBuffer headsAndMs;

  private Climbs(IntBuffer begin, IntBuffer headsAndMs) {
    this.begin = begin;
    this.headsAndMs = headsAndMs;
  }

  /**
   * Shortcuts from columns, which are not copied.
   *
   * @param begin for each position where its shortcuts begin, and the number of shortcuts at last
   * @param headsAndMs pairs of a lower position and milliseconds
   * @throws IllegalArgumentException when the columns do not fit each other
   */
  public static Climbs of(IntBuffer begin, IntBuffer headsAndMs) {
    if (begin.limit() < 1 || 2L * begin.get(begin.limit() - 1) != headsAndMs.limit()) {
      throw new IllegalArgumentException(
          "%d begins do not fit %d heads and times".formatted(begin.limit(), headsAndMs.limit()));
    }
    return new Climbs(begin, headsAndMs);
  }

  /** Keeps the shortcuts that are open and whose time the perfect pass left as it was. */
  static Climbs of(Hierarchy hierarchy, int[] ms, int[] basicMs) {
    int needed = 0;
    for (int i = 0; i < ms.length; i++) {
      needed += isNeeded(ms[i], basicMs[i]) ? 1 : 0;
    }
    IntBuffer begin = allocate(hierarchy.nodeCount() + 1);
    IntBuffer headsAndMs = allocate(2 * needed);
    long[] row = new long[16];
    begin.put(0);
    for (int position = 0; position < hierarchy.nodeCount(); position++) {
      int count = 0;
      for (int i = hierarchy.begin(position); i < hierarchy.end(position); i++) {
        if (isNeeded(ms[i], basicMs[i])) {
          row = count == row.length ? Arrays.copyOf(row, 2 * count) : row;
          row[count++] = (long) ms[i] << 32 | hierarchy.head(i);
        }
      }
      Arrays.sort(row, 0, count);
      for (int i = 0; i < count; i++) {
        headsAndMs.put((int) row[i]).put((int) (row[i] >>> 32));
      }
      begin.put(headsAndMs.position() / 2);
    }
    return new Climbs(begin.flip(), headsAndMs.flip());
  }

  private static boolean isNeeded(int ms, int basicMs) {
    return ms < Times.UNREACHED && ms == basicMs;
  }

  static IntBuffer allocate(int ints) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(4, ints))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer();
  }

  /** Number of nodes. */
  public int nodeCount() {
    return begin.limit() - 1;
  }

  /** Number of shortcuts. */
  public int count() {
    return headsAndMs.limit() / 2;
  }

  /** First shortcut of a position; {@code begin(nodeCount())} is after the last of all. */
  public int begin(int position) {
    return begin.get(position);
  }

  /** The lower position that a shortcut leads to. */
  public int head(int shortcut) {
    return headsAndMs.get(2 * shortcut);
  }

  /** Milliseconds of a shortcut. */
  public int ms(int shortcut) {
    return headsAndMs.get(2 * shortcut + 1);
  }

  /** Where the shortcuts of each position begin, read-only, without copying. */
  public IntBuffer begins() {
    return begin.asReadOnlyBuffer();
  }

  /** Pairs of a lower position and milliseconds, read-only, without copying. */
  public IntBuffer headsAndMs() {
    return headsAndMs.asReadOnlyBuffer();
  }

  /** Copies where the shortcuts of some positions begin. */
  public void copyBegins(int position, int[] to, int count) {
    begin.get(position, to, 0, count);
  }

  /** Copies shortcuts as pairs of head and milliseconds. */
  public void copyShortcuts(int shortcut, int[] to, int count) {
    headsAndMs.get(2 * shortcut, to, 0, 2 * count);
  }
}
