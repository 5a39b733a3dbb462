package org.maillage.domain.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.NameWords;
import org.maillage.domain.register.MatchScore.Contribution;
import org.maillage.domain.register.MatchScore.Kind;
import org.maillage.domain.register.RegisteredPlace.Scheme;

/**
 * Scores two records (docs/methodes/rapprochement.md). A word counts by its rarity among the names
 * compared, so that "mairie" says little and "Calacuccia" more; a comparison that one of the two
 * cannot answer is left out and the others weigh more.
 */
final class PlaceLikeness {

  static final double FAR_M = 2_000;
  private static final double NEAR_M = 250;
  private static final double NAME_WEIGHT = 0.4;
  private static final double ADDRESS_WEIGHT = 0.15;
  private static final double DISTANCE_WEIGHT = 0.25;
  private static final double SERVICES_WEIGHT = 0.2;

  /** One place may give several services, each told by another source: no proof of two places. */
  private static final double NO_SERVICE_WEIGHT = 0.05;

  /** What a word of the name of the commune weighs: both records are in it. */
  private static final double COMMUNE_WORD = 0.05;

  /** One establishment has one such number; a SIRET may be shared by the places of one owner. */
  private static final double OWN_NUMBER = 0.5;

  private static final double SHARED_NUMBER = 0.25;

  /** Below, names have nothing in common that would tell one place from its neighbours. */
  private static final double ANOTHER_NAME = 0.2;

  private static final double OTHER_NUMBER = -0.4;
  private static final double FAR_AWAY = -0.4;

  /** Words of a record, made once. */
  record Prepared(
      RegisteredPlace place,
      Set<String> name,
      @Nullable Set<String> address,
      Set<String> codes,
      Set<String> commune,
      Map<String, Double> weights,
      double total,
      Set<String> sources) {}

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Map<String, Set<String>> communeWords = new HashMap<>();
  private final int names;

  PlaceLikeness(Collection<RegisteredPlace> places, Map<String, String> communeNames) {
    communeNames.forEach((code, name) -> communeWords.put(code, NameWords.of(name)));
    for (RegisteredPlace place : places) {
      NameWords.of(place.name()).forEach(word -> frequencies.merge(word, 1, Integer::sum));
    }
    names = Math.max(1, places.size());
  }

  Prepared prepare(RegisteredPlace place) {
    Set<String> commune = communeWords.getOrDefault(place.location().communeCode(), Set.of());
    String address = place.location().address();
    Set<String> street = new LinkedHashSet<>();
    if (address != null) {
      street.addAll(NameWords.of(address));
      street.removeAll(commune);
      street.removeIf(word -> word.matches("\\d{5}"));
    }
    Set<String> name = NameWords.of(place.name());
    Map<String, Double> weights = new HashMap<>();
    double total = 0;
    for (String word : name) {
      double weight = rarity(word) * (commune.contains(word) ? COMMUNE_WORD : 1);
      weights.put(word, weight);
      total += weight;
    }
    return new Prepared(
        place,
        name,
        street.isEmpty() ? null : street,
        place.serviceCodes(),
        commune,
        weights,
        total,
        place.sourceIds());
  }

  /** Rarity of a word, 0 for one that every name has, about 10 for one among 30,000. */
  double rarity(String word) {
    return Math.log((double) (names + 1) / (frequencies.getOrDefault(word, 0) + 1)) + 0.1;
  }

  /**
   * Whether a score is worth the reasons: false only for pairs that {@link #score} finds different.
   */
  boolean isWorthIt(Prepared a, Prepared b) {
    boolean sameService = !java.util.Collections.disjoint(a.codes, b.codes);
    if (!a.place.identifiers().isEmpty() && !b.place.identifiers().isEmpty()) {
      return true;
    }
    double name = nameLikeness(a, b);
    if (!sameService && name < ANOTHER_NAME) {
      return false;
    }
    // What the name leaves open is counted as if all the rest were the same.
    double ofServices = sameService ? SERVICES_WEIGHT : 0;
    double rest = ADDRESS_WEIGHT + DISTANCE_WEIGHT + ofServices;
    double lost = (sameService ? SERVICES_WEIGHT : NO_SERVICE_WEIGHT) - ofServices;
    double most = (name * NAME_WEIGHT + rest) / (NAME_WEIGHT + rest + lost);
    return most >= MatchScore.TO_DECIDE_FROM;
  }

  MatchScore score(Prepared a, Prepared b) {
    List<Contribution> parts = new ArrayList<>();
    Set<String> codes = new TreeSet<>(a.codes);
    codes.retainAll(b.codes);
    double ofServices = codes.isEmpty() ? NO_SERVICE_WEIGHT : SERVICES_WEIGHT;
    double weights = NAME_WEIGHT + ofServices;
    boolean addresses = a.address != null && b.address != null;
    weights += addresses ? ADDRESS_WEIGHT : 0;
    boolean located = a.place.location().isLocated() && b.place.location().isLocated();
    weights += located ? DISTANCE_WEIGHT : 0;

    double added = identifiers(a.place, b.place, parts);
    double name = nameLikeness(a, b);
    parts.add(part(Kind.NAME, name, NAME_WEIGHT / weights, common(a.name, b.name)));
    if (a.address != null && b.address != null) {
      double same = addressLikeness(a.address, b.address);
      String words = common(a.address, b.address);
      parts.add(part(Kind.ADDRESS, same, ADDRESS_WEIGHT / weights, words));
    }
    if (located) {
      double metres = a.place.location().position().distanceM(b.place.location().position());
      double near = Math.max(0, Math.exp(-metres / NEAR_M));
      String detail = Math.round(metres) + " m";
      Contribution distance = part(Kind.DISTANCE, near, DISTANCE_WEIGHT / weights, detail);
      if (metres > FAR_M) {
        distance = new Contribution(Kind.DISTANCE, 0, FAR_AWAY, detail);
      }
      parts.add(distance);
    }
    double services = codes.isEmpty() ? 0 : 1;
    parts.add(part(Kind.SERVICES, services, ofServices / weights, String.join(", ", codes)));

    double sum = 0;
    for (Contribution contribution : parts) {
      sum += contribution.points();
    }
    // What is neither called nor does the same is another house in the same street.
    if (name < ANOTHER_NAME && services == 0 && added <= 0) {
      sum = Math.min(sum, MatchScore.TO_DECIDE_FROM - 0.01);
    }
    return new MatchScore(Math.max(0, Math.min(1, sum)), parts);
  }

  private static Contribution part(Kind kind, double likeness, double weight, String detail) {
    return new Contribution(kind, likeness, likeness * weight, detail);
  }

  private static double identifiers(
      RegisteredPlace a, RegisteredPlace b, List<Contribution> parts) {
    double best = 0;
    List<String> details = new ArrayList<>();
    for (Map.Entry<Scheme, String> own : a.identifiers().entrySet()) {
      String other = b.identifiers().get(own.getKey());
      if (other == null) {
        continue;
      }
      boolean ofOwner = own.getKey() == Scheme.SIRET || own.getKey() == Scheme.RNA;
      if (other.equals(own.getValue())) {
        best = Math.max(best, ofOwner ? SHARED_NUMBER : OWN_NUMBER);
        details.add(own.getKey() + " " + other);
      } else if (!ofOwner && best == 0) {
        best = OTHER_NUMBER;
        details.add(own.getKey() + " " + own.getValue() + " / " + other);
      }
    }
    if (!details.isEmpty()) {
      double likeness = best > 0 ? 1 : 0;
      parts.add(new Contribution(Kind.IDENTIFIER, likeness, best, String.join(", ", details)));
    }
    return best;
  }

  /** Rarity of the words in common over that of the shorter name, a little for the longer too. */
  private static double nameLikeness(Prepared a, Prepared b) {
    double common = 0;
    for (String word : a.name) {
      common += b.name.contains(word) ? a.weights.getOrDefault(word, 0.0) : 0;
    }
    double shorter = Math.min(a.total, b.total);
    double longer = Math.max(a.total, b.total);
    // Words of two communes may weigh otherwise in the one than in the other.
    return shorter == 0 ? 0 : Math.min(1, 0.7 * common / shorter + 0.3 * common / longer);
  }

  /** Two house numbers that differ are two houses, whatever the street. */
  private static double addressLikeness(Set<String> a, Set<String> b) {
    Set<String> common = new HashSet<>(a);
    common.retainAll(b);
    double share = (double) common.size() / Math.min(a.size(), b.size());
    Set<String> numbersOfA = houseNumbers(a);
    Set<String> numbersOfB = houseNumbers(b);
    boolean otherHouse =
        !numbersOfA.isEmpty()
            && !numbersOfB.isEmpty()
            && numbersOfA.stream().noneMatch(numbersOfB::contains);
    return otherHouse ? share / 3 : share;
  }

  private static Set<String> houseNumbers(Set<String> words) {
    Set<String> numbers = new HashSet<>();
    for (String word : words) {
      if (word.matches("\\d{1,4}")) {
        numbers.add(word);
      }
    }
    return numbers;
  }

  private static String common(Set<String> a, Set<String> b) {
    Set<String> common = new LinkedHashSet<>(a);
    common.retainAll(b);
    return String.join(" ", common);
  }
}
