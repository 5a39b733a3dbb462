package org.maillage.demo.settlement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.relief.Lattice;

/** The communes of the département and the cells that belong to each. */
public final class Settlements {

  /** Codes of communes start with it; no département of France has it. */
  public static final String DEPARTEMENT = "99";

  private final Landscape landscape;
  private final List<Place> places;
  private final int[] communeOf;
  private final Neighbours neighbours;

  private Settlements(Landscape landscape, List<Place> places, int[] communeOf) {
    this.landscape = landscape;
    this.places = List.copyOf(places);
    this.communeOf = communeOf;
    this.neighbours = new Neighbours(landscape.lattice(), communeOf, places.size());
  }

  /**
   * Settles a landscape. Limits and coasts are smoothed in the landscape on the way.
   *
   * @param communes how many
   * @param population people in all
   */
  public static Settlements settle(
      Landscape landscape, Toponyms names, int communes, int population) {
    Sites choice = new Sites(landscape);
    int[] all = choice.choose();
    int[] owner = Partition.divide(landscape, all);
    int[] inside = choose(landscape, choice.outline(all), owner, communes);
    int[] number = new int[all.length];
    Arrays.fill(number, -1);
    int[] sites = new int[inside.length];
    for (int i = 0; i < inside.length; i++) {
      number[inside[i]] = i;
      sites[i] = all[inside[i]];
    }
    int[] communeOf = new int[owner.length];
    for (int cell = 0; cell < owner.length; cell++) {
      communeOf[cell] = owner[cell] < 0 ? -1 : number[owner[cell]];
    }
    smooth(landscape, communeOf);
    List<Place> unsorted = describe(landscape, names, sites, communeOf, population);
    return inOrderOfNames(landscape, unsorted, communeOf);
  }

  public Landscape landscape() {
    return landscape;
  }

  /** In the order of codes, which is the order of names. */
  public List<Place> places() {
    return places;
  }

  /** Index of the commune a cell belongs to, -1 at sea and outside the département. */
  public int communeOf(int cell) {
    return communeOf[cell];
  }

  /** For every cell its commune, -1 for none; a copy. */
  public int[] communes() {
    return communeOf.clone();
  }

  public Neighbours neighbours() {
    return neighbours;
  }

  /** The centre of the agglomeration. */
  public Place city() {
    return places.stream().filter(p -> p.role() == Role.CITY).findFirst().orElseThrow();
  }

  /** The places of a role, the largest first. */
  public List<Place> listByRole(Role role) {
    return places.stream()
        .filter(p -> p.role() == role)
        .sorted(Comparator.comparingInt(Place::population).reversed().thenComparing(Place::code))
        .toList();
  }

  /** The sites nearest to the middle that hang together, without holes; the city first. */
  private static int[] choose(Landscape landscape, double[] score, int[] owner, int wanted) {
    if (score.length < wanted) {
      throw new IllegalArgumentException(
          "the land has room for " + score.length + " communes, not for " + wanted);
    }
    Neighbours touching = new Neighbours(landscape.lattice(), owner, score.length);
    boolean[] in = new boolean[score.length];
    in[0] = true;
    int count = 1;
    for (int i = 1; i < score.length; i++) {
      // Islands, which have the score of the city, touch nobody.
      if (score[i] == 0) {
        in[i] = true;
        count++;
      }
    }
    for (; count < wanted; count++) {
      int best = -1;
      double bestScore = 0;
      for (int i = 0; i < score.length; i++) {
        if (!in[i]) {
          int inside = 0;
          for (int beside : touching.of(i)) {
            inside += in[beside] ? 1 : 0;
          }
          // One that is mostly surrounded comes first: no holes, no fjords of nobody's land.
          double surrounded = inside / Math.max(1.0, touching.of(i).size());
          double value = score[i] - (surrounded > 0.7 ? 0.25 : 0);
          if (inside > 0 && (best < 0 || value < bestScore)) {
            best = i;
            bestScore = value;
          }
        }
      }
      if (best < 0) {
        throw new IllegalStateException("the land falls apart after " + count + " communes");
      }
      in[best] = true;
    }
    return IntStream.range(0, score.length).filter(i -> in[i]).toArray();
  }

  private static void smooth(Landscape landscape, int[] communeOf) {
    int[] zones = communeOf.clone();
    for (int cell = 0; cell < zones.length; cell++) {
      zones[cell] = landscape.isLand(cell) ? zones[cell] : -2;
    }
    landscape.smoothLimits(zones);
  }

  private static List<Place> describe(
      Landscape landscape, Toponyms names, int[] sites, int[] communeOf, int population) {
    Lattice lattice = landscape.lattice();
    int count = sites.length;
    double[] rugged = new double[count];
    int[] cells = new int[count];
    boolean[] seaside = new boolean[count];
    for (int cell = 0; cell < communeOf.length; cell++) {
      int commune = communeOf[cell];
      if (commune >= 0) {
        rugged[commune] += landscape.ruggedness(cell);
        cells[commune]++;
        seaside[commune] |= landscape.isSeaside(cell);
      }
    }
    for (int i = 0; i < count; i++) {
      rugged[i] /= cells[i];
    }
    Neighbours neighbours = new Neighbours(lattice, communeOf, count);
    Ranks ranks = new Ranks(landscape, sites, rugged, seaside, neighbours);
    int[] people = ranks.populations(population);
    double cellKm2 = lattice.spacingM() * lattice.spacingM() * Math.sqrt(3) / 2 / 1e6;
    String[] waters = nameWaters(landscape, names);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int site = sites[i];
      String water =
          landscape.toWaterCells(site) <= 4 ? waters[landscape.nearestCourse(site)] : null;
      places.add(
          new Place(
              i,
              "",
              name(landscape, names, ranks.roles()[i], site, seaside[i], rugged[i], water),
              site,
              lattice.x(site),
              lattice.y(site),
              ranks.roles()[i],
              people[i],
              cells[i] * cellKm2,
              landscape.ground(site),
              seaside[i],
              rugged[i],
              lattice.distanceM(site, sites[0]),
              water));
    }
    return places;
  }

  private static String name(
      Landscape landscape,
      Toponyms names,
      Role role,
      int site,
      boolean seaside,
      double rugged,
      @Nullable String water) {
    if (role == Role.CITY || role == Role.TOWN) {
      return names.city();
    }
    Toponyms.Setting setting =
        seaside
            ? Toponyms.Setting.COAST
            : rugged > 0.2 || landscape.elevationM(site) > 260
                ? Toponyms.Setting.HILL
                : Toponyms.Setting.PLAIN;
    return names.village(setting, water);
  }

  /** The name of every course: the river's, and one for each brook. */
  private static String[] nameWaters(Landscape landscape, Toponyms names) {
    String[] waters = new String[landscape.courses().size()];
    waters[0] = names.river();
    for (int i = 1; i < waters.length; i++) {
      waters[i] = names.brook();
    }
    return waters;
  }

  private static Settlements inOrderOfNames(
      Landscape landscape, List<Place> unsorted, int[] communeOf) {
    List<Place> sorted = new ArrayList<>(unsorted);
    sorted.sort(Comparator.comparing(p -> plain(p.name())));
    int[] rank = new int[sorted.size()];
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Place p = sorted.get(i);
      rank[p.index()] = i;
      String code = String.format(Locale.ROOT, "%s%03d", DEPARTEMENT, i + 1);
      places.add(
          new Place(
              i,
              code,
              p.name(),
              p.cell(),
              p.xM(),
              p.yM(),
              p.role(),
              p.population(),
              p.areaKm2(),
              p.ground(),
              p.seaside(),
              p.ruggedness(),
              p.toCityM(),
              p.water()));
    }
    int[] ordered = new int[communeOf.length];
    for (int cell = 0; cell < ordered.length; cell++) {
      ordered[cell] = communeOf[cell] < 0 ? -1 : rank[communeOf[cell]];
    }
    return new Settlements(landscape, places, ordered);
  }

  /** Without accents, case, hyphens and article, for sorting as INSEE does. */
  static String plain(String name) {
    String bare = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
    bare = bare.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    bare = bare.replaceFirst("^(le |la |les |l')", "");
    return bare.replaceAll("[^a-z0-9]", " ") + "|" + name;
  }

  /** Cells of a commune, in ascending order. */
  public int[] listCells(int commune) {
    return IntStream.range(0, communeOf.length).filter(c -> communeOf[c] == commune).toArray();
  }

  /** Cells at most so many steps away that belong to the département, from near to far. */
  public List<Integer> listAround(int cell, int steps) {
    Lattice lattice = landscape.lattice();
    Set<Integer> reached = new LinkedHashSet<>();
    reached.add(cell);
    List<Integer> rim = List.of(cell);
    for (int step = 0; step < steps; step++) {
      List<Integer> next = new ArrayList<>();
      for (int at : rim) {
        for (int d = 0; d < 6; d++) {
          int beside = lattice.neighbour(at, d);
          if (communeOf[beside] >= 0 && reached.add(beside)) {
            next.add(beside);
          }
        }
      }
      rim = next;
    }
    return List.copyOf(reached);
  }
}
