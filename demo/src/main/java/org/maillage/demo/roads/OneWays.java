package org.maillage.demo.roads;

import java.util.Arrays;
import java.util.List;
import org.maillage.demo.chance.Dice;

/**
 * Makes some streets of dense quarters one-way, and takes back those that would leave somebody
 * unable to come or to go: the network stays strongly connected.
 */
final class OneWays {

  private final RoadNetwork network;
  private final List<WayAssembly.Line> lines;
  private final int[] sense;

  /**
   * @param lines all roads
   */
  OneWays(RoadNetwork network, List<WayAssembly.Line> lines) {
    this.network = network;
    this.lines = lines;
    this.sense = new int[lines.size()];
  }

  /**
   * Chooses.
   *
   * @param dense for every line whether it lies in a dense quarter
   * @return for every line 1 when it is one-way in the order of drawing, else 0
   */
  int[] choose(boolean[] dense, long seed) {
    Dice dice = Dice.of(seed, "oneways");
    for (int i = 0; i < lines.size(); i++) {
      WayAssembly.Line line = lines.get(i);
      if ((line.flags() & RoadNetwork.ONE_WAY) != 0) {
        sense[i] = 2;
      } else if (line.kind() == RoadClass.RESIDENTIAL && dense[i] && dice.chance(0.3)) {
        sense[i] = 1;
      }
    }
    while (takeBack()) {
      // Each round frees at least one street; with none left the network is as it was.
    }
    return Arrays.stream(sense).map(s -> s == 1 ? 1 : 0).toArray();
  }

  /** Frees the streets between different strong components; says whether there were any. */
  private boolean takeBack() {
    int[] component = components();
    boolean freed = false;
    for (int i = 0; i < sense.length; i++) {
      if (sense[i] == 1) {
        int[] nodes = lines.get(i).nodes();
        for (int node : nodes) {
          if (component[node] != component[nodes[0]]) {
            sense[i] = 0;
            freed = true;
            break;
          }
        }
      }
    }
    return freed;
  }

  /** Strong components by two sweeps (Kosaraju and Sharir 1981), without recursion. */
  private int[] components() {
    int[][] out = arcs(true);
    int[][] in = arcs(false);
    int[] order = finishOrder(out);
    int[] component = new int[network.nodes()];
    Arrays.fill(component, -1);
    int[] stack = new int[network.nodes()];
    for (int i = order.length - 1; i >= 0; i--) {
      if (component[order[i]] >= 0) {
        continue;
      }
      int height = 0;
      stack[height++] = order[i];
      component[order[i]] = order[i];
      while (height > 0) {
        int node = stack[--height];
        for (int k = in[0][node]; k < in[0][node + 1]; k++) {
          int next = in[1][k];
          if (component[next] < 0) {
            component[next] = order[i];
            stack[height++] = next;
          }
        }
      }
    }
    return component;
  }

  private int[] finishOrder(int[][] out) {
    int nodes = network.nodes();
    int[] order = new int[nodes];
    int finished = 0;
    boolean[] seen = new boolean[nodes];
    int[] next = Arrays.copyOf(out[0], nodes);
    int[] stack = new int[nodes];
    for (int start = 0; start < nodes; start++) {
      if (seen[start]) {
        continue;
      }
      int height = 0;
      stack[height++] = start;
      seen[start] = true;
      while (height > 0) {
        int node = stack[height - 1];
        if (next[node] == out[0][node + 1]) {
          order[finished++] = node;
          height--;
        } else {
          int to = out[1][next[node]++];
          if (!seen[to]) {
            seen[to] = true;
            stack[height++] = to;
          }
        }
      }
    }
    return order;
  }

  /** Directed arcs by node: first index of each node, then heads. */
  private int[][] arcs(boolean forward) {
    int[] start = new int[network.nodes() + 1];
    int[][] result = {start, new int[0]};
    for (int pass = 0; pass < 2; pass++) {
      int[] at = Arrays.copyOf(start, network.nodes());
      for (int i = 0; i < lines.size(); i++) {
        int[] nodes = lines.get(i).nodes();
        for (int k = 1; k < nodes.length; k++) {
          int tail = forward ? nodes[k - 1] : nodes[k];
          int head = forward ? nodes[k] : nodes[k - 1];
          if (pass == 0) {
            start[tail + 1]++;
            start[head + 1] += sense[i] == 0 ? 1 : 0;
          } else {
            result[1][at[tail]++] = head;
            if (sense[i] == 0) {
              result[1][at[head]++] = tail;
            }
          }
        }
      }
      if (pass == 0) {
        for (int n = 0; n < network.nodes(); n++) {
          start[n + 1] += start[n];
        }
        result[1] = new int[start[network.nodes()]];
      }
    }
    return result;
  }
}
