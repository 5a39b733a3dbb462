package org.maillage.demo.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maillage.demo.chance.Dice;

/**
 * Invents the names of a département: each once, fitting the place (ports on the coast, rocks in
 * the mountains, the river's name beside the river), some of them long. Deterministic.
 */
public final class Toponyms {

  /** What kind of place a name is for. */
  public enum Setting {
    PLAIN,
    HILL,
    COAST
  }

  private final Dice dice;
  private final Set<String> used = new HashSet<>();
  private final String river;
  private final List<String> brooks;
  private final List<String> cities;
  private int brooksNamed;
  private int citiesNamed;

  public Toponyms(long seed) {
    this.dice = Dice.of(seed, "names");
    this.brooks = shuffled(NameParts.BROOKS);
    this.cities = shuffled(NameParts.CITIES);
    this.river = NameParts.RIVERS.get((int) Math.floorMod(seed - 1, NameParts.RIVERS.size()));
  }

  /** The river's name without its article, for example {@code Sérance}. */
  public String river() {
    return river;
  }

  /** The river with its article, for example {@code la Sérance}. */
  public String riverWithArticle() {
    return withArticle(river);
  }

  /** The département's name, for example {@code Sérance-Maritime}. */
  public String departement() {
    return river + "-Maritime";
  }

  /** A brook's name without its article; the list starts again when it is used up. */
  public String brook() {
    return brooks.get(brooksNamed++ % brooks.size());
  }

  /** A brook or river with its article. */
  public static String withArticle(String water) {
    return startsWithVowel(water) ? "l'" + water : "la " + water;
  }

  /** The name of a city or town, not used before. */
  public String city() {
    if (citiesNamed < cities.size()) {
      String name = cities.get(citiesNamed++);
      if (used.add(name)) {
        return name;
      }
    }
    return village(Setting.PLAIN, null);
  }

  /**
   * The name of a village, not used before.
   *
   * @param water name of the river or brook it lies on, null when on none
   */
  public String village(Setting setting, @org.jspecify.annotations.Nullable String water) {
    for (int tries = 0; ; tries++) {
      String name = invent(setting, water);
      if (tries > 200) {
        name = name + "-" + root(setting);
      }
      if (name.length() <= 45 && used.add(name)) {
        return name;
      }
    }
  }

  private String invent(Setting setting, @org.jspecify.annotations.Nullable String water) {
    int kind =
        dice.pickWeighted(
            switch (setting) {
              case PLAIN -> new double[] {48, 20, 16, water == null ? 0 : 30};
              case HILL -> new double[] {44, 22, 22, water == null ? 0 : 22};
              case COAST -> new double[] {30, 22, 26, 0};
            });
    return switch (kind) {
      case 0 -> root(setting) + (dice.chance(0.16) ? tail(setting) : "");
      case 1 -> dice.pick(NameParts.SAINTS) + tail(setting);
      case 2 ->
          dice.pick(
              switch (setting) {
                case PLAIN -> NameParts.WORDS_PLAIN;
                case HILL -> NameParts.WORDS_HILL;
                case COAST -> NameParts.WORDS_COAST;
              });
      default -> (dice.chance(0.5) ? dice.pick(NameParts.SAINTS) : root(setting)) + "-sur-" + water;
    };
  }

  private String root(Setting setting) {
    List<String> endings =
        setting == Setting.HILL ? NameParts.HILL_ENDINGS : NameParts.PLAIN_ENDINGS;
    String root = dice.pick(NameParts.ROOTS);
    String ending = dice.pick(endings);
    return root + ending;
  }

  private String tail(Setting setting) {
    return dice.pick(
        switch (setting) {
          case PLAIN -> NameParts.SAINT_PLAIN;
          case HILL -> NameParts.SAINT_HILL;
          case COAST -> NameParts.SAINT_COAST;
        });
  }

  /** A quarter's name; a list of its own, so a quarter may be called like a village. */
  public List<String> quarters() {
    return shuffled(NameParts.QUARTERS);
  }

  /** A street's name, for example {@code Rue de la Gare}; the same for the same number. */
  public static String street(long number) {
    long mixed = Dice.mix(number);
    int kind = (int) Math.floorMod(mixed, (long) NameParts.STREET_KINDS.size());
    int name = (int) Math.floorMod(mixed >>> 20, (long) NameParts.STREETS.size());
    return NameParts.STREET_KINDS.get(kind) + " " + NameParts.STREETS.get(name);
  }

  /** "de " or "d'" before a name; "du" and "des" before Le and Les. */
  public static String of(String name) {
    if (name.startsWith("Le ")) {
      return "du " + name.substring(3);
    }
    if (name.startsWith("Les ")) {
      return "des " + name.substring(4);
    }
    if (name.startsWith("La ") || name.startsWith("L'")) {
      return "de l" + name.substring(1);
    }
    return (startsWithVowel(name) ? "d'" : "de ") + name;
  }

  private static boolean startsWithVowel(String name) {
    return "AEÉIOUYHÎÂ".indexOf(name.charAt(0)) >= 0;
  }

  private List<String> shuffled(List<String> list) {
    int[] order = new int[list.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    dice.shuffle(order);
    List<String> result = new ArrayList<>();
    for (int i : order) {
      result.add(list.get(i));
    }
    return result;
  }
}
