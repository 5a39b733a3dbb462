package org.maillage.app.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maillage.app.portal.Whereabouts.Kind;
import org.maillage.app.portal.Whereabouts.Spot;
import org.maillage.app.register.Offer;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;

/**
 * The communes, places and addresses of a territory by the words that people call them by. Words
 * are kept once, sorted, and places as the numbers of theirs: a typed beginning is a range of
 * numbers. Names are split into words once, and not for every question.
 */
final class KnownPlaces {

  private final List<Spot> spots;

  /** Of each spot, ascending. */
  private final int[][] wordsOf;

  /** Of each word, the spots that have it, ascending. */
  private final int[][] spotsOf;

  private final String[] words;
  private final List<Commune> communes;
  private final List<KnownCommune> knownCommunes;

  /**
   * A commune.
   *
   * @param words of its name
   * @param name these words, a space between them
   */
  record KnownCommune(Commune commune, List<String> words, String name) {
    static KnownCommune of(Commune commune) {
      List<String> words = Whereabouts.words(commune.name());
      return new KnownCommune(commune, words, String.join(" ", words));
    }
  }

  private KnownPlaces(List<Commune> communes, List<Spot> spots, int[][] wordsOf, String[] words) {
    this.communes = communes;
    this.knownCommunes = communes.stream().map(KnownCommune::of).toList();
    this.spots = spots;
    this.wordsOf = wordsOf;
    this.spotsOf = turned(wordsOf, words.length);
    this.words = words;
  }

  private static int[][] turned(int[][] wordsOf, int words) {
    int[] counts = new int[words];
    Arrays.stream(wordsOf).flatMapToInt(Arrays::stream).forEach(word -> counts[word]++);
    int[][] spotsOf = new int[words][];
    Arrays.setAll(spotsOf, word -> new int[counts[word]]);
    for (int spot = wordsOf.length - 1; spot >= 0; spot--) {
      for (int word : wordsOf[spot]) {
        spotsOf[word][--counts[word]] = spot;
      }
    }
    return spotsOf;
  }

  /** The places of an offer in communes. */
  static KnownPlaces of(Offer offer, List<Commune> communes) {
    Map<String, String> names =
        communes.stream().collect(Collectors.toMap(Commune::code, Commune::name));
    List<Spot> spots = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    TreeSet<String> all = new TreeSet<>();
    for (Structure structure : offer.structures()) {
      String commune = names.getOrDefault(structure.communeCode(), "");
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
    return new KnownPlaces(communes, List.copyOf(spots), wordsOf, words);
  }

  /** Whether it was made for these very communes. */
  boolean isOf(List<Commune> others) {
    return communes == others;
  }

  /** In the order of the territory. */
  List<KnownCommune> communes() {
    return knownCommunes;
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
    return candidates(from, to)
        .filter(place -> matches(wordsOf[place], from, to))
        .limit(most)
        .mapToObj(spots::get)
        .toList();
  }

  /** The spots that have the rarest of the typed words. */
  private IntStream candidates(int[] from, int[] to) {
    long fewest = Long.MAX_VALUE;
    int rarest = 0;
    for (int i = 0; i < from.length; i++) {
      long spotsThere =
          Arrays.stream(spotsOf, from[i], to[i]).mapToLong(having -> having.length).sum();
      if (spotsThere < fewest) {
        fewest = spotsThere;
        rarest = i;
      }
    }
    return Arrays.stream(spotsOf, from[rarest], to[rarest])
        .flatMapToInt(Arrays::stream)
        .sorted()
        .distinct();
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
