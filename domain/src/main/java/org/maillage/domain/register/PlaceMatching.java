package org.maillage.domain.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maillage.domain.register.MatchScore.Verdict;
import org.maillage.domain.register.PlaceLikeness.Prepared;

/**
 * Finds which records of different sources are one place. Only records that stand near each other,
 * bear a rare word in the same commune, or share a number are compared, so that a whole département
 * takes seconds; the best pairs are joined first, and a group never holds two records of one
 * source, nor two that a person told apart.
 */
public final class PlaceMatching {

  /** Side of the squares in which, and next to which, records are compared. */
  private static final double CELL_M = 500;

  private static final double DEGREE_M = 111_195;

  /** A word that more records of a commune bear than this brings nobody together. */
  private static final int COMMON_WORD = 40;

  /**
   * Two records and their score.
   *
   * @param firstId the smaller id
   * @param secondId the greater id
   */
  public record Pair(String firstId, String secondId, MatchScore score) {}

  /**
   * What was found.
   *
   * @param groups ids of the records that are one place, two or more each, sorted
   * @param toDecide pairs that a person decides, the most likely first; none of them joins records
   *     that are in one group already
   * @param compared how many pairs were scored
   * @param counts how many records only count and are no places: they were left out
   */
  public record Result(List<List<String>> groups, List<Pair> toDecide, long compared, int counts) {
    public Result {
      groups = List.copyOf(groups);
      toDecide = List.copyOf(toDecide);
    }
  }

  private final List<Prepared> records = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final PlaceLikeness likeness;
  private int counts;
  private long compared;
  private final Map<Long, Boolean> decided = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();
  private final List<Pair> pairs = new ArrayList<>();
  private int[] parent = new int[0];
  private final List<List<Integer>> members = new ArrayList<>();

  private PlaceMatching(Collection<RegisteredPlace> places, Map<String, String> communeNames) {
    likeness = new PlaceLikeness(places, communeNames);
    for (RegisteredPlace place : places) {
      if (!isPlace(place)) {
        counts++;
        continue;
      }
      if (indexes.putIfAbsent(place.id(), records.size()) != null) {
        throw new IllegalArgumentException("two records have the id " + place.id());
      }
      records.add(likeness.prepare(place));
    }
  }

  /** A row that has neither a position nor an address counts ("8 nurses") and is no place. */
  private static boolean isPlace(RegisteredPlace place) {
    return place.location().isLocated() || place.location().address() != null;
  }

  /** The score of two records among a register, with its reasons. */
  public static MatchScore score(
      RegisteredPlace first,
      RegisteredPlace second,
      Collection<RegisteredPlace> register,
      Map<String, String> communeNames) {
    PlaceLikeness likeness = new PlaceLikeness(register, communeNames);
    return likeness.score(likeness.prepare(first), likeness.prepare(second));
  }

  /**
   * Matches the records of several sources.
   *
   * @param places ids unique; records of one source are never compared
   * @param communeNames by INSEE code: words of the commune's name tell its places apart from
   *     nothing; communes that are absent are compared with all their words
   * @param decisions what people decided before; those about records that are gone are passed over
   */
  public static Result match(
      Collection<RegisteredPlace> places,
      Map<String, String> communeNames,
      Collection<MatchDecision> decisions) {
    return new PlaceMatching(places, communeNames).match(decisions);
  }

  private Result match(Collection<MatchDecision> decisions) {
    for (MatchDecision decision : decisions) {
      Integer first = indexes.get(decision.firstId());
      Integer second = indexes.get(decision.secondId());
      if (first != null && second != null) {
        decided.put(key(first, second), decision.same());
      }
    }
    compareNeighbours();
    compareWords();
    compareIdentifiers();
    return join();
  }

  private static long key(int first, int second) {
    return first < second ? ((long) first << 32) | second : ((long) second << 32) | first;
  }

  private void compareNeighbours() {
    Map<Long, List<Integer>> cells = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      Location location = records.get(i).place().location();
      if (location.isLocated()) {
        cells.computeIfAbsent(cell(location, 0, 0), c -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < records.size(); i++) {
      Location location = records.get(i).place().location();
      if (location.isLocated()) {
        for (int north = -1; north <= 1; north++) {
          for (int east = -1; east <= 1; east++) {
            for (int j : cells.getOrDefault(cell(location, north, east), List.of())) {
              if (i < j) {
                compare(i, j);
              }
            }
          }
        }
      }
    }
  }

  private static long cell(Location location, int north, int east) {
    double latDeg = location.position().latDeg();
    int row = (int) Math.floor(latDeg * DEGREE_M / CELL_M);
    // One width for all the squares of a row, so that neighbours are neighbours from both sides.
    double rowDeg = (row + north + 0.5) * CELL_M / DEGREE_M;
    double width = DEGREE_M * Math.cos(Math.toRadians(rowDeg)) / CELL_M;
    int column = (int) Math.floor(location.position().lonDeg() * width);
    return ((long) (row + north) << 32) | ((column + east) & 0xffffffffL);
  }

  private void compareWords() {
    Map<String, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      String commune = records.get(i).place().location().communeCode();
      for (String word : records.get(i).name()) {
        if (records.get(i).commune().contains(word)) {
          continue;
        }
        blocks.computeIfAbsent(commune + " " + word, w -> new ArrayList<>()).add(i);
      }
    }
    compareAll(blocks.values());
  }

  private void compareIdentifiers() {
    Map<String, List<Integer>> blocks = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      int record = i;
      records
          .get(i)
          .place()
          .identifiers()
          .forEach(
              (scheme, value) ->
                  blocks.computeIfAbsent(scheme + " " + value, v -> new ArrayList<>()).add(record));
    }
    compareAll(blocks.values());
  }

  private void compareAll(Collection<List<Integer>> blocks) {
    for (List<Integer> block : blocks) {
      if (block.size() <= COMMON_WORD) {
        for (int i : block) {
          for (int j : block) {
            compareOnce(i, j);
          }
        }
      }
    }
  }

  /** Pairs that a shared word or number brings together, once each and not again as neighbours. */
  private void compareOnce(int i, int j) {
    if (i < j && differentSources(i, j) && !areNeighbours(i, j) && seen.add(key(i, j))) {
      compare(i, j);
    }
  }

  private boolean areNeighbours(int i, int j) {
    Location a = records.get(i).place().location();
    Location b = records.get(j).place().location();
    double northDeg = Math.abs(a.position().latDeg() - b.position().latDeg());
    if (!a.isLocated() || !b.isLocated() || northDeg * DEGREE_M > 2 * CELL_M) {
      return false;
    }
    long of = cell(b, 0, 0);
    for (int north = -1; north <= 1; north++) {
      for (int east = -1; east <= 1; east++) {
        if (cell(a, north, east) == of) {
          return true;
        }
      }
    }
    return false;
  }

  private void compare(int i, int j) {
    if (!differentSources(i, j)) {
      return;
    }
    compared++;
    Prepared a = records.get(i);
    Prepared b = records.get(j);
    if (!likeness.isWorthIt(a, b)) {
      return;
    }
    boolean inOrder = a.place().id().compareTo(b.place().id()) < 0;
    MatchScore score = inOrder ? likeness.score(a, b) : likeness.score(b, a);
    if (score.verdict() != Verdict.DIFFERENT) {
      pairs.add(new Pair((inOrder ? a : b).place().id(), (inOrder ? b : a).place().id(), score));
    }
  }

  private boolean differentSources(int i, int j) {
    return Collections.disjoint(records.get(i).sources(), records.get(j).sources());
  }

  private Result join() {
    parent = new int[records.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      members.add(new ArrayList<>(List.of(i)));
    }
    decided.forEach(
        (key, same) -> {
          if (same) {
            unite((int) (key >>> 32), (int) (key & 0xffffffffL));
          }
        });
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.score().value())
            .thenComparing(Pair::firstId)
            .thenComparing(Pair::secondId));
    for (Pair pair : pairs) {
      if (pair.score().verdict() == Verdict.SAME
          && mayJoin(index(pair.firstId()), index(pair.secondId()))) {
        unite(index(pair.firstId()), index(pair.secondId()));
      }
    }
    List<Pair> toDecide = new ArrayList<>();
    for (Pair pair : pairs) {
      if (mayJoin(index(pair.firstId()), index(pair.secondId()))) {
        toDecide.add(pair);
      }
    }
    Map<String, List<String>> groups = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      if (find(i) == i && members.get(i).size() > 1) {
        List<String> ids =
            members.get(i).stream().map(m -> records.get(m).place().id()).sorted().toList();
        groups.put(ids.get(0), ids);
      }
    }
    return new Result(List.copyOf(groups.values()), toDecide, compared, counts);
  }

  private int index(String id) {
    Integer index = indexes.get(id);
    if (index == null) {
      throw new IllegalStateException("no record " + id);
    }
    return index;
  }

  private int find(int i) {
    int root = i;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Not when they are joined, have a source in common, or a person told two of them apart. */
  private boolean mayJoin(int i, int j) {
    int first = find(i);
    int second = find(j);
    if (first == second) {
      return false;
    }
    for (int a : members.get(first)) {
      for (int b : members.get(second)) {
        if (!differentSources(a, b) || Boolean.FALSE.equals(decided.get(key(a, b)))) {
          return false;
        }
      }
    }
    return true;
  }

  private void unite(int i, int j) {
    int first = find(i);
    int second = find(j);
    if (first != second) {
      parent[second] = first;
      members.get(first).addAll(members.get(second));
    }
  }
}
