package org.maillage.engine.graph;

import java.util.Arrays;

/**
 * The strongly connected components of a road graph: two nodes share one when each can be driven to
 * from the other. Tarjan's algorithm (Depth-first search and linear graph algorithms, SIAM J.
 * Comput. 1972) without recursion, for a country's graph is deeper than any stack.
 */
public final class StrongComponents {

  private final int[] componentOfNode;
  private final int[] nodesOfComponent;

  private StrongComponents(int[] componentOfNode, int count) {
    this.componentOfNode = componentOfNode;
    nodesOfComponent = new int[count];
    for (int component : componentOfNode) {
      nodesOfComponent[component]++;
    }
  }

  /** The components of a graph, in time linear in nodes and edges. */
  public static StrongComponents of(RoadGraph graph) {
    return new Search(graph).run();
  }

  /** Number of components. */
  public int count() {
    return nodesOfComponent.length;
  }

  /** The component of a node, from 0. */
  public int component(int node) {
    return componentOfNode[node];
  }

  /** How many nodes a component has. */
  public int nodeCount(int component) {
    return nodesOfComponent[component];
  }

  /**
   * The component with the most nodes, of several the one that holds the lowest node; -1 if none.
   */
  public int largest() {
    int largest = -1;
    for (int component : componentOfNode) {
      if (largest < 0 || nodesOfComponent[component] > nodesOfComponent[largest]) {
        largest = component;
      }
    }
    return largest;
  }

  private static final class Search {
    private static final int UNSEEN = -1;

    private final RoadGraph graph;
    private final int[] order;
    private final int[] low;
    private final int[] component;
    private final int[] cursor;

    /** Nodes seen whose component is still open. */
    private final int[] open;

    private int openSize;
    private int seen;
    private int components;

    Search(RoadGraph graph) {
      this.graph = graph;
      int n = graph.nodeCount();
      order = new int[n];
      low = new int[n];
      component = new int[n];
      cursor = new int[n];
      open = new int[n];
      Arrays.fill(order, UNSEEN);
      Arrays.fill(component, UNSEEN);
    }

    StrongComponents run() {
      int[] path = new int[graph.nodeCount()];
      for (int root = 0; root < graph.nodeCount(); root++) {
        if (order[root] == UNSEEN) {
          explore(root, path);
        }
      }
      return new StrongComponents(component, components);
    }

    private void explore(int root, int[] path) {
      int depth = 0;
      path[0] = root;
      enter(root);
      while (depth >= 0) {
        int node = path[depth];
        if (cursor[node] < graph.outgoingEnd(node)) {
          int next = graph.arcHead(graph.outgoingArc(cursor[node]++));
          if (order[next] == UNSEEN) {
            enter(next);
            path[++depth] = next;
          } else if (component[next] == UNSEEN) {
            low[node] = Math.min(low[node], order[next]);
          }
        } else {
          if (low[node] == order[node]) {
            close(node);
          }
          depth--;
          if (depth >= 0) {
            low[path[depth]] = Math.min(low[path[depth]], low[node]);
          }
        }
      }
    }

    private void enter(int node) {
      order[node] = seen;
      low[node] = seen++;
      cursor[node] = graph.outgoingBegin(node);
      open[openSize++] = node;
    }

    private void close(int root) {
      int node;
      do {
        node = open[--openSize];
        component[node] = components;
      } while (node != root);
      components++;
    }
  }
}
