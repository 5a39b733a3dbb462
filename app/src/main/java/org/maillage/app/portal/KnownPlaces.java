package org.maillage.app.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maillage.app.portal.Whereabouts.Kind;
import org.maillage.app.portal.Whereabouts.Spot;
import org.maillage.app.register.Offer;
import org.maillage.domain.offer.Structure;

/**
 * The places and addresses of a territory by the words that people call them by. Words are kept
 * once, sorted, and places as the numbers of theirs: a typed beginning is a range of numbers. The
 * names of all places are split into words once, and not for every question.
 */
final class KnownPlaces {

  private final List<Spot> spots;

  /** Of each spot, ascending. */
  private final int[][] wordsOf;

  private final String[] words;

  private KnownPlaces(List<Spot> spots, int[][] wordsOf, String[] words) {
    this.spots = spots;
    this.wordsOf = wordsOf;
    this.words = words;
  }

  /**
   * The places of an offer.
   *
   * @param communes names by code
   */
  static KnownPlaces of(Offer offer, Map<String, String> communes) {
    List<Spot> spots = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    TreeSet<String> all = new TreeSet<>();
    for (Structure structure : offer.structures()) {
      String commune = communes.getOrDefault(structure.communeCode(), "");
      String address = structure.address() == null ? "" : structure.address();
      List<String> text = Whereabouts.words(structure.name() + " " + address + " " + commune);
      // Where several are counted together there is no place to be at.
      if (structure.count() == 1 && seen.add(structure.name() + " " + address + text)) {
        spots.add(
            new Spot(
                Kind.PLACE,
                structure.name(),
                address.isEmpty() ? commune : address,
                structure.position()));
        texts.add(text);
        all.addAll(text);
      }
    }
    String[] words = all.toArray(String[]::new);
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      numbers.put(words[i], i);
    }
    int[][] wordsOf =
        texts.stream()
            .map(text -> text.stream().mapToInt(numbers::get).sorted().distinct().toArray())
            .toArray(int[][]::new);
    return new KnownPlaces(List.copyOf(spots), wordsOf, words);
  }

  /**
   * Places and addresses that have every typed word, or one that begins so; one of each address.
   *
   * @param most 1 or more
   */
  List<Spot> find(List<String> typed, int most) {
    int[] from = new int[typed.size()];
    int[] to = new int[typed.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = first(typed.get(i));
      to[i] = first(typed.get(i) + Character.MAX_VALUE);
    }
    List<Spot> found = new ArrayList<>();
    for (int place = 0; place < wordsOf.length && found.size() < most; place++) {
      if (matches(wordsOf[place], from, to)) {
        found.add(spots.get(place));
      }
    }
    return found;
  }

  /** The number of the first word that is not before the text. */
  private int first(String text) {
    int at = Arrays.binarySearch(words, text);
    return at >= 0 ? at : -at - 1;
  }

  private static boolean matches(int[] known, int[] from, int[] to) {
    for (int i = 0; i < from.length; i++) {
      int at = Arrays.binarySearch(known, from[i]);
      int least = at >= 0 ? at : -at - 1;
      if (least == known.length || known[least] >= to[i]) {
        return false;
      }
    }
    return true;
  }
}
