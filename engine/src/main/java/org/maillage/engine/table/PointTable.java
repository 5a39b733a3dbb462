package org.maillage.engine.table;

import java.util.Arrays;
import org.maillage.engine.contraction.PreparedNetwork;
import org.maillage.engine.contraction.Times;
import org.maillage.engine.query.Direction;

/**
 * Times between any point and many places within a limit: at every position above a place lies a
 * bucket with the place and its time from there; the point climbs as well and looks into the
 * buckets it meets. Nearer places lie on top of a bucket, so that a look ends where the limit does.
 *
 * <p>Immutable, safe for any number of threads; each thread asks through a {@link Row} of its own.
 * Memory: 8 bytes for each place and position above it within the limit, 4 a node.
 */
public final class PointTable {

  private final PreparedNetwork network;
  private final Direction direction;
  private final int placeCount;
  private final int mostMs;
  private final int[] bucketBegin;
  private final int[] bucketPlace;
  private final int[] bucketMs;

  /**
   * Fills the buckets.
   *
   * @param direction whether times are to the places or from them
   * @param mostMs the limit in milliseconds, 0 to {@code Times.UNREACHED - 1}
   * @throws IllegalArgumentException when the limit is out of bounds
   */
  public PointTable(PreparedNetwork network, Direction direction, Points places, int mostMs) {
    if (mostMs < 0 || mostMs >= Times.UNREACHED) {
      throw new IllegalArgumentException(
          "limit of %d ms, expected 0 to %d".formatted(mostMs, Times.UNREACHED - 1));
    }
    this.network = network;
    this.direction = direction;
    this.placeCount = places.count();
    this.mostMs = mostMs;
    Entries entries = new Entries();
    Ascent ascent = new Ascent(network, network.climbed(direction));
    for (int place = 0; place < placeCount; place++) {
      ascent.from(places, place, mostMs);
      for (int i = 0; i < ascent.count(); i++) {
        entries.add(ascent.position(i), place, ascent.ms(i));
      }
    }
    bucketBegin = new int[network.nodeCount() + 1];
    bucketPlace = new int[entries.count];
    bucketMs = new int[entries.count];
    entries.sortInto(bucketBegin, bucketPlace, bucketMs);
  }

  /** Positions, places and times in the order of discovery. */
  private static final class Entries {
    private int[] position = new int[1024];
    private int[] place = new int[1024];
    private int[] ms = new int[1024];
    private int count;

    void add(int newPosition, int newPlace, int newMs) {
      if (count == position.length) {
        int room = Math.addExact(count, count >> 1);
        position = Arrays.copyOf(position, room);
        place = Arrays.copyOf(place, room);
        ms = Arrays.copyOf(ms, room);
      }
      position[count] = newPosition;
      place[count] = newPlace;
      ms[count++] = newMs;
    }

    /** Counting sort by position, then each bucket by time. */
    void sortInto(int[] begin, int[] places, int[] times) {
      for (int i = 0; i < count; i++) {
        begin[position[i] + 1]++;
      }
      for (int p = 0; p + 1 < begin.length; p++) {
        begin[p + 1] += begin[p];
      }
      int[] next = begin.clone();
      long[] packed = new long[count];
      for (int i = 0; i < count; i++) {
        packed[next[position[i]]++] = (long) ms[i] << 32 | place[i];
      }
      for (int p = 0; p + 1 < begin.length; p++) {
        if (begin[p + 1] - begin[p] > 1) {
          Arrays.sort(packed, begin[p], begin[p + 1]);
        }
      }
      for (int i = 0; i < count; i++) {
        places[i] = (int) packed[i];
        times[i] = (int) (packed[i] >>> 32);
      }
    }
  }

  /** Number of places. */
  public int placeCount() {
    return placeCount;
  }

  /** Asks for the times of one point after the other. */
  public Row row() {
    return new Row();
  }

  /** The places within the limit of one point; for one thread. */
  public final class Row {
    private final Ascent ascent = new Ascent(network, network.swept(direction));
    private final int[] msOf = new int[placeCount];
    private final int[] found = new int[placeCount];
    private int count;

    private Row() {
      Arrays.fill(msOf, Times.UNREACHED);
    }

    /** Finds the times of a point, forgetting those of the point before. */
    public void of(Points points, int point) {
      for (int i = 0; i < count; i++) {
        msOf[found[i]] = Times.UNREACHED;
      }
      count = 0;
      ascent.from(points, point, mostMs);
      for (int i = 0; i < ascent.count(); i++) {
        look(ascent.position(i), ascent.ms(i));
      }
    }

    private void look(int position, int ms) {
      int end = bucketBegin[position + 1];
      int leftMs = mostMs - ms;
      for (int i = bucketBegin[position]; i < end && bucketMs[i] <= leftMs; i++) {
        int place = bucketPlace[i];
        int before = msOf[place];
        int sum = ms + bucketMs[i];
        if (sum < before) {
          if (before == Times.UNREACHED) {
            found[count++] = place;
          }
          msOf[place] = sum;
        }
      }
    }

    /** Number of places within the limit. */
    public int count() {
      return count;
    }

    /** A place within the limit; they come in no useful order, always the same. */
    public int place(int i) {
      return found[i];
    }

    /** Milliseconds to or from a place, {@link Times#UNREACHED} beyond the limit. */
    public int ms(int place) {
      return msOf[place];
    }
  }
}
