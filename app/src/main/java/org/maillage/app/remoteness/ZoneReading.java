package org.maillage.app.remoteness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.maillage.app.diagnostic.ChapterResults;
import org.maillage.app.diagnostic.chapter.ZoneOutlines;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.map.MapOutline;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.ZoneAccess;
import org.maillage.domain.diagnostic.remoteness.CommuneBorders;
import org.maillage.domain.diagnostic.remoteness.GreyZones;
import org.maillage.domain.diagnostic.remoteness.RemoteZones;
import org.maillage.domain.diagnostic.remoteness.ZoneRegister;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationPoint;
import org.springframework.stereotype.Component;

/**
 * The zones of a diagnostic, for any threshold. What does not depend on the threshold (borders,
 * times of the points) and the last answers are kept in memory as long as the diagnostic is.
 */
@Component
public class ZoneReading {

  /** Thresholds whose zones are remembered of each diagnostic: a slider goes to and fro. */
  private static final int THRESHOLDS = 40;

  /** Borders of zones that are remembered: a map of grey zones has a hundred. */
  private static final int OUTLINES = 600;

  /** About 100 m: less than a pixel of a map of a département. */
  private static final double OUTLINE_TOLERANCE_DEG = 0.001;

  private final ChapterResults results;
  private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

  ZoneReading(ChapterResults results) {
    this.results = results;
  }

  /** Forgets what was asked for longest ago. */
  private static final class Latest extends LinkedHashMap<Object, Object> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Latest(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
      return size() > most;
    }
  }

  /** What is kept of one diagnostic. */
  private static final class Shelf {
    private final DiagnosticDossier dossier;
    private final CommuneBorders borders;
    private final Map<Object, Object> answers = new Latest(THRESHOLDS);
    private final Map<Object, Object> outlines = new Latest(OUTLINES);
    private long @Nullable [] pointMs;

    Shelf(DiagnosticDossier dossier, CommuneBorders borders) {
      this.dossier = dossier;
      this.borders = borders;
    }

    /** Several visitors may ask at once. */
    synchronized <T> T answer(Object question, Class<T> type, Supplier<T> work) {
      return type.cast(answers.computeIfAbsent(question, q -> work.get()));
    }

    synchronized Drawn outline(Object zone, Supplier<Drawn> work) {
      return (Drawn) outlines.computeIfAbsent(zone, z -> work.get());
    }

    synchronized long[] pointMs() {
      long[] known = pointMs;
      if (known == null) {
        known = dossier.pointTimes().mean(dossier.panier().services());
        pointMs = known;
      }
      return known;
    }
  }

  private Shelf shelf(DiagnosticDossier dossier) {
    return shelves.compute(
        dossier.territory().id() + " " + dossier.diagnostic().methode(),
        (key, known) ->
            known != null && known.dossier == dossier
                ? known
                : new Shelf(dossier, borders(dossier)));
  }

  /** As they were found with the diagnostic; else, for one computed before, found now. */
  private CommuneBorders borders(DiagnosticDossier dossier) {
    return results
        .find(
            dossier.territory().id(),
            dossier.panier().id(),
            RemotenessComputation.KEY,
            RemotenessComputation.Ground.class)
        .map(ground -> CommuneBorders.ofNeighbours(ground.neighbours()))
        .orElseGet(() -> CommuneBorders.of(dossier.territory().communes()));
  }

  /** The remote zones beyond a time to the basket. */
  public RemoteZones remoteZones(DiagnosticDossier dossier, long thresholdMs) {
    Shelf shelf = shelf(dossier);
    return shelf.answer(
        List.of("remote", thresholdMs),
        RemoteZones.class,
        () ->
            RemoteZones.of(
                dossier.diagnostic(), dossier.territory().communes(), shelf.borders, thresholdMs));
  }

  /** The mean time to the basket of the whole territory; empty when nobody has a time. */
  public OptionalLong findOwnMeanMs(DiagnosticDossier dossier) {
    Optional<ZoneAccess> whole = dossier.diagnostic().findWhole(new Subject.OfPanier());
    return whole.isEmpty() || whole.get().meanMs() < 0
        ? OptionalLong.empty()
        : OptionalLong.of(whole.get().meanMs());
  }

  /**
   * The grey zones beyond a time to the basket; empty where the diagnostic has no times point by
   * point, as by the commune method.
   */
  public Optional<GreyZones> findGreyZones(DiagnosticDossier dossier, long referenceMs) {
    List<PopulationPoint> points = dossier.points();
    if (points.isEmpty() || dossier.pointTimes().origins() != points.size()) {
      return Optional.empty();
    }
    Shelf shelf = shelf(dossier);
    return Optional.of(
        shelf.answer(
            List.of("grey", referenceMs),
            GreyZones.class,
            () -> GreyZones.of(points, shelf.pointMs(), referenceMs)));
  }

  /** The grey zones beyond the territory's own mean, which the register follows. */
  public Optional<GreyZones> findOwnGreyZones(DiagnosticDossier dossier) {
    OptionalLong meanMs = findOwnMeanMs(dossier);
    return meanMs.isEmpty() ? Optional.empty() : findGreyZones(dossier, meanMs.getAsLong());
  }

  /** The border of some communes, drawn for a map; empty when none has a contour. */
  public Optional<MapOutline> findOutline(
      DiagnosticDossier dossier, Collection<String> communeCodes, String title) {
    Set<String> codes = new TreeSet<>(communeCodes);
    Drawn drawn =
        shelf(dossier)
            .outline(
                codes,
                () ->
                    new Drawn(ZoneOutlines.of(dossier, codes, "").map(this::simple).orElse(null)));
    return Optional.ofNullable(drawn.outline()).map(o -> new MapOutline(o.contour(), title));
  }

  /** The border of the squares of a grey zone. */
  public MapOutline outline(
      DiagnosticDossier dossier, GreyZones zones, GreyZones.GreyZone zone, String title) {
    Drawn drawn =
        shelf(dossier)
            .outline(
                zone.peopleBySquare().keySet(),
                () -> new Drawn(new MapOutline(zones.contour(zone), "")));
    return new MapOutline(Objects.requireNonNull(drawn.outline()).contour(), title);
  }

  private record Drawn(@Nullable MapOutline outline) {}

  private MapOutline simple(MapOutline outline) {
    return new MapOutline(
        TopologyPreservingSimplifier.simplify(outline.contour(), OUTLINE_TOLERANCE_DEG),
        outline.title());
  }

  /** The zones as the register takes them. */
  public static List<ZoneRegister.Present> present(RemoteZones zones, List<Commune> communes) {
    Map<String, Integer> population = new HashMap<>();
    communes.forEach(commune -> population.put(commune.code(), commune.population()));
    List<ZoneRegister.Present> present = new ArrayList<>();
    for (RemoteZones.RemoteZone zone : zones.zones()) {
      Map<String, Double> people = new LinkedHashMap<>();
      zone.communeCodes()
          .forEach(c -> people.put(c, (double) Objects.requireNonNull(population.get(c))));
      present.add(
          new ZoneRegister.Present(
              people, zone.people(), zone.surfaceKm2(), zone.meanMs(), zone.worstMs()));
    }
    return present;
  }

  /** The grey zones as the register takes them. */
  public static List<ZoneRegister.Present> present(GreyZones zones) {
    return zones.zones().stream()
        .map(
            zone ->
                new ZoneRegister.Present(
                    zone.peopleBySquare(),
                    zone.people(),
                    zone.surfaceKm2(),
                    zone.meanMs(),
                    zone.worstMs()))
        .toList();
  }
}
