package org.maillage.engine.query;

/** What a search found out about each node. */
public interface NodeTimes {

  /** Milliseconds between a node and its nearest place, or {@link NearestTimes#UNREACHED}. */
  long timeMs(int node);

  /** Index of the nearest place of a node, or -1 when none can be reached. */
  int place(int node);

  /** Millimetres of the fastest route of a node; 0 when unreached. */
  long lengthMm(int node);
}
