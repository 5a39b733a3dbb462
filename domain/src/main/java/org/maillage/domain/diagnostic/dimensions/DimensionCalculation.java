package org.maillage.domain.diagnostic.dimensions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.Diagnostic;
import org.maillage.domain.diagnostic.DiagnosticInput;
import org.maillage.domain.diagnostic.NearestGroups;
import org.maillage.domain.diagnostic.TravelTimes;
import org.maillage.domain.diagnostic.dimensions.DimensionFacts.Published;
import org.maillage.domain.offer.OpeningWeek;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PopulationPoint;
import org.maillage.domain.territory.Source;

/**
 * Gathers the facts of the six dimensions for every service and commune: times, level and
 * information from the diagnostic and the nearest place; availability and choice from the few
 * nearest places of everyone. Method: docs/methodes/six-dimensions.md.
 */
public final class DimensionCalculation {

  private static final String LABEL = "france-services";

  private final DiagnosticInput input;
  private final Diagnostic diagnostic;
  private final Map<String, OpeningWeek> weeks;
  private final DimensionParameters parameters;
  private final TravelTimes.FromOrigins travel;
  private final int[][] pointsOf;
  private final Map<String, Structure> structures = new HashMap<>();
  private final Map<String, Double> ageYears = new HashMap<>();

  private DimensionCalculation(
      DiagnosticInput input,
      Diagnostic diagnostic,
      Map<String, OpeningWeek> weeks,
      DimensionParameters parameters,
      LocalDate date,
      TravelTimes travelTimes) {
    this.input = input;
    this.diagnostic = diagnostic;
    this.weeks = weeks;
    this.parameters = parameters;
    this.travel = travelTimes.from(input.points().stream().map(PopulationPoint::position).toList());
    this.pointsOf = pointsByCommune(input);
    input.structures().forEach(structure -> structures.put(structure.id(), structure));
    for (Source source : input.territory().sources()) {
      ageYears.put(source.id(), SourceAge.years(source.vintage(), date));
    }
  }

  /**
   * Gathers the facts.
   *
   * @param input what the diagnostic was computed from
   * @param diagnostic of the method that starts where people live
   * @param weeks the ordinary week of each structure whose hours are understood, by its id
   * @param date on which the age of sources is counted
   * @param progress told each service that is done and how many are, by one thread at a time
   */
  public static DimensionTable compute(
      DiagnosticInput input,
      Diagnostic diagnostic,
      Map<String, OpeningWeek> weeks,
      DimensionParameters parameters,
      LocalDate date,
      TravelTimes travelTimes,
      ObjIntConsumer<String> progress) {
    return new DimensionCalculation(input, diagnostic, weeks, parameters, date, travelTimes)
        .run(progress);
  }

  private static int[][] pointsByCommune(DiagnosticInput input) {
    Map<String, List<Integer>> points = new HashMap<>();
    for (int p = 0; p < input.points().size(); p++) {
      points.computeIfAbsent(input.points().get(p).communeCode(), c -> new ArrayList<>()).add(p);
    }
    return input.territory().communes().stream()
        .map(commune -> points.getOrDefault(commune.code(), List.of()))
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private DimensionTable run(ObjIntConsumer<String> progress) {
    List<String> codes = input.services().stream().map(service -> service.code()).toList();
    AtomicInteger done = new AtomicInteger();
    return new DimensionTable(
        codes.parallelStream()
            .map(
                code -> {
                  DimensionTable.OfService facts = ofService(code);
                  synchronized (done) {
                    progress.accept(code, done.incrementAndGet());
                  }
                  return facts;
                })
            .toList());
  }

  private DimensionTable.OfService ofService(String code) {
    List<Structure> places =
        input.structures().stream().filter(s -> s.services().contains(code)).toList();
    long referenceMs = parameters.referenceMs(input.panier(), code);
    int hoursKnown = (int) places.stream().filter(p -> weeks.containsKey(p.id())).count();
    List<Commune> communes = input.territory().communes();
    List<DimensionFacts> facts = new ArrayList<>();
    if (places.isEmpty()) {
      communes.forEach(commune -> facts.add(DimensionFacts.NONE));
      return new DimensionTable.OfService(code, referenceMs, facts, 0, 0);
    }
    NearestGroups nearest =
        travel.toFewNearest(
            places.stream().map(Structure::position).toList(),
            java.util.stream.IntStream.range(0, places.size()).toArray(),
            parameters.fullChoice());
    for (int c = 0; c < communes.size(); c++) {
      Reached reached = new Reached(code, places, weeks, nearest, referenceMs, parameters);
      for (int point : pointsOf[c]) {
        // One ten-thousandth of a person, so that communes without inhabitants have facts too.
        reached.add(point, input.points().get(point).people() + 1e-4);
      }
      facts.add(facts(code, diagnostic.communes().get(c), reached));
    }
    return new DimensionTable.OfService(code, referenceMs, facts, hoursKnown, places.size());
  }

  private DimensionFacts facts(String code, CommuneAccess commune, Reached reached) {
    Access access = Objects.requireNonNull(commune.services().get(code));
    Structure place = access.structureId() == null ? null : structures.get(access.structureId());
    return new DimensionFacts(
        access.timeMs(),
        access.routeLengthM(),
        reached.opening(),
        place == null ? null : level(code, place),
        place != null && place.services().contains(LABEL),
        reached.choice(),
        place == null ? null : published(place));
  }

  private static @Nullable ServiceLevel level(String code, Structure place) {
    return place.detail().levels().get(code);
  }

  private Published published(Structure place) {
    int fields = 0;
    for (String field :
        new @Nullable String[] {
          place.openingHours(),
          place.phone(),
          place.address(),
          place.website(),
          place.detail().wheelchair()
        }) {
      fields += field == null ? 0 : 1;
    }
    return new Published(fields, ageYears.getOrDefault(place.sourceId(), Double.NaN));
  }
}
