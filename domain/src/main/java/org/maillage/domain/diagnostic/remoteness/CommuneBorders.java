package org.maillage.domain.diagnostic.remoteness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.maillage.domain.territory.Commune;

/**
 * Which communes share a border. Two do when their contours have a stretch in common; where
 * contours were simplified apart from each other, when one runs along the other, no farther than
 * {@link #TOLERANCE_M}, for {@link #SHORTEST_M} at least. To touch in one point is no border. A
 * commune without a contour has no neighbour.
 */
public final class CommuneBorders {

  /** How far apart two drawings of one border may lie. */
  public static final double TOLERANCE_M = 50;

  /**
   * Shortest stretch alongside. Two contours that only meet in a corner of a right angle are close
   * for twice the tolerance; five times leaves out corners down to some 20 degrees.
   */
  public static final double SHORTEST_M = 5 * TOLERANCE_M;

  /** Vertices of two contours closer than this are one: a tenth of a metre. */
  private static final double GRID_DEG = 1e-6;

  private static final double M_PER_DEG = Math.toRadians(1) * 6_371_008.8;

  private final Map<String, Set<String>> neighbours;

  private CommuneBorders(Map<String, Set<String>> neighbours) {
    this.neighbours = neighbours;
  }

  private record Segment(long x1, long y1, long x2, long y2) {
    static Segment of(Coordinate a, Coordinate b) {
      long ax = Math.round(a.x / GRID_DEG);
      long ay = Math.round(a.y / GRID_DEG);
      long bx = Math.round(b.x / GRID_DEG);
      long by = Math.round(b.y / GRID_DEG);
      boolean forward = ax < bx || (ax == bx && ay <= by);
      return forward ? new Segment(ax, ay, bx, by) : new Segment(bx, by, ax, ay);
    }

    boolean isPoint() {
      return x1 == x2 && y1 == y2;
    }
  }

  /** Finds all borders. */
  public static CommuneBorders of(List<Commune> communes) {
    Map<String, Set<String>> neighbours = new HashMap<>();
    communes.forEach(commune -> neighbours.put(commune.code(), new TreeSet<>()));
    List<Commune> drawn = new ArrayList<>();
    for (Commune commune : communes) {
      if (commune.contour() != null && !commune.contour().isEmpty()) {
        drawn.add(commune);
      }
    }
    joinBySegments(drawn, neighbours);
    joinAlongside(drawn, neighbours);
    return new CommuneBorders(neighbours);
  }

  /** Borders that were found before, as {@link #all} gives them. */
  public static CommuneBorders ofNeighbours(Map<String, List<String>> neighbours) {
    Map<String, Set<String>> sorted = new HashMap<>();
    neighbours.forEach((code, around) -> sorted.put(code, new TreeSet<>(around)));
    return new CommuneBorders(sorted);
  }

  /** The neighbours of every commune, all sorted. */
  public Map<String, List<String>> all() {
    Map<String, List<String>> all = new TreeMap<>();
    neighbours.forEach((code, around) -> all.put(code, List.copyOf(around)));
    return all;
  }

  private static void join(Map<String, Set<String>> neighbours, String a, String b) {
    Objects.requireNonNull(neighbours.get(a)).add(b);
    Objects.requireNonNull(neighbours.get(b)).add(a);
  }

  private static void joinBySegments(List<Commune> drawn, Map<String, Set<String>> neighbours) {
    Map<Segment, String> ownerOf = new HashMap<>();
    for (Commune commune : drawn) {
      for (Object component : LinearComponentExtracter.getLines(contour(commune))) {
        Coordinate[] line = ((LineString) component).getCoordinates();
        for (int i = 1; i < line.length; i++) {
          Segment segment = Segment.of(line[i - 1], line[i]);
          String other = segment.isPoint() ? null : ownerOf.putIfAbsent(segment, commune.code());
          if (other != null && !other.equals(commune.code())) {
            join(neighbours, commune.code(), other);
          }
        }
      }
    }
  }

  /** A contour in metres, with what is made of it only where it is asked for. */
  private static final class Ground {
    private final String code;
    private final Geometry metres;
    private final IndexedFacetDistance facets;

    Ground(String code, Geometry metres) {
      this.code = code;
      this.metres = metres;
      this.facets = new IndexedFacetDistance(metres);
    }

    Envelope around() {
      Envelope box = new Envelope(metres.getEnvelopeInternal());
      box.expandBy(TOLERANCE_M);
      return box;
    }

    boolean runsAlong(Ground other) {
      return facets.isWithinDistance(other.metres, TOLERANCE_M)
          && metres.getBoundary().intersection(other.metres.buffer(TOLERANCE_M)).getLength()
              >= SHORTEST_M;
    }
  }

  private static void joinAlongside(List<Commune> drawn, Map<String, Set<String>> neighbours) {
    Envelope box = new Envelope();
    drawn.forEach(commune -> box.expandToInclude(contour(commune).getEnvelopeInternal()));
    if (box.isNull()) {
      return;
    }
    double mPerLonDeg = M_PER_DEG * Math.cos(Math.toRadians(box.centre().y));
    AffineTransformation toMetres = AffineTransformation.scaleInstance(mPerLonDeg, M_PER_DEG);
    STRtree index = new STRtree();
    List<Ground> grounds = new ArrayList<>();
    for (Commune commune : drawn) {
      Ground ground = new Ground(commune.code(), toMetres.transform(contour(commune)));
      grounds.add(ground);
      index.insert(ground.metres.getEnvelopeInternal(), ground);
    }
    for (Ground ground : grounds) {
      for (Object found : index.query(ground.around())) {
        Ground other = (Ground) found;
        boolean open =
            ground.code.compareTo(other.code) < 0
                && !Objects.requireNonNull(neighbours.get(ground.code)).contains(other.code);
        if (open && ground.runsAlong(other)) {
          join(neighbours, ground.code, other.code);
        }
      }
    }
  }

  private static Geometry contour(Commune commune) {
    return Objects.requireNonNull(commune.contour());
  }

  /** Codes of the communes that share a border with this one, sorted. */
  public Set<String> neighbours(String communeCode) {
    return Set.copyOf(neighbours.getOrDefault(communeCode, Set.of()));
  }

  /**
   * The connected sets that some communes form, moving only among them.
   *
   * @param codes of communes
   * @return each commune in one set; codes sorted, sets by their first code
   */
  public List<Set<String>> connected(Collection<String> codes) {
    TreeSet<String> left = new TreeSet<>(codes);
    List<Set<String>> sets = new ArrayList<>();
    while (!left.isEmpty()) {
      Set<String> set = new TreeSet<>();
      ArrayDeque<String> open = new ArrayDeque<>();
      open.add(left.pollFirst());
      while (!open.isEmpty()) {
        String code = open.remove();
        set.add(code);
        for (String neighbour : neighbours.getOrDefault(code, Set.of())) {
          if (left.remove(neighbour)) {
            open.add(neighbour);
          }
        }
      }
      sets.add(set);
    }
    return sets;
  }

  /** Communes around a set: those outside it that share a border with one inside. */
  public Set<String> around(Collection<String> codes) {
    Set<String> around = new TreeSet<>();
    codes.forEach(code -> around.addAll(neighbours.getOrDefault(code, Set.of())));
    around.removeAll(new HashSet<>(codes));
    return around;
  }
}
