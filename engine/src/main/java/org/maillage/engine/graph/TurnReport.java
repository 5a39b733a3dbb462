package org.maillage.engine.graph;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the turn restrictions of the road data.
 *
 * @param read restrictions read
 * @param honoured those that the graph obeys
 * @param ignored how many were ignored, by reason; reasons without any are absent
 * @param nodeCopies junctions that are there once more for them and for left turns
 * @param edgeCopies edges that are there once more
 */
public record TurnReport(
    int read, int honoured, Map<Reason, Integer> ignored, int nodeCopies, int edgeCopies) {

  /** Nothing was read. */
  public static final TurnReport NONE = new TurnReport(0, 0, Map.of(), 0, 0);

  /** Why a restriction is ignored. */
  public enum Reason {
    /** It holds at certain times or for certain cars only. */
    CONDITIONAL,
    /** It is for other vehicles, or cars are excepted. */
    NOT_FOR_CARS,
    /** Its kind is none that is known. */
    UNKNOWN_KIND,
    /** It lacks a way to come from or to go to, or what joins them. */
    INCOMPLETE,
    /** A one-way road forbids the same already. */
    MOOT,
    /** One of its roads is not drivable, not there, or not part of the network that answers. */
    OFF_NETWORK,
    /** Its ways meet in several places or go on beyond, so that it can be read in several ways. */
    AMBIGUOUS,
    /** A road could no longer be reached or left: it can hardly be meant so. */
    CUTS_OFF
  }

  public TurnReport {
    EnumMap<Reason, Integer> copy = new EnumMap<>(Reason.class);
    copy.putAll(ignored);
    ignored = copy;
  }

  @Override
  public Map<Reason, Integer> ignored() {
    return new EnumMap<>(ignored);
  }
}
